import { describe, expect, it } from 'vitest';
import { emptyAnswer, type Answer } from '../../assessments/answering/answer.ts';
import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import { slotSchema } from '../../assessments/exchange/assessment-file.ts';
import { choicesIn, choiceSlot } from '../../assessments/programmes/choice-slot.ts';
import { factSlot } from '../../assessments/programmes/fact.ts';
import { content, shipped, shippedProgramme } from './shipped.ts';

const pilot = shippedProgramme('nanchang-pilot');
const slot = choiceSlot('nanchang-pilot', 'batch');
const taken = (option: string): Answer => ({ ...emptyAnswer, response: { kind: 'choice', option } });
const check = (answer: Answer) =>
  checkAnswer({
    slot,
    answer,
    packs: [],
    programmes: shipped,
    situation: { profile: emptyProfile, figures: content.figures, answers: {} },
  });

describe('the option taken of a choice', () => {
  it('is an answer like any other: checked, stored and read back', () => {
    expect(check(taken('batch-2'))).toBeNull();
    expect(choicesIn(pilot, { [slot]: taken('batch-2') })).toEqual({ batch: 'batch-2' });
  });

  it('is refused when there is no such option, and read as not taken', () => {
    expect(check(taken('batch-9'))?.code).toBe('programme.fact-kind');
    expect(choicesIn(pilot, { [slot]: taken('batch-9') })).toEqual({});
    expect(choicesIn(pilot, { [slot]: { ...emptyAnswer, response: { kind: 'unknown' } } })).toEqual({});
  });

  it('of every shipped programme has a slot of its own that can be stored', () => {
    const slots = shipped.flatMap((one) => [
      ...one.facts.filter((fact) => !fact.shared).map((fact) => factSlot(one.id, fact)),
      ...(one.benefit?.choices ?? []).map((choice) => choiceSlot(one.id, choice.id)),
    ]);
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots.filter((one) => !slotSchema.safeParse(one).success)).toEqual([]);
  });
});
