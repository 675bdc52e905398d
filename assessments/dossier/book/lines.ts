import { keepable } from '../../sheets/keepable.ts';
import {
  longestText,
  numberCell,
  textCell,
  type CellLook,
  type SheetCell,
  type SheetRow,
} from '../../sheets/sheet.ts';

/**
 * A row of a dossier's sheet. `wide` rows hold one text over all columns of the sheet, whose number is not known
 * before every block is set; the first of their cells is given.
 */
export type Line =
  | { readonly kind: 'cells'; readonly cells: readonly (SheetCell | null)[] }
  | { readonly kind: 'wide'; readonly cell: SheetCell }
  /** A label in the first column and a text over the others. */
  | { readonly kind: 'pair'; readonly label: SheetCell; readonly value: SheetCell };

/** Texts over the width of the sheet; what exceeds a cell goes on in the next row. */
export function wideLines(text: string, look: CellLook): Line[] {
  return pieces(keepable(text)).map((piece) => ({ kind: 'wide', cell: textCell(piece, look) }));
}

/** A label with its value; a value that exceeds a cell goes on in the next row. */
export function pairLines(label: string, value: string, look: CellLook = 'plain'): Line[] {
  return pieces(keepable(value)).map((piece, place) => ({
    kind: 'pair',
    label: textCell(place === 0 ? keepable(label) : '', 'quiet'),
    // Only what is printed with thousands apart is surely a figure: digits alone may be a number of a document.
    value: /^-?\d{1,3},/.test(piece) ? figureCell(piece, look, 'start') : textCell(piece, look),
  }));
}

/** A row of texts, as many rows as the longest of them needs. */
export function cellLines(cells: readonly SheetCell[]): Line[] {
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
const printedNumber = /^-?(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?$/;

/** A printed figure as a number with as many digits as printed; other text stays text. */
export function figureCell(printed: string, look: CellLook, align: SheetCell['align'] = 'end'): SheetCell {
  const text = keepable(printed);
  if (!printedNumber.test(text)) return textCell(text, look, { align });
  const value = text.replaceAll(',', '');
  const decimals = value.split('.')[1]?.length ?? 0;
  return numberCell(value, look, { decimals, grouped: text.includes(',') }, { align });
}

/** The rows of a sheet of so many columns. */
export function setLines(lines: readonly Line[], columns: number): readonly SheetRow[] {
  return lines.map((line): SheetRow => {
    switch (line.kind) {
      case 'cells':
        return { cells: line.cells };
      case 'wide':
        return { cells: [{ ...line.cell, span: columns }] };
      case 'pair':
        return { cells: [line.label, { ...line.value, span: columns - 1 }] };
    }
  });
}
