import { line, type Drawing, type Point, type Shape } from './drawing.ts';
import { textLines, textWidth, wrapLabel } from './label.ts';

/** A profile over three or more axes. Per cent of each axis's own maximum, 0 to 100. */
export interface RadarChart {
  readonly kind: 'radar';
  readonly title: string;
  readonly description: string;
  readonly axes: readonly { readonly label: string; readonly percent: number; readonly met: boolean }[];
  /** The share every axis is asked to reach, drawn as a dashed ring; null when there is none. */
  readonly threshold: number | null;
  /** A second profile over the first, drawn dashed and named in a legend: the plan, or the time before. */
  readonly other?: {
    /** 0 to 100, one an axis. */
    readonly percents: readonly number[];
    readonly label: string;
    /** What the first profile is called beside it. */
    readonly mainLabel: string;
  };
}

const rings = [25, 50, 75, 100] as const;

/**
 * Draws a radar `width` points wide. A full dot reached the threshold, a hollow one did not;
 * the threshold is dashed, a second profile has longer dashes: nothing is told by colour alone.
 */
export function drawRadar(chart: RadarChart, width: number): Drawing {
  const size = 8;
  const labelWidth = Math.min(62, width * 0.23);
  const labels = chart.axes.map((axis) => wrapLabel(axis.label, size, labelWidth));
  const radius = radiusBetween(labels, size, width);
  const tallest = Math.max(1, ...labels.map((lines) => lines.length)) * size * 1.3;
  const profile = 2 * radius + 2 * (tallest + 10);
  const height = profile + (chart.other === undefined ? 0 : legendHeight);
  const centre = { x: width / 2, y: profile / 2 };
  const at = (index: number, percent: number): Point => {
    const angle = (index / chart.axes.length) * 2 * Math.PI - Math.PI / 2;
    const reach = (Math.max(0, Math.min(100, percent)) / 100) * radius;
    return { x: centre.x + Math.cos(angle) * reach, y: centre.y + Math.sin(angle) * reach };
  };
  const ring = (percent: number) => chart.axes.map((_, index) => at(index, percent));
  const shapes: Shape[] = [];
  for (const percent of rings)
    shapes.push({
      kind: 'path',
      points: ring(percent),
      closed: true,
      stroke: percent === 100 ? 'rule' : 'hair',
      line: 0.6,
    });
  shapes.push({
    kind: 'path',
    points: chart.axes.map((axis, index) => at(index, axis.percent)),
    closed: true,
    fill: 'tint',
  });
  chart.axes.forEach((_, index) => shapes.push(line(centre, at(index, 100), { stroke: 'hair', line: 0.5 })));
  if (chart.threshold !== null)
    shapes.push({
      kind: 'path',
      points: ring(chart.threshold),
      closed: true,
      stroke: 'ink',
      line: 0.7,
      dash: [2.4, 2],
    });
  shapes.push({
    kind: 'path',
    points: chart.axes.map((axis, index) => at(index, axis.percent)),
    closed: true,
    ...mainLine,
  });
  chart.axes.forEach((axis, index) =>
    shapes.push({
      kind: 'dot',
      at: at(index, axis.percent),
      radius: 2.4,
      fill: axis.met ? 'accent' : 'paper',
      stroke: 'accent',
      line: 1.1,
    }),
  );
  if (chart.other !== undefined)
    shapes.push({
      kind: 'path',
      points: chart.axes.map((_, index) => at(index, chart.other?.percents[index] ?? 0)),
      closed: true,
      ...otherLine,
    });
  labels.forEach((lines, index) => {
    const edge = at(index, 100);
    const across = (edge.x - centre.x) / radius;
    const down = (edge.y - centre.y) / radius;
    const anchor = standsBeside(across) ? (across > 0 ? 'start' : 'end') : 'middle';
    const block = lines.length * size * 1.3;
    // Above the rim the block ends there, below it starts there, beside it is centred.
    const top = edge.y + down * labelGap - block / 2 + (down * block) / 2;
    const x = edge.x + across * labelGap;
    shapes.push(...textLines(lines, { x, y: top + size }, { size, anchor }));
  });
  if (chart.other !== undefined)
    shapes.push(...legend([chart.other.mainLabel, chart.other.label], width, height - 5));
  return { width, height, title: chart.title, description: chart.description, shapes };
}

const legendHeight = 18;
const labelGap = 7;

/** Whether the label of an axis stands beside the rim, and not over or under it. `across`: −1 left, 1 right. */
function standsBeside(across: number): boolean {
  return Math.abs(across) >= 0.2;
}

/** The largest radius that leaves each label its room in the width, all in points. */
function radiusBetween(labels: readonly (readonly string[])[], size: number, width: number): number {
  const room = labels.map((lines, index) => {
    const across = Math.abs(Math.cos((index / labels.length) * 2 * Math.PI - Math.PI / 2));
    const widest = Math.max(0, ...lines.map((one) => textWidth(one, size)));
    return standsBeside(across) ? (width / 2 - widest) / across - labelGap : width / 2 - labelGap;
  });
  return Math.max(40, Math.min(88, ...room));
}

const mainLine = { stroke: 'accent', line: 1.2 } as const;
const otherLine = { stroke: 'ink', line: 1.1, dash: [4, 2.4] } as const;

/** Which line is which, side by side in the middle. */
function legend(labels: readonly [string, string], width: number, baseline: number): Shape[] {
  const size = 8;
  const [stroke, gap] = [20, 18];
  const widths = labels.map((label) => stroke + 5 + textWidth(label, size));
  let x = Math.max(0, (width - widths.reduce((sum, one) => sum + one, gap)) / 2);
  return labels.flatMap((label, index) => {
    const from = x;
    x += (widths[index] ?? 0) + gap;
    const y = baseline - size * 0.36;
    return [
      line({ x: from, y }, { x: from + stroke, y }, index === 0 ? mainLine : otherLine),
      ...textLines([label], { x: from + stroke + 5, y: baseline }, { size, anchor: 'start' }),
    ];
  });
}
