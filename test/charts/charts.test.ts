import { expect, test } from 'vitest';
import { drawBars, type BarsChart } from '../../assessments/charts/bars.ts';
import { drawingTexts, type Drawing, type Palette } from '../../assessments/charts/drawing.ts';
import { wrapLabel } from '../../assessments/charts/label.ts';
import { drawLadder, type LadderChart } from '../../assessments/charts/ladder.ts';
import { drawRadar, type RadarChart } from '../../assessments/charts/radar.ts';
import { svg } from '../../assessments/charts/svg.ts';

const palette: Palette = {
  ink: '#000000',
  quiet: '#555555',
  rule: '#aaaaaa',
  hair: '#dddddd',
  shade: '#eeeeee',
  tint: '#ddeeff',
  accent: 'var(--accent)',
  paper: '#ffffff',
};

const radar: RadarChart = {
  kind: 'radar',
  title: '分项',
  description: '三个方面',
  threshold: 45,
  axes: [
    { label: '基础', percent: 100, met: true },
    { label: '应用', percent: 40, met: false },
    { label: '成效', percent: 0, met: false },
  ],
};

const bars: BarsChart = {
  kind: 'bars',
  title: '分项',
  description: '两个方面',
  valueTitle: '得分率（%）',
  threshold: { percent: 45, label: '门槛 45' },
  rows: [
    { label: '基础', percent: 70, value: '70.0', met: true },
    { label: '应用', percent: 40, value: '40.0', met: false },
  ],
};

const ladder: LadderChart = {
  kind: 'ladder',
  title: '等级',
  description: '二级',
  steps: [
    { label: '未定级', from: 0, tick: '0' },
    { label: '一级', from: 20, tick: '20' },
    { label: '二级', from: 40, tick: '40' },
  ],
  reached: 2,
  marker: { percent: 59, label: '本次 59' },
  endTick: '100',
};

function inside(drawing: Drawing): boolean {
  return drawing.shapes.every((shape) => {
    const points = shape.kind === 'path' ? shape.points : [shape.at];
    return points.every(
      (point) =>
        point.x >= -0.5 &&
        point.x <= drawing.width + 0.5 &&
        point.y >= -0.5 &&
        point.y <= drawing.height + 0.5,
    );
  });
}

test('every chart says all its labels and figures, once and in order', () => {
  expect(drawingTexts(drawRadar(radar, 220))).toEqual(['基础', '应用', '成效']);
  expect(drawingTexts(drawBars(bars, 220))).toEqual([
    '门槛 45',
    '得分率（%）',
    '基础',
    '70.0',
    '应用',
    '40.0',
    '0',
    '50',
    '100',
  ]);
  expect(drawingTexts(drawLadder(ladder, 300))).toEqual([
    '本次 59',
    '未定级',
    '一级',
    '二级',
    '0',
    '20',
    '40',
    '100',
  ]);
});

test('all shapes stay inside the drawing at any width', () => {
  for (const width of [160, 220, 300, 440, 700]) {
    expect(inside(drawRadar(radar, width))).toBe(true);
    expect(inside(drawBars(bars, width))).toBe(true);
    expect(inside(drawLadder(ladder, width))).toBe(true);
  }
});

test('what is not met is told without colour: hollow dots and hatched bars', () => {
  const dots = drawRadar(radar, 220).shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape.fill] : []));
  expect(dots).toEqual(['accent', 'paper', 'paper']);
  const slanted = (chart: BarsChart) =>
    drawBars(chart, 220).shapes.filter(
      (shape) => shape.kind === 'path' && shape.points.length === 2 && shape.stroke === 'accent',
    ).length;
  expect(slanted(bars)).toBeGreaterThan(10);
  expect(slanted({ ...bars, rows: bars.rows.filter((row) => row.met) })).toBe(0);
});

test('a dot stands at its share of the axis: 100 % on the rim, 0 % in the middle', () => {
  const drawing = drawRadar(radar, 220);
  const dots = drawing.shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape.at] : []));
  const centre = { x: drawing.width / 2, y: drawing.height / 2 };
  expect(dots[2]).toEqual(centre);
  const rim = drawing.shapes.find((shape) => shape.kind === 'path' && shape.stroke === 'rule');
  expect(rim?.kind === 'path' ? rim.points[0] : null).toEqual(dots[0]);
});

test('a second profile is dashed, stands at its own shares and is named beside the first', () => {
  const both = drawRadar(
    { ...radar, other: { percents: [50, 100, 25], label: '计划后', mainLabel: '现状' } },
    220,
  );
  expect(drawingTexts(both)).toEqual(['基础', '应用', '成效', '现状', '计划后']);
  const dashed = both.shapes.filter(
    (shape) => shape.kind === 'path' && shape.closed && shape.dash?.[0] === 4,
  );
  expect(dashed).toHaveLength(1);
  const rim = both.shapes.find((shape) => shape.kind === 'path' && shape.stroke === 'rule');
  const at = (shape: unknown, index: number) => (shape as { points: readonly unknown[] }).points[index];
  expect(at(dashed[0], 1)).toEqual(at(rim, 1));
  for (const width of [160, 220, 300, 440]) {
    const drawing = drawRadar(
      { ...radar, other: { percents: [0, 0, 0], label: 'with the plan done', mainLabel: 'now' } },
      width,
    );
    expect(inside(drawing)).toBe(true);
  }
});

test('levels of one scale are as wide as their scores, others are equally wide', () => {
  const widths = (chart: LadderChart) =>
    drawLadder(chart, 302)
      .shapes.flatMap((shape) =>
        shape.kind === 'path' && shape.stroke === 'rule' && shape.closed ? [shape.points] : [],
      )
      .map(([left, right]) => Math.round((right?.x ?? 0) - (left?.x ?? 0)));
  expect(widths(ladder)).toEqual([60, 60, 180]);
  const steps = ladder.steps.map((step) => ({ ...step, from: null }));
  expect(widths({ ...ladder, steps, marker: null })).toEqual([100, 100, 100]);
});

test('the SVG carries its name, the colours it is given, and no markup from its texts', () => {
  const hostile = '<script>alert("1")</script> & 基础';
  const [first, ...rest] = radar.axes;
  const written = svg(
    drawRadar(
      { ...radar, title: hostile, axes: [{ ...first, label: hostile, percent: 1, met: true }, ...rest] },
      220,
    ),
    palette,
    'Noto Sans SC',
  );
  expect(written).toContain('<title>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 基础</title>');
  expect(written).not.toContain('<script');
  expect(written).toContain('var(--accent)');
  expect(written.match(/NaN|undefined|Infinity/)).toBeNull();
});

test('no single sign is left alone on the last line where it can be helped', () => {
  expect(wrapLabel('人员、资金与合同', 8, 62)).toEqual(['人员、资金与', '合同']);
});

test('a wrapped label keeps every character, a very long word included', () => {
  for (const text of [
    '人员、资金与合同',
    'People, money and contracts',
    'Donaudampfschifffahrtsgesellschaft',
    '数字化基础 and 管理',
  ]) {
    for (const width of [20, 44, 62]) {
      expect(wrapLabel(text, 8, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  }
});
