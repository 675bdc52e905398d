import { Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import { colour, textWidth } from './look.ts';

export type TableStyle = 'DossierTable' | 'DossierFacts' | 'DossierForm' | 'DossierLayout';

export interface SetCell {
  readonly children: readonly (Paragraph | Table)[];
  readonly span?: number;
  readonly fill?: 'shade' | 'band';
  readonly middle?: boolean;
}

export interface SetRow {
  readonly cells: readonly SetCell[];
  /** About how many lines of text it takes. */
  readonly lines: number;
  readonly head?: boolean;
  /** Belongs to the row below. */
  readonly keep?: boolean;
}

/** A row of more lines than this may go on over the page; a shorter one may not. */
const mostLines = 14;
/** A table of no more rows and lines than this stays on one page. */
const small = { rows: 7, lines: 28 } as const;

/**
 * A table as wide as the text, its columns in these shares. A small one stays whole; of a larger one no row stands
 * alone before or after the break. Its head stands again on every page.
 */
export function tableOf(
  style: TableStyle,
  shares: readonly number[],
  rows: readonly SetRow[],
  keepLast = false,
): Table {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.round((share / sum) * textWidth));
  const whole = rows.length <= small.rows && rows.reduce((lines, row) => lines + row.lines, 0) <= small.lines;
  const last = rows.length - 1;
  return new Table({
    style,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: rows[0]?.head === true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: rows.map((row, index) => {
      const next = rows[index + 1];
      const keep =
        row.keep === true ||
        row.head === true ||
        (index < last && (whole || index === 1)) ||
        index === last - 1;
      return rowOf(row, widths, index === last ? keepLast : keep && next !== undefined);
    }),
  });
}

function rowOf(row: SetRow, widths: readonly number[], keepNext: boolean): TableRow {
  let column = 0;
  return new TableRow({
    cantSplit: row.lines <= mostLines,
    ...(row.head === true ? { tableHeader: true } : {}),
    ...(keepNext ? { keepNext: true } : {}),
    children: row.cells.map((cell) => {
      const span = cell.span ?? 1;
      const size = widths.slice(column, column + span).reduce((total, width) => total + width, 0);
      column += span;
      return new TableCell({
        children: [...cell.children],
        width: { size, type: WidthType.DXA },
        ...(span > 1 ? { columnSpan: span } : {}),
        ...(cell.fill === undefined
          ? {}
          : { shading: { type: 'clear' as const, color: 'auto', fill: colour[cell.fill] } }),
        ...(cell.middle === true ? { verticalAlign: 'center' as const } : {}),
      });
    }),
  });
}
