import { box, line, type Drawing, type Shape } from './drawing.ts';
import { textLines, textWidth, wrapLabel } from './label.ts';

/** Levels from low to high with the one reached. */
export interface LadderChart {
  readonly kind: 'ladder';
  readonly title: string;
  readonly description: string;
  /**
   * The levels, the lowest ("none") first. `from` is the share of the full score (0 to 100) a level asks for;
   * null anywhere means the levels are not a matter of one score: they are drawn equally wide.
   */
  readonly steps: readonly {
    readonly label: string;
    readonly from: number | null;
    readonly tick: string | null;
  }[];
  /** Index into `steps`. */
  readonly reached: number;
  /** The present score on that scale. A score may stand in a higher band than the level: gates hold it back. */
  readonly marker: { readonly percent: number; readonly label: string } | null;
  /** Figure at the right end of the scale. */
  readonly endTick: string | null;
}

/**
 * Draws the levels `width` points wide. The level reached is dark with a frame and light letters, those below
 * it are tinted, those above are white; the score is a triangle with its figure.
 */
export function drawLadder(chart: LadderChart, width: number): Drawing {
  const size = 8;
  const top = chart.marker === null ? 4 : 20;
  const edges = edgesOf(chart).map((share) => 1 + (share / 100) * (width - 2));
  const labels = chart.steps.map((step, index) =>
    wrapLabel(step.label, size, Math.max(20, (edges[index + 1] ?? width) - (edges[index] ?? 0) - 6)),
  );
  const bar = Math.max(20, Math.max(...labels.map((lines) => lines.length)) * size * 1.3 + 9);
  const shapes: Shape[] = [];
  if (chart.marker !== null) {
    const x = 1 + (Math.max(0, Math.min(100, chart.marker.percent)) / 100) * (width - 2);
    const half = textWidth(chart.marker.label, size) / 2;
    const labelX = Math.max(half, Math.min(width - half, x));
    shapes.push(
      ...textLines([chart.marker.label], { x: labelX, y: 9 }, { size, anchor: 'middle', strong: true }),
    );
    const points = [
      { x: x - 3.6, y: top - 8 },
      { x: x + 3.6, y: top - 8 },
      { x, y: top - 2 },
    ];
    shapes.push({ kind: 'path', points, closed: true, fill: 'ink' });
  }
  chart.steps.forEach((_, index) => {
    const from = edges[index] ?? 0;
    const to = edges[index + 1] ?? width;
    const fill = index === chart.reached ? 'accent' : index < chart.reached ? 'tint' : 'paper';
    shapes.push(box(from, top, to - from, bar, { fill, stroke: 'rule', line: 0.6 }));
  });
  chart.steps.forEach((_, index) => {
    const from = edges[index] ?? 0;
    const to = edges[index + 1] ?? width;
    const here = index === chart.reached;
    const lines = labels[index] ?? [];
    const first = top + bar / 2 - (lines.length * size * 1.3) / 2 + size * 1.02;
    if (here) shapes.push(box(from, top, to - from, bar, { stroke: 'ink', line: 1.2 }));
    shapes.push(
      ...textLines(
        lines,
        { x: (from + to) / 2, y: first },
        { size, anchor: 'middle', strong: here, fill: here ? 'paper' : 'ink' },
      ),
    );
  });
  const below = top + bar;
  const ticks = [...chart.steps.map((step) => step.tick), chart.endTick];
  ticks.forEach((tick, index) => {
    if (tick === null) return;
    const x = edges[index] ?? width;
    const last = index === ticks.length - 1;
    shapes.push(line({ x, y: below }, { x, y: below + 3 }, { stroke: 'rule', line: 0.6 }));
    const anchor = index === 0 ? 'start' : last ? 'end' : 'middle';
    shapes.push(...textLines([tick], { x, y: below + 11 }, { size: 7, anchor, fill: 'quiet' }));
  });
  const height = below + (ticks.some((tick) => tick !== null) ? 14 : 4);
  return { width, height, title: chart.title, description: chart.description, shapes };
}

/** Where each level starts and the last ends, in per cent of the width. */
function edgesOf(chart: LadderChart): number[] {
  const starts = chart.steps.map((step) => step.from);
  const equal = chart.steps.map((_, index) => (index / chart.steps.length) * 100);
  const scaled = starts.every(
    (start, index) => start !== null && (index === 0 || start > (starts[index - 1] ?? 0)),
  );
  return [...(scaled ? starts.map((start) => start ?? 0) : equal), 100];
}
