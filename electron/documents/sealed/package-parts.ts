import { cellAddress, type FoundContent } from '../../../assessments/sheets/read-sheet.ts';
import type { SealedPart } from '../../../assessments/dossier/sealed.ts';
import { readBook } from '../excel/read-book.ts';
import { comparable } from '../printable.ts';
import { readPart } from '../word/read-word.ts';
import { sha256 } from '../sha256.ts';

/** The parts of an Office file by their path. */
export type PackageParts = Readonly<Record<string, Uint8Array>>;

/**
 * What is written in a Word file, as a seal keeps it: its paragraphs, its heads and feet, its pictures by their content.
 * How a program that saved it anew calls its parts does not matter. Throws where the XML does not hold together.
 */
export function wordParts(parts: PackageParts): SealedPart[] {
  const linesOf = (name: string): string[] =>
    readPart(Buffer.from(parts[name] ?? []).toString('utf8'))
      .paragraphs.map(comparable)
      .filter((line) => line !== '');
  const named = (pattern: RegExp): string[] =>
    Object.keys(parts)
      .filter((name) => pattern.test(name))
      .toSorted();
  // Two kinds of page may have the same foot, and programs part and join them as they like.
  const margin = (name: 'header' | 'footer'): SealedPart => ({
    kind: 'margin',
    name,
    lines: [...new Set(named(new RegExp(`^word/${name}\\d+\\.xml$`)).flatMap(linesOf))].toSorted(),
    sha256: null,
  });
  const pictures = new Map(
    named(/^word\/media\/[^/]+$/).map((name): [string, string] => [sha256(parts[name] ?? Buffer.of()), name]),
  );
  return [
    { kind: 'body', name: 'document', lines: linesOf('word/document.xml'), sha256: null },
    margin('header'),
    margin('footer'),
    ...[...pictures].map(([hash, name]): SealedPart => ({
      kind: 'picture',
      name: name.slice('word/media/'.length),
      lines: [],
      sha256: hash,
    })),
  ];
}

/** What is written in a workbook: each sheet with its cells. Throws as `readBook` does. */
export async function workbookParts(bytes: Uint8Array): Promise<SealedPart[]> {
  const { sheets } = await readBook(bytes);
  return sheets.map(({ name, cells }) => ({
    kind: 'sheet',
    name,
    lines: cells.map(({ row, column, content }) => `${cellAddress(row, column)}=${sayContent(content)}`),
    sha256: null,
  }));
}

function sayContent(content: FoundContent): string {
  switch (content.kind) {
    case 'text':
    case 'error':
      return comparable(content.text);
    case 'number':
      return content.value;
    case 'date':
      return content.day;
    case 'truth':
      return String(content.value);
    // What it comes to and how: neither may change unnoticed.
    case 'formula':
      return content.result === null ? '=' : `${content.result} =${content.formula}`;
  }
}
