import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import path from 'node:path';
import type { Block, DossierDocument } from '../../assessments/dossier/dossier.ts';

/** Sets the same words and tables as `dossierHtml` with typst, which was made for speed in Rust; without charts. */
export function typstPrinter(
  dossier: DossierDocument,
  fonts: { readonly regular: string; readonly bold: string },
): () => number {
  const compiler = NodeCompiler.create({
    workspace: path.dirname(fonts.regular),
    fontArgs: [{ fontPaths: [fonts.regular, fonts.bold] }],
  });
  const source = typstOf(dossier);
  return () => {
    const pdf = compiler.pdf({ mainFileContent: source });
    // It keeps what it has laid out, and would only hand it out again.
    compiler.evictCache(0);
    return pdf.length;
  };
}

/** Text as typst reads it in code: its strings are written like ours. */
const said = (text: string | null): string => `text(${JSON.stringify(text ?? '')})`;
const cells = (texts: readonly (string | null)[]): string => texts.map((one) => `[#${said(one)}]`).join(', ');
const paragraph = (text: string | null): string => `#par[#${said(text)}]\n`;

function table(
  columns: number,
  head: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): string {
  const filled = rows.map((row) => [...row, ...Array<string>(columns).fill('')].slice(0, columns));
  const header = head.length === 0 ? '' : `table.header(${cells(head)}), `;
  return `#table(columns: (1fr,) * ${columns}, stroke: (bottom: .35pt), ${header}${filled.map(cells).join(',\n')})\n`;
}

function typstOf({ cover, chapters }: DossierDocument): string {
  const body = chapters.map(
    ({ number, title, blocks }) =>
      `#pagebreak()\n#heading[#${said(`${number} ${title}`)}]\n${blocks.map(blockOf).join('')}`,
  );
  return `#set page(paper: "a4", margin: (top: 30mm, right: 26mm, bottom: 28mm, left: 28mm))
#set text(font: "Noto Sans SC", size: 9pt, lang: "zh")
#heading[#${said(cover.title)}]
${paragraph(cover.enterprise)}${body.join('')}`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: 2)[#${said(`${block.number ?? ''} ${block.text}`)}]\n`;
    case 'paragraph':
      return paragraph(block.text);
    case 'notes':
      return block.items.map(paragraph).join('');
    case 'callout':
      return paragraph(`${block.title} ${block.text}`);
    case 'level':
      return paragraph(`${block.label} ${block.level} ${block.score ?? ''} ${block.meaning}`);
    case 'charts':
      return block.charts.map(({ title }) => paragraph(title)).join('');
    case 'form':
      return table(
        2,
        [],
        block.groups.flatMap(({ rows }) => rows.flat().map(({ label, value }) => [label, value])),
      );
    case 'table':
      return table(
        block.columns.length,
        block.columns.map(({ title }) => title),
        block.rows.map((one) =>
          one.kind === 'band'
            ? [one.text, one.aside]
            : one.kind === 'note'
              ? [one.label, one.text]
              : one.cells.map(({ text, minor }) => `${text} ${minor ?? ''}`),
        ),
      );
    case 'answers':
      return block.sections
        .map(
          ({ title, items }) =>
            `#heading(level: 3)[#${said(title)}]\n${table(
              4,
              [],
              items.map((item) => [
                item.number,
                item.prompt,
                `${item.answer} ${item.reason ?? ''} ${item.note ?? ''}`,
                item.points,
              ]),
            )}`,
        )
        .join('');
    case 'clauses':
      return [block.opening, ...block.clauses].map(paragraph).join('');
    case 'signature':
      return table(
        2,
        [],
        block.lines.map(({ label, value }) => [label, value]),
      );
    case 'digest':
      return paragraph(`${block.label} ${block.value}`);
  }
}
