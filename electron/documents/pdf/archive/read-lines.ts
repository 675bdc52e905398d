import { PDFArray, PDFDict, PDFName, PDFStream, type PDFPage } from '@cantoo/pdf-lib';
import { comparable } from '../../printable.ts';
import { contentOf } from './flate.ts';

/**
 * The texts of a page in the order in which they are painted, one an operator, as far as its fonts say what their
 * signs mean in the way ours do. Pages of other makers may give nothing: their hash speaks for them.
 */
export function readLines(page: PDFPage, meanings: Meanings): string[] {
  const fonts = fontsOf(page);
  const lines: string[] = [];
  let meaning: ReadonlyMap<string, string> | null = null;
  for (const match of contentText(page).matchAll(operators)) {
    const { font, shown } = match.groups ?? {};
    if (font !== undefined) {
      const stream = fonts.get(font);
      meaning = stream === undefined ? null : meanings(stream);
    } else if (shown !== undefined && meaning !== null) {
      const codes = [...shown.matchAll(/<([0-9a-fA-F\s]*)>/g)].flatMap(([, hex = '']) => codesOf(hex));
      const line = comparable(codes.map((code) => meaning?.get(code) ?? '').join(''));
      if (line !== '') lines.push(line);
    }
  }
  return lines;
}

/** What the signs of a font mean, by its table; each table is read once. */
export type Meanings = (table: PDFStream) => ReadonlyMap<string, string>;

export function meaningsOnce(): Meanings {
  const known = new Map<PDFStream, ReadonlyMap<string, string>>();
  return (table) => {
    const read = known.get(table) ?? readTable(Buffer.from(contentOf(table)).toString('latin1'));
    known.set(table, read);
    return read;
  };
}

/** `/F1 9 Tf`, `[<0041> 0 <0042>] TJ` and `<0041> Tj`. */
const operators =
  /\/(?<font>[^\s/<>[\]()]+)\s+[-\d.]+\s+Tf\b|(?<shown>\[(?:<[0-9a-fA-F\s]*>|[-\d.\s])*\]\s*TJ|<[0-9a-fA-F\s]*>\s*Tj)/g;

function contentText(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((item) => page.doc.context.lookup(item))
      : [contents];
  return streams
    .filter((stream) => stream instanceof PDFStream)
    .map((stream) => Buffer.from(contentOf(stream)).toString('latin1'))
    .join('\n');
}

/** The tables of the page's fonts, by the name its content uses. */
function fontsOf(page: PDFPage): Map<string, PDFStream> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'));
  if (!(fonts instanceof PDFDict)) return new Map();
  return new Map(
    fonts.entries().flatMap(([name]): [string, PDFStream][] => {
      const font = fonts.lookup(name);
      const table = font instanceof PDFDict ? font.lookup(PDFName.of('ToUnicode')) : undefined;
      return table instanceof PDFStream ? [[name.decodeText(), table]] : [];
    }),
  );
}

function codesOf(hex: string): string[] {
  return hex.replace(/\s/g, '').toLowerCase().match(/.{4}/g) ?? [];
}

/** `bfchar` and `bfrange` of a ToUnicode table (ISO 32000-1, 9.10.3), two bytes a code. */
function readTable(table: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, body = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', meaning = ''] of body.matchAll(/<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F\s]*)>/g))
      found.set(code.toLowerCase(), textOf(meaning));
  }
  const range =
    /<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4})>\s*(?:\[((?:\s*<[0-9a-fA-F\s]*>)*)\s*\]|<([0-9a-fA-F\s]*)>)/g;
  for (const [, body = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', list, start = ''] of body.matchAll(range)) {
      const first = Number.parseInt(from, 16);
      const last = Number.parseInt(to, 16);
      const each = list === undefined ? null : [...list.matchAll(/<([0-9a-fA-F\s]*)>/g)];
      for (let code = first; code <= last; code += 1) {
        const meaning =
          each === null ? following(start, code - first) : textOf(each[code - first]?.[1] ?? '');
        found.set(code.toString(16).padStart(4, '0'), meaning);
      }
    }
  }
  return found;
}

/** The text `steps` after the first of a range: its last unit counts on. */
function following(start: string, steps: number): string {
  const hex = start.replace(/\s/g, '');
  const last = Number.parseInt(hex.slice(-4), 16) + steps;
  return textOf(hex.slice(0, -4) + (last & 0xffff).toString(16).padStart(4, '0'));
}

/** UTF-16BE in hex. */
function textOf(hex: string): string {
  return codesOf(hex)
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');
}
