import { keepable } from '../../sheets/keepable.ts';
import { z } from 'zod';
import { exact, toExact } from '../../scoring/exact.ts';
import { cellAddress } from '../../sheets/read-sheet.ts';
import {
  isKept,
  longestText,
  numberCell,
  textCell,
  type CellLook,
  type SheetCell,
  type SheetRow,
} from '../../sheets/sheet.ts';
import { monthNames } from '../numbering.ts';
import { units } from './units.ts';

/** `adds`: a total of the cells so many rows above it in its column, which the sheet is to work out itself. */
export type LineCell = SheetCell & { readonly adds?: readonly number[] };

/**
 * A row of a dossier's sheet. `wide` rows hold one text over all columns of the sheet, whose number is not known
 * before every block is set; the first of their cells is given.
 */
export type Line =
  | { readonly kind: 'cells'; readonly cells: readonly (LineCell | null)[] }
  | { readonly kind: 'wide'; readonly cell: SheetCell }
  /** A label in the first column and a text over the others. */
  | { readonly kind: 'pair'; readonly label: SheetCell; readonly value: SheetCell };

/** Texts over the width of the sheet; what exceeds a cell goes on in the next row. */
export function wideLines(text: string, look: CellLook): Line[] {
  return pieces(keepable(text)).map((piece) => ({ kind: 'wide', cell: textCell(piece, look) }));
}

/**
 * A label with its value; a value that exceeds a cell goes on in the next row, as does what stands below a figure:
 * the sum in words below the sum.
 */
export function pairLines(label: string, value: string, look: CellLook = 'plain'): Line[] {
  const [first = '', ...below] = value.split('\n');
  const parts = pairedFigure(first, look).content?.kind === 'text' ? [value] : [first, below.join('\n')];
  return parts
    .flatMap((part, place) => (place > 0 && part === '' ? [] : pieces(keepable(part))))
    .map((piece, place) => ({
      kind: 'pair',
      label: textCell(place === 0 ? keepable(label) : '', 'quiet'),
      value: pairedFigure(piece, look),
    }));
}

/** Digits alone may be a number of a document: a figure beside a label has its unit with it, or its thousands apart. */
function pairedFigure(printed: string, look: CellLook): SheetCell {
  return /^\d*$/.test(printed) ? textCell(printed, look) : figureCell(printed, look, 'start');
}

/** A row of texts, as many rows as the longest of them needs. */
export function cellLines(cells: readonly LineCell[]): Line[] {
  const split = cells.map((cell) =>
    cell.content?.kind === 'text' ? pieces(keepable(cell.content.text)) : null,
  );
  const rows = Math.max(1, ...split.map((one) => one?.length ?? 1));
  return Array.from({ length: rows }, (_, row): Line => {
    const line = cells.map((cell, place) => {
      const texts = split[place];
      if (texts === null || texts === undefined) return row === 0 ? cell : textCell('', cell.look);
      const { content: _content, ...rest } = cell;
      return textCell(texts[row] ?? '', cell.look, rest);
    });
    return { kind: 'cells', cells: line };
  });
}

/** An empty row. */
export const gap: Line = { kind: 'cells', cells: [] };

/** Cut between characters, at what a cell holds. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (let rest = text; ;) {
    if (rest.length <= longestText) return [...found, rest];
    const end = /[\ud800-\udbff]/.test(rest.charAt(longestText - 1)) ? longestText - 1 : longestText;
    found.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
}

/** As figures are printed: no zeros before the first digit, which only numbers of contracts and the like have. */
const printedNumber =
  /^(CNY )?([+\u2212-]?)((?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?)(%|(?: (.+))?)$/;

/** Days as `sayDate` writes them. */
const printedDay = /^(\d{4})年(\d{1,2})月(\d{1,2})日$|^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/;

/**
 * A printed figure or day as a number or a date a spreadsheet calculates with, shown as it is printed: with its unit,
 * its sign and its digits. Other text stays text.
 */
export function figureCell(printed: string, look: CellLook, align: SheetCell['align'] = 'end'): SheetCell {
  const text = keepable(printed);
  const day = dayOf(text);
  if (day !== null) return { content: { kind: 'date', day }, look, align };
  const [, before = '', sign = '', digits, after = '', unit] = printedNumber.exec(text) ?? [];
  if (digits === undefined || (unit !== undefined && !units.has(unit)))
    return textCell(text, look, { align });
  const plain = `${sign === '' || sign === '+' ? '' : '-'}${digits.replaceAll(',', '')}`;
  const percent = after === '%';
  const value = percent ? toExact(exact(plain).div(100)) : plain;
  if (!isKept(value)) return textCell(text, look, { align });
  const shown = {
    decimals: digits.split('.')[1]?.length ?? 0,
    grouped: digits.includes(','),
    ...(before === '' ? {} : { before }),
    ...(percent ? { percent } : after === '' ? {} : { after }),
    ...(sign === '+' ? { signed: true } : {}),
  };
  return numberCell(value, look, shown, { align });
}

/** Whether a printed text is a day and nothing else. */
export function isPrintedDay(printed: string): boolean {
  return dayOf(printed) !== null;
}

/** The ISO day of a day in words; null for anything else. */
function dayOf(text: string): string | null {
  const [, year, month, day, dayOfEnglish, name, yearOfEnglish] = printedDay.exec(text) ?? [];
  const found =
    year === undefined
      ? [yearOfEnglish, String(monthNames.indexOf(name ?? '') + 1), dayOfEnglish]
      : [year, month, day];
  const iso = found.map((part = '0') => part.padStart(2, '0')).join('-');
  // Spreadsheets count days from 1900, and not all of them alike in its first weeks.
  return iso >= '1901' && z.iso.date().safeParse(iso).success ? iso : null;
}

/** The rows of a sheet of so many columns. */
export function setLines(lines: readonly Line[], columns: number): readonly SheetRow[] {
  return lines.map((line, index): SheetRow => {
    switch (line.kind) {
      case 'cells':
        return { cells: line.cells.map((cell, place) => cell && summed(cell, index + 1, place + 1)) };
      case 'wide':
        return { cells: [{ ...line.cell, span: columns }] };
      case 'pair':
        return { cells: [line.label, { ...line.value, span: columns - 1 }] };
    }
  });
}

/** The most places a sum may name one by one; spreadsheets take 255. */
const mostPlaces = 250;

/** A total as a formula over the cells it adds, once it is known where they stand. */
function summed({ adds, ...cell }: LineCell, row: number, column: number): SheetCell {
  const { content } = cell;
  if (adds === undefined || content?.kind !== 'number' || content.shown === 'as-is') return cell;
  const places = joinedRows(adds.map((up) => row - up)).map(([from, to]) =>
    from === to ? cellAddress(from, column) : `${cellAddress(from, column)}:${cellAddress(to, column)}`,
  );
  if (places.length > mostPlaces) return cell;
  const { value, shown } = content;
  // Rounded as it is shown: spreadsheets add in binary fractions.
  const digits = shown.decimals + (shown.percent === true ? 2 : 0);
  return {
    ...cell,
    content: { kind: 'sum', formula: `ROUND(SUM(${places.join(',')}),${digits})`, value, shown },
  };
}

/** Rows that follow one another as one stretch, first and last. */
function joinedRows(rows: readonly number[]): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else stretches.push([row, row]);
  }
  return stretches;
}
