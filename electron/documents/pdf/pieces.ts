import type { Language } from '../../../assessments/pack/localized.ts';
import type { LineBreaker } from './break-lines.ts';
import type { Node, TableCell } from './paint/nodes.ts';

/** How a table looks: `ruled` for data (horizontal lines only), `form` for boxes, `contents` for the table of contents. */
export type TableLook = 'ruled' | 'form' | 'contents';

/** A row of a table's head. */
export interface TableHead {
  readonly cells: readonly TableCell[];
  readonly height: number;
}

/** What all rows of one table share. `head` stands again on every page the table reaches. */
export interface TableFrame {
  readonly look: TableLook;
  /** Widths of the columns with their padding, in points. */
  readonly widths: readonly number[];
  readonly head: readonly TableHead[];
}

/** A piece of running content. */
export interface NodePiece {
  readonly kind: 'node';
  readonly node: Node;
  readonly height: number;
  readonly before: number;
  readonly keep: boolean;
}

/**
 * How a row follows the one above it: as a row of its own, as more about the same thing (no line between), or as the
 * same text going on (neither line nor space).
 */
export type Follows = 'apart' | 'below' | 'continued';

/** One row of a table. `goesOn`: the next row is `continued`. */
export interface RowPiece {
  readonly kind: 'row';
  readonly frame: TableFrame;
  readonly cells: readonly TableCell[];
  readonly height: number;
  readonly before: number;
  readonly keep: boolean;
  readonly follows: Follows;
  readonly goesOn: boolean;
}

/**
 * The smallest thing that is never broken across pages, with its exact height in points. `before` is the space
 * above it, dropped at the top of a page; `keep` holds it together with the next piece.
 */
export type PlacedPiece = NodePiece | RowPiece;
export type Piece = PlacedPiece | { readonly kind: 'page-break' };

/** What every block is set with. */
export interface Setting {
  readonly breaker: LineBreaker;
  readonly language: Language;
}

/** The room around the text of a cell of this look; `line` is the room its horizontal rule takes. */
export const padding = {
  ruled: { top: 3.7, bottom: 4.7, side: 4, line: 0.35 },
  form: { top: 4.4, bottom: 5.4, side: 6, line: 0.4 },
  contents: { top: 5.2, bottom: 6.2, side: 3, line: 0.35 },
} as const;

/** The text room in a column of this look. */
export function cellRoom(look: TableLook, width: number): number {
  return width - 2 * padding[look].side;
}

/** The height of a row of this look around text of the given height; a text that goes on has no space where it does. */
export function rowHeight(
  look: TableLook,
  textHeight: number,
  row?: Pick<RowPiece, 'follows' | 'goesOn'>,
): number {
  const { top, bottom, line } = paddingOf(look, row);
  return textHeight + top + bottom + line;
}

/** The space above and below a row's text and the room of the rule above it. */
export function paddingOf(look: TableLook, row?: Pick<RowPiece, 'follows' | 'goesOn'>) {
  const { top, bottom, line } = padding[look];
  return {
    top: row?.follows === 'continued' ? 0 : top,
    bottom: row?.goesOn === true ? 0 : bottom,
    line: row === undefined || row.follows === 'apart' ? line : 0,
  };
}
