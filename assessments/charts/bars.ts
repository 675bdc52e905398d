import { box, line, type Drawing, type Shape } from './drawing.ts';
import { textLines, textWidth, wrapLabel } from './label.ts';

/** Shares of the maximum as horizontal bars, with their figures. */
export interface BarsChart {
  readonly kind: 'bars';
  readonly title: string;
  readonly description: string;
  /** Heading above the column of figures, e.g. 得分率（%）. */
  readonly valueTitle: string;
  readonly rows: readonly {
    readonly label: string;
    /** 0 to 100; the length of the bar. */
    readonly percent: number;
    /** The figure as printed. */
    readonly value: string;
    readonly met: boolean;
  }[];
  readonly threshold: { readonly percent: number; readonly label: string } | null;
}

/**
 * Draws bars `width` points wide. A bar that missed the threshold is hatched, one that reached it is solid;
 * the threshold is a dashed line with its label.
 */
export function drawBars(chart: BarsChart, width: number): Drawing {
  const size = 8;
  const labelWidth = Math.min(
    width * 0.36,
    Math.max(40, ...chart.rows.map((row) => textWidth(row.label, size))),
  );
  const labels = chart.rows.map((row) => wrapLabel(row.label, size, labelWidth));
  const figureWidth = Math.max(30, ...chart.rows.map((row) => textWidth(row.value, size) + 6));
  const left = labelWidth + 8;
  const right = width - figureWidth;
  const x = (percent: number) => left + ((right - left) * Math.max(0, Math.min(100, percent))) / 100;
  const shapes: Shape[] = [];
  const top = 18;
  let y = top;
  const places = labels.map((lines) => {
    const height = Math.max(20, lines.length * size * 1.3 + 6);
    const place = { y, height };
    y += height;
    return place;
  });
  if (chart.threshold !== null)
    shapes.push(
      ...textLines(
        [chart.threshold.label],
        { x: x(chart.threshold.percent), y: 9 },
        { size: 7, anchor: 'middle', fill: 'quiet' },
      ),
    );
  shapes.push(
    ...textLines([chart.valueTitle], { x: width, y: 9 }, { size: 7, anchor: 'end', fill: 'quiet' }),
  );
  chart.rows.forEach((row, index) => {
    const place = places[index];
    if (place === undefined) return;
    const middle = place.y + place.height / 2;
    const bar = { y: middle - 4.5, height: 9 };
    const lines = labels[index] ?? [];
    const first = middle - (lines.length * size * 1.3) / 2 + size;
    shapes.push(...textLines(lines, { x: labelWidth, y: first }, { size, anchor: 'end' }));
    shapes.push(box(left, bar.y, right - left, bar.height, { fill: 'shade' }));
    const length = x(row.percent) - left;
    if (length > 0.2) {
      if (row.met) shapes.push(box(left, bar.y, length, bar.height, { fill: 'accent' }));
      else shapes.push(...hatched(left, bar.y, length, bar.height));
    }
    shapes.push(
      ...textLines([row.value], { x: width, y: middle + size * 0.36 }, { size, anchor: 'end', strong: true }),
    );
  });
  const bottom = y + 2;
  shapes.push(line({ x: left, y: bottom }, { x: right, y: bottom }, { stroke: 'rule', line: 0.6 }));
  for (const tick of [0, 50, 100]) {
    shapes.push(
      line({ x: x(tick), y: bottom }, { x: x(tick), y: bottom + 3 }, { stroke: 'rule', line: 0.6 }),
    );
    shapes.push(
      ...textLines(
        [String(tick)],
        { x: x(tick), y: bottom + 11 },
        { size: 7, anchor: 'middle', fill: 'quiet' },
      ),
    );
  }
  if (chart.threshold !== null) {
    const at = x(chart.threshold.percent);
    shapes.push(line({ x: at, y: 12 }, { x: at, y: bottom }, { stroke: 'ink', line: 0.8, dash: [2, 1.6] }));
  }
  return { width, height: bottom + 14, title: chart.title, description: chart.description, shapes };
}

/** An outlined bar filled with slanted lines, cut exactly at its edges. */
function hatched(x: number, y: number, width: number, height: number): Shape[] {
  const strokes: Shape[] = [box(x, y, width, height, { fill: 'paper' })];
  for (let start = 3.2 - height; start < width; start += 3.2) {
    const from = Math.max(0, start);
    const to = Math.min(width, start + height);
    if (to - from < 0.4) continue;
    strokes.push(
      line(
        { x: x + from, y: y + height - (from - start) },
        { x: x + to, y: y + height - (to - start) },
        { stroke: 'accent', line: 0.6 },
      ),
    );
  }
  strokes.push(box(x, y, width, height, { stroke: 'accent', line: 0.8 }));
  return strokes;
}
