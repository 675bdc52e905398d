import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { fateOfAnswers } from '../../renderer/screens/editions/fate-of-answers.ts';
import { countMarks, describeScoring, gateLabel } from '../../renderer/screens/packs/describe-pack.ts';
import { content } from '../programmes/shipped.ts';

const sme = content.packs.find((pack) => pack.id === 'sme-digital-2024');
if (sme === undefined) throw new Error('no such pack');
const before: Pack = sme;
const questions = before.sections.flatMap((section) => section.questions);
const oneOf = questions.find((question) => question.kind === 'yes-partly-no' || question.kind === 'one-of');
if (oneOf === undefined) throw new Error('no question with options');
const other = questions.find((question) => question.id !== oneOf.id);
if (other === undefined) throw new Error('one question only');

const situation = (answers: Situation['answers']): Situation => ({
  profile: emptyProfile,
  figures: content.figures,
  answers,
});
const without = (id: string): Pack => ({
  ...before,
  edition: '2024.9',
  sections: before.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => question.id !== id),
  })),
});
const unknown = { ...emptyAnswer, response: { kind: 'unknown' } } as const;
const slot = (id: string) => `q:${before.id}/${id}` as const;

describe('what becomes of answers in a newer edition', () => {
  it('they go on where the question is still asked', () => {
    const fate = fateOfAnswers(
      before,
      { ...before, edition: '2024.9' },
      situation({ [slot(oneOf.id)]: unknown }),
    );
    expect(fate).toEqual({ kept: 1, unasked: [], unfitting: [] });
  });

  it('one whose question is gone is named; questions without an answer are not', () => {
    const answers = { [slot(oneOf.id)]: unknown, [slot(other.id)]: emptyAnswer };
    expect(fateOfAnswers(before, without(oneOf.id), situation(answers)).unasked).toEqual([oneOf]);
    expect(fateOfAnswers(before, without(other.id), situation(answers))).toMatchObject({
      kept: 1,
      unasked: [],
    });
  });

  it('one whose option is gone is to be given again', () => {
    const gone = { ...emptyAnswer, response: { kind: 'choice', option: 'no-longer-there' } } as const;
    const fate = fateOfAnswers(
      before,
      { ...before, edition: '2024.9' },
      situation({ [slot(oneOf.id)]: gone }),
    );
    expect(fate).toMatchObject({ kept: 0, unasked: [], unfitting: [{ id: oneOf.id }] });
  });
});

describe('a questionnaire is described before it is taken in', () => {
  it.each(content.packs)('every gate of $id has words in both languages', (pack) => {
    const gates = (pack.ladders ?? []).flatMap((ladder) => ladder.steps.flatMap((step) => step.gates));
    for (const gate of gates) expect(gateLabel(gate, pack)).toMatchObject({ en: /./, 'zh-CN': /./ });
  });

  it.each(content.packs)('every question of $id is counted by what it rests on', (pack) => {
    const counted = countMarks(pack).reduce((sum, one) => sum + one.count, 0);
    expect(counted).toBe(pack.sections.flatMap((section) => section.questions).length);
  });

  it('the score tree is shown without its questions', () => {
    expect(describeScoring(before)).toMatchObject({ most: '100' });
    expect(describeScoring(before)?.children.length).toBeGreaterThan(1);
  });
});
