import type { Chart } from '../../../assessments/charts/chart.ts';
import { ladderState, onScale } from '../../../assessments/dossier/book/ladder-state.ts';
import { bookText as text } from '../../../assessments/dossier/book/text.ts';
import type { Language } from '../../../assessments/pack/localized.ts';

/** What a chart shows as rows of texts; the first is the head. */
export interface ChartFigures {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** What is said below the table: thresholds and the like. */
  readonly below: readonly string[];
}

/**
 * The figures of the charts of one block, a table a chart, for those who edit or cannot see the picture. A radar
 * beside bars of the same items adds nothing and gets none.
 */
export function chartFigures(charts: readonly Chart[], language: Language): ChartFigures[] {
  return charts.flatMap((chart): ChartFigures[] => {
    const twin = charts.some(
      (other) =>
        other.kind === 'bars' &&
        chart.kind === 'radar' &&
        chart.other === undefined &&
        other.rows.length === chart.axes.length &&
        other.rows.every((row, index) => row.label === chart.axes[index]?.label),
    );
    return twin ? [] : [figuresOf(chart, language)];
  });
}

function figuresOf(chart: Chart, language: Language): ChartFigures {
  const met = (reached: boolean): string => text[reached ? 'yes' : 'no'][language];
  switch (chart.kind) {
    case 'bars':
      return {
        title: chart.title,
        rows: [
          [
            text.item[language],
            chart.valueTitle,
            ...(chart.threshold === null ? [] : [text.threshold[language]]),
          ],
          ...chart.rows.map((row) => [
            row.label,
            row.value,
            ...(chart.threshold === null ? [] : [met(row.met)]),
          ]),
        ],
        below: chart.threshold === null ? [] : [chart.threshold.label],
      };
    case 'radar': {
      const { other } = chart;
      return {
        title: chart.title,
        rows: [
          [
            text.item[language],
            other?.mainLabel ?? text.percent[language],
            ...(other === undefined ? [] : [other.label]),
          ],
          ...chart.axes.map((axis, index) => [
            axis.label,
            percent(axis.percent),
            ...(other === undefined ? [] : [percent(other.percents[index] ?? 0)]),
          ]),
        ],
        below: chart.threshold === null ? [] : [`${text.threshold[language]} ${percent(chart.threshold)}`],
      };
    }
    case 'ladder': {
      const scaled = onScale(chart);
      return {
        title: chart.title,
        rows: [
          [text.item[language], ...(scaled ? [text.tick[language]] : []), text.status[language]],
          ...chart.steps.map((step, index) => [
            step.label,
            ...(scaled ? [step.tick ?? '—'] : []),
            ladderState(chart, index)[language],
          ]),
        ],
        below: [
          ...(chart.marker === null ? [] : [chart.marker.label]),
          ...(chart.endTick === null ? [] : [`${text.end[language]} ${chart.endTick}`]),
        ],
      };
    }
  }
}

/** A share of the maximum with one digit at most. */
function percent(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Every text of the tables in the order they are read. */
export function figureTexts(figures: readonly ChartFigures[]): string[] {
  return figures.flatMap((one) => [one.title, ...one.rows.flat(), ...one.below]);
}
