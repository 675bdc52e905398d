import type { Drawing, Point } from '../../../../assessments/charts/drawing.ts';
import type { TextStyle } from '../look.ts';

/** Left, top, right, bottom, in points. */
export type Sides = readonly [left: number, top: number, right: number, bottom: number];

export type Align = 'left' | 'right' | 'center';

/** A part of a line drawn by one font. `narrow` asks for proportional quotation marks. */
export interface Run {
  readonly text: string;
  readonly narrow: boolean;
  /** The key of what draws it where that is not the bundled font of its face. */
  readonly by?: string | undefined;
}

/** What is reached by links (`id`) and bookmarks; `above` is the id of the bookmark this one hangs below. */
export interface Mark {
  readonly id?: string;
  readonly bookmark?: { readonly text: string; readonly above?: string };
}

/** One line. `spacing` is put between its characters; `goTo` makes it a link to the mark of that id. */
export interface LineNode {
  readonly kind: 'line';
  readonly runs: readonly Run[];
  readonly style: TextStyle;
  readonly align?: Align;
  readonly spacing?: number;
  readonly mark?: Mark;
  readonly goTo?: string;
  readonly margin?: Sides;
}

/** The number of the page on which a mark stands, at the right, as a link to it. */
export interface PageNumberNode {
  readonly kind: 'page-number';
  readonly of: string;
  readonly style: TextStyle;
  readonly margin?: Sides;
}

/** Nodes below one another. */
export interface StackNode {
  readonly kind: 'stack';
  readonly nodes: readonly Node[];
  readonly margin?: Sides;
}

/** Nodes beside one another; one column may take the rest of the width. */
export interface ColumnsNode {
  readonly kind: 'columns';
  readonly columns: readonly { readonly width: number | 'rest'; readonly node: Node }[];
  readonly margin?: Sides;
}

/** A horizontal line; it takes up no height. */
export interface RuleNode {
  readonly kind: 'rule';
  readonly width: number;
  readonly thickness: number;
  readonly color: string;
  readonly dash?: readonly [number, number];
  readonly margin?: Sides;
}

/** A node with room around it, a ground, a bar at its left or a line around. */
export interface BoxNode {
  readonly kind: 'box';
  readonly node: Node;
  readonly padding: Sides;
  readonly fill?: string;
  readonly bar?: { readonly width: number; readonly color: string };
  readonly border?: { readonly width: number; readonly color: string };
  readonly margin?: Sides;
}

/** A chart or a sign, as large as it was drawn. */
export interface DrawingNode {
  readonly kind: 'drawing';
  readonly drawing: Drawing;
  readonly margin?: Sides;
}

/** A QR code of at most this side. */
export interface QrNode {
  readonly kind: 'qr';
  readonly payload: string;
  readonly side: number;
  readonly color: string;
  readonly margin?: Sides;
}

/** A node at a place of the page, from its upper left corner; what stands around it takes no notice. */
export interface PinnedNode {
  readonly kind: 'pinned';
  readonly at: Point;
  readonly width: number;
  readonly node: Node;
}

/** A cell of a table. Cells that another one spans are left out. */
export interface TableCell {
  readonly node: Node;
  /** Columns it reaches over; one where none is named. */
  readonly span?: number;
  readonly fill?: string;
  /** Whether it stands in the middle of its row. */
  readonly middle?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly above: number;
  readonly below: number;
}

/** A line of a table; none is drawn where its width is 0. */
export interface TableLine {
  readonly width: number;
  readonly color: string;
}

/** A table. There is a line more than there are rows and, upright, one more than there are columns. */
export interface TableNode {
  readonly kind: 'table';
  /** Widths of the columns without what stands beside the text. */
  readonly widths: readonly number[];
  /** The room at the left and right of each cell's text. */
  readonly side: number;
  readonly rows: readonly TableRow[];
  readonly lines: readonly TableLine[];
  readonly uprights: readonly TableLine[];
  readonly margin?: Sides;
}

/** Everything a page is made of. Widths come from what a node stands in, heights from what stands in it. */
export type Node =
  | LineNode
  | PageNumberNode
  | StackNode
  | ColumnsNode
  | RuleNode
  | BoxNode
  | DrawingNode
  | QrNode
  | PinnedNode
  | TableNode;

export const nothing: Node = { kind: 'stack', nodes: [] };

/** Nodes below one another. */
export function stack(nodes: readonly Node[], margin?: Sides): StackNode {
  return { kind: 'stack', nodes, ...(margin === undefined ? {} : { margin }) };
}
