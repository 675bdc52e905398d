import { ImageRun, TextRun, type Paragraph, type Table } from 'docx';
import { drawChart, type Chart } from '../../../assessments/charts/chart.ts';
import type { ChartsBlock, LevelBlock } from '../../../assessments/dossier/dossier.ts';
import type { Faces } from '../fonts.ts';
import { chartFigures, type ChartFigures } from './chart-figures.ts';
import { textWidth, type Setting } from './look.ts';
import { paintDrawing } from './paint-drawing.ts';
import { tableOf } from './rows.ts';
import { linesOf, paragraph, runsOf } from './set-text.ts';

/** A chart as a picture that says in words what it shows. `width` in points. */
function chartRun(chart: Chart, width: number, faces: Faces): ImageRun {
  const drawing = drawChart(chart, width);
  return new ImageRun({
    type: 'png',
    data: paintDrawing(drawing, faces),
    // Word takes pixels of 1/96 inch.
    transformation: { width: (drawing.width * 96) / 72, height: (drawing.height * 96) / 72 },
    altText: {
      id: '1',
      name: chart.kind,
      title: chart.title,
      description: `${chart.title}：${chart.description}`,
    },
  });
}

const width = textWidth / 20;

/** One chart in the middle or two side by side, and the figures below. */
export function setCharts(setting: Setting, block: ChartsBlock, faces: Faces): (Paragraph | Table)[] {
  const each = block.charts.length > 1 ? (width - 16) / block.charts.length : width * 0.7;
  const runs = block.charts.flatMap((chart, index) => [
    ...(index === 0 ? [] : [new TextRun({ text: ' ' })]),
    chartRun(chart, each, faces),
  ]);
  return [
    ...(runs.length === 0 ? [] : [paragraph('Picture', runs)]),
    ...chartFigures(block.charts, setting.language).flatMap(figuresTable),
  ];
}

/** The level in large letters with the ladder below it, the figures of the ladder, what the level means. */
export function setLevel(setting: Setting, block: LevelBlock, faces: Faces): (Paragraph | Table)[] {
  return [
    paragraph('Quiet', block.label, { keepNext: true, spacing: { before: 200 } }),
    paragraph('LevelName', block.level, { keepNext: true }),
    ...(block.score === null ? [] : [paragraph('Normal', runsOf(block.score, 'Strong'), { keepNext: true })]),
    paragraph('Picture', [chartRun(block.ladder, width - 4, faces)]),
    ...chartFigures([block.ladder], setting.language).flatMap(figuresTable),
    paragraph('BodyText', block.meaning),
  ];
}

function figuresTable({ title, rows, below }: ChartFigures): (Paragraph | Table)[] {
  const columns = rows[0]?.length ?? 1;
  const shares = Array.from({ length: columns }, (_, index) => (index === 0 ? 50 : 50 / (columns - 1)));
  const table = tableOf(
    'DossierTable',
    shares,
    rows.map((row, line) => ({
      head: line === 0,
      lines: linesOf(row[0] ?? '', 9, textWidth / 2),
      cells: row.map((cell, index) => ({
        children: [paragraph('TableSmall', cell, { alignment: index === 0 ? 'left' : 'center' })],
      })),
    })),
    below.length > 0,
  );
  return [paragraph('Caption', title), table, ...below.map((one) => paragraph('Quiet', one))];
}
