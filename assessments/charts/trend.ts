import { line, type Drawing, type Point, type Shape } from './drawing.ts';
import { textLines, textWidth, wrapLabel } from './label.ts';

/** What something came to several times, one after another. */
export interface TrendChart {
  readonly kind: 'trend';
  readonly title: string;
  readonly description: string;
  /** The times, oldest first. */
  readonly columns: readonly { readonly label: string }[];
  /** Marks of the scale at the left, from low to high; `at` in per cent of the height. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /**
   * What is comparable, in the order of the times; points of different runs are never joined. `label` stands over the
   * run, e.g. the edition, where there are several.
   */
  readonly runs: readonly {
    readonly label: string;
    readonly points: readonly {
      /** Index into `columns`. */
      readonly column: number;
      /** 0 to 100. */
      readonly percent: number;
      /** The figure as printed over the point; '' where the scale says it. */
      readonly value: string;
      /** False while it may still change. */
      readonly sure: boolean;
    }[];
  }[];
  /** Levels are reached at once and held: drawn as steps. Points are joined straight. */
  readonly joined: 'straight' | 'steps';
}

const size = 8;
const plotHeight = 104;
/** Between a point and the figure over it. */
const valueGap = 6;

/**
 * Draws a trend `width` points wide. What is sure is a solid dot, what may still change a hollow one with a dashed
 * line; a time that has nothing is passed over with a dashed line; each run begins at a dashed upright with its label.
 */
export function drawTrend(chart: TrendChart, width: number): Drawing {
  const { columns, ticks, runs } = chart;
  const several = runs.length > 1;
  const tickWidth = Math.min(width * 0.3, Math.max(0, ...ticks.map(({ label }) => textWidth(label, size))));
  const left = tickWidth + (tickWidth > 0 ? 10 : 0);
  const step = (width - left) / Math.max(1, columns.length);
  const wrapped = (value: string): string[] => wrapLabel(value, size, step - 4);
  const values = runs.flatMap(({ points }) => points.map(({ value }) => wrapped(value).length));
  const headRoom = valueGap + Math.max(1, ...values) * size * 1.3;
  const top = headRoom + (several ? size * 1.3 + 4 : 0);
  const bottom = top + plotHeight;
  const at = (column: number, percent: number): Point => ({
    x: left + step * (column + 0.5),
    y: bottom - (plotHeight * Math.max(0, Math.min(100, percent))) / 100,
  });
  const shapes: Shape[] = [];
  for (const tick of ticks) {
    const { y } = at(0, tick.at);
    const lines = wrapLabel(tick.label, size, tickWidth);
    const first = y - (lines.length * size * 1.3) / 2 + size;
    shapes.push(line({ x: left, y }, { x: width, y }, { stroke: 'hair', line: 0.6 }));
    shapes.push(...textLines(lines, { x: tickWidth, y: first }, { size, anchor: 'end', fill: 'quiet' }));
  }
  runs.forEach((run, place) => {
    const first = run.points[0];
    const next = runs[place + 1]?.points[0];
    if (first === undefined || !several) return;
    const x = left + step * first.column;
    const room = (next === undefined ? width : left + step * next.column) - x;
    if (place > 0)
      shapes.push(line({ x, y: 2 }, { x, y: bottom }, { stroke: 'rule', line: 0.8, dash: [2, 2] }));
    const [label = ''] = wrapLabel(run.label, size, Math.max(20, room - 6));
    shapes.push(...textLines([label], { x: x + 3, y: size + 1 }, { size, anchor: 'start', fill: 'quiet' }));
  });
  for (const { points } of runs) {
    points.forEach((point, place) => {
      const before = points[place - 1];
      if (before === undefined) return;
      const [from, to] = [at(before.column, before.percent), at(point.column, point.percent)];
      const middle = (from.x + to.x) / 2;
      const dashed = point.column - before.column > 1 || !before.sure || !point.sure;
      const steps = [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
      shapes.push({
        kind: 'path',
        points: chart.joined === 'steps' ? steps : [from, to],
        closed: false,
        stroke: 'accent',
        line: 1.4,
        ...(dashed ? { dash: [3, 2.4] as const } : {}),
      });
    });
    for (const { column, percent, value, sure } of points) {
      const centre = at(column, percent);
      const fill = sure ? 'accent' : 'paper';
      shapes.push({ kind: 'dot', at: centre, radius: 3, fill, stroke: 'accent', line: 1.3 });
      const lines = wrapped(value);
      const y = centre.y - valueGap - (lines.length - 1) * size * 1.3;
      shapes.push(...textLines(lines, { x: centre.x, y }, { size, anchor: 'middle', strong: true }));
    }
  }
  const labels = columns.map(({ label }) => wrapLabel(label, size, step - 4));
  labels.forEach((lines, column) => {
    const place = { x: at(column, 0).x, y: bottom + size + 6 };
    shapes.push(...textLines(lines, place, { size, anchor: 'middle' }));
  });
  const deepest = Math.max(1, ...labels.map((lines) => lines.length));
  const height = bottom + 6 + deepest * size * 1.3 + 4;
  return { width, height, title: chart.title, description: chart.description, shapes };
}
