import { describe, expect, test } from 'vitest';
import type { Slot } from '../../assessments/answering/answer.ts';
import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import { answerDoubts, figureDoubts } from '../../assessments/answering/doubts.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import { languages } from '../../assessments/pack/localized.ts';
import { readSample } from '../../assessments/sample/read-sample.ts';
import { sayDoubt } from '../../assessments/text/doubt.ts';
import { readContent } from '../../build/compile-packs.ts';
import { say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

const { content } = readContent();
const odd = (answers: Parameters<typeof situation>[0]) => ({
  profile: { ...emptyProfile, revenue: '6480', staff: 186 },
  figures: content.figures,
  answers,
});

describe('odd figures are questioned', () => {
  test.each([
    ['revenue that fell by 99 %', { 'f:revenue.y1': say.number('648000') }, ['revenue.y1']],
    ['revenue at the bound is fine', { 'f:revenue.y1': say.number('32400') }, []],
    [
      'digital spending above half of revenue',
      { 'f:spend.digital.y0': say.number('3241') },
      ['spend.digital.y0'],
    ],
    ['three times the staff on average', { 'f:staff.mean.y0': say.number('600') }, ['staff.mean.y0']],
    ['more engineers than staff', { 'f:designers.total': say.number('187') }, ['designers.total']],
    ['as many engineers as staff', { 'f:designers.total': say.number('186') }, []],
    ['a rate above 100 %', { 'f:computers.total': say.number('187') }, ['computers.total']],
    [
      'research that costs more than half of revenue',
      { 'f:rd.spend.y0': say.number('3241') },
      ['rd.spend.y0'],
    ],
    ['an unknown figure raises no doubt', { 'f:revenue.y1': say.unknown }, []],
  ])('%s', (_, answers, figures) => {
    const doubts = figureDoubts(odd(answers));
    // Questioned only: what is odd may be stored.
    for (const [slot, answer] of Object.entries(answers))
      expect(checkAnswer({ slot: slot as Slot, answer, packs: [], situation: odd(answers) })).toBeNull();
    expect(doubts.map((doubt) => (doubt.kind === 'unusual-figure' ? doubt.figure.id : ''))).toEqual(figures);
    for (const doubt of doubts)
      for (const language of languages) expect(sayDoubt(doubt, language)).not.toMatch(/[{}]/);
  });

  test('a grade reached over an open lower one is questioned', () => {
    const doubts = answerDoubts(tinyPack, situation({ 'q:tiny/scene': say.statements('s2a', 's2b') }));
    expect(doubts).toMatchObject([{ kind: 'lower-grade-open', questionId: 'scene' }]);
    expect(answerDoubts(tinyPack, situation({ 'q:tiny/scene': say.statements('s1', 's2a', 's2b') }))).toEqual(
      [],
    );
  });

  test('the sample is consistent', () => {
    const sample = readSample(content.sample, content.packs, content.figures);
    const here = { profile: sample.profile, figures: content.figures, answers: sample.answers };
    expect(figureDoubts(here)).toEqual([]);
    expect(content.packs.flatMap((pack) => answerDoubts(pack, here))).toEqual([]);
  });
});
