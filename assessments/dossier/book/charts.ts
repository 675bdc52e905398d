import type { BarsChart } from '../../charts/bars.ts';
import type { LadderChart } from '../../charts/ladder.ts';
import type { RadarChart } from '../../charts/radar.ts';
import type { Language } from '../../pack/localized.ts';
import { numberCell, textCell, type SheetCell } from '../../sheets/sheet.ts';
import { cellLines, figureCell, pairLines, wideLines, type Line } from './lines.ts';
import { ladderState, onScale } from './ladder-state.ts';
import { bookText as text } from './text.ts';

/** What a chart shows, as a table of its figures. */
export function chartLines(chart: BarsChart | RadarChart | LadderChart, language: Language): Line[] {
  const head = (words: readonly string[]): Line[] => cellLines(words.map((one) => textCell(one, 'head')));
  const drawn = (met: boolean): SheetCell => textCell(text[met ? 'solid' : 'hollow'][language], 'plain');
  const opening = [...wideLines(chart.title, 'band'), ...wideLines(chart.description, 'bare')];
  switch (chart.kind) {
    case 'bars':
      return [
        ...opening,
        ...head([text.item[language], text.percent[language], chart.valueTitle, text.drawn[language]]),
        ...chart.rows.flatMap((row) =>
          cellLines([
            textCell(row.label, 'plain'),
            share(row.percent),
            figureCell(row.value, 'plain'),
            drawn(row.met),
          ]),
        ),
        ...(chart.threshold === null
          ? []
          : cellLines([textCell(chart.threshold.label, 'total'), share(chart.threshold.percent)])),
      ];
    case 'radar': {
      const { other } = chart;
      return [
        ...opening,
        ...head([
          text.item[language],
          other?.mainLabel ?? text.percent[language],
          text.drawn[language],
          ...(other === undefined ? [] : [other.label]),
        ]),
        ...chart.axes.flatMap((axis, place) => {
          const second = other?.percents[place];
          return cellLines([
            textCell(axis.label, 'plain'),
            share(axis.percent),
            drawn(axis.met),
            ...(second === undefined ? [] : [share(second)]),
          ]);
        }),
        ...(chart.threshold === null
          ? []
          : cellLines([textCell(text.threshold[language], 'total'), share(chart.threshold)])),
      ];
    }
    case 'ladder': {
      const scaled = onScale(chart);
      return [
        ...opening,
        ...head([
          text.item[language],
          ...(scaled ? [text.from[language], text.tick[language]] : []),
          text.status[language],
        ]),
        ...chart.steps.flatMap((step, place) =>
          cellLines([
            textCell(step.label, 'plain'),
            ...(scaled
              ? [
                  step.from === null ? textCell('', 'plain') : share(step.from),
                  figureCell(step.tick ?? '', 'plain'),
                ]
              : []),
            textCell(ladderState(chart, place)[language], place === chart.reached ? 'strong' : 'mark'),
          ]),
        ),
        ...(chart.marker === null
          ? []
          : cellLines([
              textCell(text.present[language], 'total'),
              share(chart.marker.percent),
              figureCell(chart.marker.label, 'plain'),
            ])),
        ...(chart.endTick === null ? [] : pairLines(text.end[language], chart.endTick)),
      ];
    }
  }
}

/** A share of the maximum in per cent, shown with one digit; a millionth is as fine as a chart is drawn. */
function share(percent: number): SheetCell {
  return numberCell(
    String(Number(percent.toFixed(6))),
    'plain',
    { decimals: 1, grouped: false },
    { align: 'end' },
  );
}
