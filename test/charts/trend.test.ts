import { expect, test } from 'vitest';
import { drawingTexts, type Drawing } from '../../assessments/charts/drawing.ts';
import { drawTrend, type TrendChart } from '../../assessments/charts/trend.ts';

const point = (column: number, percent: number, sure = true) => ({
  column,
  percent,
  value: String(percent),
  sure,
});
const chart: TrendChart = {
  kind: 'trend',
  title: '得分变化',
  description: '2023 40; 2024 55; 2026 70',
  columns: ['2023-03-02', '2024-03-02', '2025-03-02', '2026-03-02'].map((label) => ({ label })),
  ticks: [0, 50, 100].map((at) => ({ at, label: `${at} 分` })),
  runs: [{ label: '2022.1 版', points: [point(0, 40), point(1, 55, false), point(3, 70)] }],
  joined: 'straight',
};
const twoEditions: TrendChart = {
  ...chart,
  runs: [
    { label: '2022.1 版', points: [point(0, 40), point(1, 55)] },
    { label: '2024.1 版', points: [point(2, 35), point(3, 70)] },
  ],
};

const dots = ({ shapes }: Drawing) => shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape] : []));
const lines = ({ shapes }: Drawing) =>
  shapes.flatMap((shape) => (shape.kind === 'path' && shape.stroke === 'accent' ? [shape] : []));

test('says the scale, the figure of every point and every time, in order', () => {
  const times = chart.columns.map(({ label }) => label);
  expect(drawingTexts(drawTrend(chart, 340))).toEqual([
    '0 分',
    '50 分',
    '100 分',
    '40',
    '55',
    '70',
    ...times,
  ]);
});

test('a point stands at its share of the height over its time, whatever the width', () => {
  for (const width of [200, 340, 700]) {
    const [first, second, third] = dots(drawTrend(chart, width)).map(({ at }) => at);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three dots');
    // One column is passed over between the second and the third.
    expect(third.x - second.x).toBeCloseTo(2 * (second.x - first.x), 6);
    expect(first.y - third.y).toBeCloseTo(2 * (first.y - second.y), 6);
    expect(first.y).toBeGreaterThan(second.y);
  }
});

test.each<[string, readonly ReturnType<typeof point>[], readonly string[], readonly boolean[]]>([
  ['what is sure is joined by a line', [point(0, 40), point(1, 55)], ['accent', 'accent'], [false]],
  [
    'what may still change is hollow, with dashed lines to it and from it',
    [point(0, 40), point(1, 55, false), point(2, 70)],
    ['accent', 'paper', 'accent'],
    [true, true],
  ],
  [
    'a time without anything is passed over dashed',
    [point(0, 40), point(2, 55)],
    ['accent', 'accent'],
    [true],
  ],
])('%s', (_, points, fills, dashed) => {
  const drawing = drawTrend({ ...chart, runs: [{ label: '', points }] }, 340);
  expect(dots(drawing).map(({ fill }) => fill)).toEqual(fills);
  expect(lines(drawing).map(({ dash }) => dash !== undefined)).toEqual(dashed);
});

test('points of different editions are never joined, and each edition is named', () => {
  const drawing = drawTrend(twoEditions, 340);
  expect(lines(drawing)).toHaveLength(2);
  expect(drawingTexts(drawing)).toEqual(expect.arrayContaining(['2022.1 版', '2024.1 版']));
  expect(drawingTexts(drawTrend(chart, 340))).not.toContain('2022.1 版');
});

test('levels are drawn as steps: held, then changed upright', () => {
  const [step] = lines(drawTrend({ ...chart, joined: 'steps' }, 340));
  const [from, held, changed, to] = step?.points ?? [];
  expect([held?.y, held?.x, changed?.y]).toEqual([from?.y, changed?.x, to?.y]);
});

test('everything stays inside the drawing, and nothing is no number, with one column or with twenty', () => {
  for (const count of [1, 4, 20])
    for (const width of [200, 340, 1400]) {
      const many: TrendChart = {
        ...chart,
        columns: Array.from({ length: count }, (_, place) => ({ label: `${2000 + place}-01-01` })),
        runs: [
          { label: '', points: Array.from({ length: count }, (_, place) => point(place, place * 9 - 20)) },
        ],
      };
      const drawing = drawTrend(many, width);
      for (const shape of drawing.shapes)
        for (const { x, y } of shape.kind === 'path' ? shape.points : [shape.at]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(drawing.height);
        }
    }
});
