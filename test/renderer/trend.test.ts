import { expect, test } from 'vitest';
import type { TrendStanding } from '../../assessments/portfolio/trend.ts';
import type { TrendAssessment } from '../../electron/contract/trend.ts';
import { chartOf, packsOf, type ChartWords } from '../../renderer/screens/trend/trend-columns.ts';
import { both } from '../fixtures/tiny-pack.ts';

const standing = (change: Partial<TrendStanding>): TrendStanding => ({
  packId: 'a',
  edition: '1',
  words: 'a1',
  asked: 10,
  done: 10,
  reached: 0,
  score: '20',
  possible: '40',
  axes: [],
  ...change,
});
const assessment = (year: number, standings: readonly TrendStanding[] | null): TrendAssessment => ({
  id: String(year),
  title: `${year}`,
  createdAt: `${year}-01-01T08:00:00.000Z`,
  closed: false,
  outcome:
    standings === null
      ? { kind: 'unread', fault: { code: 'unexpected', values: {} } }
      : { kind: 'read', standings },
});
const named = (packId: string, order: number) => ({
  packId,
  order,
  shortTitle: both(packId),
  levels: { none: both('none'), steps: [both('one'), both('two')] },
  axes: [],
});
const words = { a1: named('a', 20), a2: named('a', 20), b1: named('b', 10) };
const say: ChartWords = {
  title: 'A',
  day: (instant) => instant.slice(0, 4),
  moment: (instant) => instant.slice(0, 16),
  points: (exact) => exact,
  level: ({ reached }) => `level ${reached}`,
  edition: (edition) => `edition ${edition}`,
  provisional: (said) => `${said} so far`,
  levels: ['none', 'one', 'two'],
};
const one = (assessments: readonly TrendAssessment[]) => {
  const found = packsOf(assessments, words).find(({ packId }) => packId === 'a');
  if (found === undefined) throw new Error('the questionnaire is not there');
  return found;
};

test('questionnaires stand in their order, with a column for every assessment that could be read', () => {
  const packs = packsOf(
    [
      assessment(2023, [standing({})]),
      assessment(2024, null),
      assessment(2025, [standing({ score: '30' }), standing({ packId: 'b', words: 'b1' })]),
    ],
    words,
  );
  expect(packs.map(({ packId, columns }) => [packId, columns.map((each) => each.standing?.score)])).toEqual([
    ['b', [undefined, '20']],
    ['a', ['20', '30']],
  ]);
  expect(packs.map(({ columns }) => columns.map(({ change }) => change.kind))).toEqual([
    ['not-asked', 'not-asked'],
    ['first', 'changed'],
  ]);
});

test('the chart has points on one scale, hollow while unfinished, and none for what nobody has begun', () => {
  const chart = chartOf(
    one([
      assessment(2023, [standing({ score: '10' })]),
      assessment(2024, [standing({ done: 0, score: null, reached: null, possible: null })]),
      assessment(2025, [standing({ done: 4, score: '30' })]),
    ]),
    'points',
    say,
  );
  expect(chart?.runs).toEqual([
    {
      label: 'edition 1',
      points: [
        { column: 0, percent: 25, value: '10', sure: true },
        { column: 2, percent: 75, value: '30', sure: false },
      ],
    },
  ]);
  expect(chart?.ticks.map(({ label }) => label)).toEqual(['0', '20', '40']);
  expect(chart?.description).toBe('2023 10; 2025 30 so far');
});

test('a new edition begins a run of its own; levels then say their words at the points', () => {
  const pack = one([
    assessment(2023, [standing({})]),
    assessment(2024, [standing({ words: 'a2', edition: '2', reached: 1 })]),
    assessment(2025, [standing({ words: 'a2', edition: '2', reached: -1 })]),
  ]);
  expect(pack.editions).toEqual(['1', '2']);
  const chart = chartOf(pack, 'level', say);
  expect(chart?.runs.map(({ label, points }) => [label, points.map(({ value }) => value)])).toEqual([
    ['edition 1', ['level 0']],
    ['edition 2', ['level 1', 'level -1']],
  ]);
  expect([chart?.ticks, chart?.joined]).toEqual([[], 'steps']);
  const alone = chartOf(
    one([assessment(2023, [standing({})]), assessment(2024, [standing({})])]),
    'level',
    say,
  );
  expect(alone?.ticks.map(({ label }) => label)).toEqual(['none', 'one', 'two']);
  expect(alone?.runs[0]?.points.map(({ percent, value }) => [percent, value])).toEqual([
    [50, ''],
    [50, ''],
  ]);
});

test('there is no chart of one assessment, and those of one day are told apart by the minute', () => {
  expect(chartOf(one([assessment(2023, [standing({})])]), 'points', say)).toBeNull();
  const twice = [assessment(2023, [standing({})]), { ...assessment(2023, [standing({})]), id: 'again' }];
  expect(chartOf(one(twice), 'points', say)?.columns).toEqual([
    { label: '2023-01-01T08:00' },
    { label: '2023-01-01T08:00' },
  ]);
});
