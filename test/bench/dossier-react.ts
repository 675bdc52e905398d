import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import type { Block, DossierDocument } from '../../assessments/dossier/dossier.ts';

const look = StyleSheet.create({
  page: { padding: '30mm 26mm 28mm 28mm', fontFamily: 'Sans', fontSize: 9, lineHeight: 1.4 },
  title: { fontSize: 17, fontWeight: 700, marginBottom: 8 },
  heading: { fontSize: 11, fontWeight: 700, marginTop: 8 },
  row: { flexDirection: 'row', borderBottomWidth: 0.35, borderColor: '#d8dce2' },
  cell: { flexGrow: 1, flexBasis: 0, padding: 4 },
});

/** Tells the library where its fonts are, and that Chinese may be broken between any two characters. */
export function registerFonts(fonts: { readonly regular: string; readonly bold: string }): void {
  Font.register({
    family: 'Sans',
    fonts: [
      { src: fonts.regular, fontWeight: 400 },
      { src: fonts.bold, fontWeight: 700 },
    ],
  });
  Font.registerHyphenationCallback((word) => Array.from(word).flatMap((sign) => [sign, '']));
}

/**
 * The same words and tables as `dossierHtml`, laid out by @react-pdf/renderer; without charts, seals, bookmarks, contents
 * and proofs, which makes its work lighter than ours.
 */
export async function renderReact(dossier: DossierDocument): Promise<number> {
  const pages = dossier.chapters.map((chapter) =>
    h(
      Page,
      { key: chapter.id, size: 'A4', style: look.page, wrap: true },
      text(`${chapter.number} ${chapter.title}`, look.title),
      ...chapter.blocks.flatMap(elementsOf),
    ),
  );
  return (await renderToBuffer(h(Document, {}, ...pages))).length;
}

type Style = (typeof look)[keyof typeof look];

function text(said: string | null, style?: Style): ReactElement {
  return h(Text, style === undefined ? {} : { style }, said ?? '');
}

function row(cells: readonly (string | null)[]): ReactElement {
  return h(View, { style: look.row, wrap: false }, ...cells.map((cell) => text(cell, look.cell)));
}

function elementsOf(block: Block): ReactElement[] {
  switch (block.kind) {
    case 'heading':
      return [text(`${block.number ?? ''} ${block.text}`, look.heading)];
    case 'paragraph':
      return [text(block.text)];
    case 'notes':
      return block.items.map((item) => text(item));
    case 'callout':
      return [text(`${block.title} ${block.text}`)];
    case 'level':
      return [text(`${block.label} ${block.level} ${block.score ?? ''} ${block.meaning}`)];
    case 'charts':
      return block.charts.map((chart) => text(chart.title));
    case 'form':
      return block.groups.flatMap((group) => group.rows.flat().map((pair) => row([pair.label, pair.value])));
    case 'table':
      return [
        row(block.columns.map((column) => column.title)),
        ...block.rows.map((one) =>
          one.kind === 'band'
            ? row([one.text, one.aside])
            : one.kind === 'note'
              ? row([one.label, one.text])
              : row(one.cells.map((cell) => `${cell.text} ${cell.minor ?? ''}`)),
        ),
      ];
    case 'answers':
      return block.sections.flatMap((section) => [
        text(section.title, look.heading),
        ...section.items.map((item) =>
          row([
            item.number,
            item.prompt,
            `${item.answer} ${item.reason ?? ''} ${item.note ?? ''}`,
            item.points,
          ]),
        ),
      ]);
    case 'clauses':
      return [text(block.opening), ...block.clauses.map((clause) => text(clause))];
    case 'signature':
      return block.lines.map((line) => row([line.label, line.value]));
    case 'digest':
      return [text(`${block.label} ${block.value}`)];
  }
}
