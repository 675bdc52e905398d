import { describe, expect, test } from 'vitest';
import type { Slot } from '../../assessments/answering/answer.ts';
import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import { answerDoubts, figureDoubts, figuresOfDoubt } from '../../assessments/answering/doubts.ts';
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
    ['cost too large for the people there are', { 'f:cost.y0': say.number('11200000') }, ['cost.y0']],
    ['as much as 50 million yuan a head', { 'f:equipment.net': say.number('930000') }, []],
    ['more than that', { 'f:equipment.net': say.number('930000.01') }, ['equipment.net']],
    ['a loss too large for them', { 'f:profit.y0': say.number('-13850000') }, ['profit.y0']],
    ['an unknown figure raises no doubt', { 'f:revenue.y1': say.unknown }, []],
  ])('%s', (_, answers, figures) => {
    const doubts = figureDoubts(odd(answers));
    // Questioned only: what is odd may be stored.
    for (const [slot, answer] of Object.entries(answers))
      expect(checkAnswer({ slot: slot as Slot, answer, packs: [], situation: odd(answers) })).toBeNull();
    expect(doubts.map((doubt) => figuresOfDoubt(doubt)[0]?.id)).toEqual(figures);
    for (const doubt of doubts)
      for (const language of languages) expect(sayDoubt(doubt, language)).not.toMatch(/[{}]/);
  });

  const beside = (revenue: string, answers: Parameters<typeof situation>[0], staff: number | null = null) =>
    figureDoubts({ ...odd(answers), profile: { ...emptyProfile, revenue, staff } });

  test.each([
    ['revenue typed in yuan', '13850000', { 'f:revenue.y1': say.number('1234.5') }, 'revenue.y0'],
    ['the year before typed in yuan', '1385', { 'f:revenue.y1': say.number('12345000') }, 'revenue.y1'],
    ['five hundred times', '1385', { 'f:revenue.y1': say.number('692500') }, 'revenue.y1'],
    ['a little less', '1385', { 'f:revenue.y1': say.number('692499') }, null],
    ['a year without revenue', '1385', { 'f:revenue.y1': say.number('0') }, null],
    ['spending typed in yuan', '1385', { 'f:spend.digital.y0': say.number('200000') }, 'spend.digital.y0'],
  ])('a ratio beyond any year is asked about as yuan: %s', (_, revenue, answers, large) => {
    const [doubt, ...more] = beside(revenue, answers);
    if (doubt?.kind !== 'unusual-figure') throw new Error('no doubt');
    expect([doubt.inYuan?.id ?? null, more]).toEqual([large, []]);
    const named = doubt.inYuan?.title;
    expect(sayDoubt(doubt, 'zh-CN').includes(`单位是万元，请确认“${named?.['zh-CN']}”没有按元填写。`)).toBe(
      large !== null,
    );
    expect(sayDoubt(doubt, 'en').includes(`make sure “${named?.en}” was not entered in yuan`)).toBe(
      large !== null,
    );
  });

  test('an amount too large for the people is questioned at its own figure alone', () => {
    const doubts = beside('13850000', { 'f:revenue.y1': say.number('1234.5') }, 60);
    expect(doubts.flatMap(figuresOfDoubt).map(({ id }) => id)).toEqual(['revenue.y0']);
    expect(doubts.map((one) => sayDoubt(one, 'zh-CN'))).toEqual([
      '与从业人员相比，“上一年度营业收入”13,850,000 万元显得过大。单位是万元，请确认没有按元填写。',
    ]);
    const both = beside('13850000', { 'f:cost.y0': say.number('11200000') }, 60);
    expect(both.flatMap(figuresOfDoubt).map(({ id }) => id)).toEqual(['revenue.y0', 'cost.y0']);
  });

  test('people and machines are never taken for yuan', () => {
    const [doubt] = beside('1385', { 'f:staff.mean.y0': say.number('100000') }, 10);
    expect(doubt).toMatchObject({ kind: 'unusual-figure', inYuan: null });
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
