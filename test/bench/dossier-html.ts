import { drawChart } from '../../assessments/charts/chart.ts';
import { svg } from '../../assessments/charts/svg.ts';
import type { Block, DossierDocument } from '../../assessments/dossier/dossier.ts';
import { chartPalette as palette } from '../../electron/documents/pdf/look.ts';

const escape = (text: string | null) => (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const row = (cells: readonly (string | null)[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
const list = (items: readonly string[]) =>
  `<ol>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ol>`;

/** The same dossier as a plain page, so that a browser's printing meets the same words, tables and charts. */
export function dossierHtml(
  dossier: DossierDocument,
  fonts: { readonly regular: string; readonly bold: string },
): string {
  const chapters = dossier.chapters
    .map(
      (chapter) =>
        `<section><h1>${escape(chapter.number)} ${escape(chapter.title)}</h1>${chapter.blocks.map(html).join('')}</section>`,
    )
    .join('');
  const face = (weight: number, file: string) =>
    `@font-face{font-family:Sans;font-weight:${weight};src:url("file://${file}")}`;
  return `<!doctype html><meta charset="utf-8"><title>${escape(dossier.meta.title)}</title><style>
${face(400, fonts.regular)}${face(700, fonts.bold)}
@page{size:A4;margin:30mm 26mm 28mm 28mm}body{font:9pt/1.4 Sans}h1{break-before:page;font-size:17pt}
table{width:100%;border-collapse:collapse}td,th{border-bottom:.35pt solid #d8dce2;padding:4pt;text-align:left}
tr{break-inside:avoid}thead{display:table-header-group}</style>
<h1>${escape(dossier.cover.title)}</h1><p>${escape(dossier.cover.enterprise)}</p>${chapters}`;
}

function html(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escape(block.number)} ${escape(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escape(block.text)}</p>`;
    case 'notes':
      return list(block.items);
    case 'callout':
      return `<p><b>${escape(block.title)}</b> ${escape(block.text)}</p>`;
    case 'level':
      return `<p>${escape(block.label)} <b>${escape(block.level)}</b> ${escape(block.score)} ${escape(block.meaning)}</p>${svg(drawChart(block.ladder, 300), palette, 'Sans')}`;
    case 'charts':
      return block.charts.map((chart) => svg(drawChart(chart, 220), palette, 'Sans')).join('');
    case 'form':
      return `<table>${block.groups.flatMap((group) => group.rows.flat().map((pair) => row([pair.label, pair.value]))).join('')}</table>`;
    case 'table':
      return `<table><thead>${row(
        block.columns.map((column) => column.title),
        'th',
      )}</thead>${block.rows
        .map((one) =>
          one.kind === 'band'
            ? row([one.text, one.aside])
            : one.kind === 'note'
              ? row([one.label, one.text])
              : row(one.cells.map((cell) => `${cell.text} ${cell.minor ?? ''}`)),
        )
        .join('')}</table>`;
    case 'answers':
      return block.sections
        .map(
          (section) =>
            `<h3>${escape(section.title)}</h3><table>${section.items
              .map((item) =>
                row([
                  item.number,
                  item.prompt,
                  `${item.answer} ${item.reason ?? ''} ${item.note ?? ''}`,
                  item.points,
                ]),
              )
              .join('')}</table>`,
        )
        .join('');
    case 'clauses':
      return `<p>${escape(block.opening)}</p>${list(block.clauses)}`;
    case 'signature':
      return block.lines.map((line) => `<p>${escape(line.label)} ${escape(line.value)}</p>`).join('');
    case 'digest':
      return `<p>${escape(block.label)} ${escape(block.value)}</p>`;
  }
}
