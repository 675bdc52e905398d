import { drawBars, type BarsChart } from './bars.ts';
import type { Drawing } from './drawing.ts';
import { drawLadder, type LadderChart } from './ladder.ts';
import { drawRadar, type RadarChart } from './radar.ts';

/** A chart as data: what it says, not how it is drawn. */
export type Chart = RadarChart | BarsChart | LadderChart;

/** Draws any chart `width` points wide. */
export function drawChart(chart: Chart, width: number): Drawing {
  switch (chart.kind) {
    case 'radar':
      return drawRadar(chart, width);
    case 'bars':
      return drawBars(chart, width);
    case 'ladder':
      return drawLadder(chart, width);
  }
}
