import { setImmediate } from 'node:timers/promises';
import type { ListTable, PrintedList } from '../../../../assessments/sheets/printed-list.ts';
import { cutRow, type RowPart } from '../cut-row.ts';
import { colour, lineHeight, mm, type, type TextStyle } from '../look.ts';
import { stack, type Align, type TableCell } from '../paint/nodes.ts';
import {
  cellRoom,
  rowHeight,
  type NodePiece,
  type Piece,
  type RowPiece,
  type Setting,
  type TableFrame,
} from '../pieces.ts';
import { lineNode, nodesOf, setText } from '../set-text.ts';
import { columnWidths } from './column-widths.ts';

/** A4 lying on its side: a list has many columns. In points. */
export const sheet = {
  width: mm(297),
  height: mm(210),
  side: mm(14),
  top: mm(19),
  bottom: mm(16),
} as const;
export const listWidth = sheet.width - 2 * sheet.side;
export const listHeight = sheet.height - sheet.top - sheet.bottom;

const cell: TextStyle = { ...type.cell, size: 8 };
const headStyle: TextStyle = { ...type.tableHead, size: 8 };
const nameStyle: TextStyle = { ...cell, face: 'bold' };

/** So many rows are set before the worker listens to who tells it to stop. */
const atOnce = 400;

/** Sets a list: title, what it shows, its table, the medians, each piece with its exact height. */
export async function setList(
  setting: Setting,
  list: PrintedList,
  note: string | null,
  pause: (done: number) => Promise<void>,
): Promise<Piece[]> {
  const pieces: Piece[] = [
    line(setting, list.title, { ...type.chapter, size: 16 }, 0),
    ...list.facts.flatMap(({ label, text }, index) => factPieces(setting, label, text, index === 0 ? 6 : 1)),
    ...(await tablePieces(setting, list.table, true, 9, pause)),
    ...(note === null ? [] : paragraph(setting, note, 8)),
  ];
  const { title, note: about, tables } = list.annex;
  if (tables.length === 0) return pieces;
  pieces.push({ ...line(setting, title, { ...type.chapter, size: 14 }, 22), keep: true });
  pieces.push(...paragraph(setting, about, 3).map((one) => ({ ...one, keep: true })));
  for (const one of tables) {
    pieces.push({ ...line(setting, one.title, type.heading2, 10), keep: true });
    pieces.push(...(await tablePieces(setting, one.table, false, 3, () => setImmediate())));
    if (one.note !== null) pieces.push(...paragraph(setting, one.note, 3));
  }
  return pieces;
}

function line(setting: Setting, text: string, style: TextStyle, before: number): NodePiece {
  return {
    kind: 'node',
    node: lineNode(setting, text, style),
    height: lineHeight(style),
    before,
    keep: true,
  };
}

function paragraph(setting: Setting, text: string, before: number): NodePiece[] {
  return setting.breaker.lines(text, type.small, listWidth).map((one, index) => ({
    ...line(setting, one, type.small, index === 0 ? before : 0),
    keep: false,
  }));
}

const labelWidth = 44;

function factPieces(setting: Setting, label: string, text: string, before: number): NodePiece[] {
  const style = { ...type.cell, size: 8.5 };
  return setting.breaker.lines(text, style, listWidth - labelWidth).map((one, index) => ({
    kind: 'node',
    node: {
      kind: 'columns',
      columns: [
        {
          width: labelWidth,
          node: lineNode(setting, index === 0 ? label : '', { ...style, color: colour.mid }),
        },
        { width: 'rest', node: lineNode(setting, one, style) },
      ],
    },
    height: lineHeight(style),
    before: index === 0 ? before : 0,
    keep: true,
  }));
}

async function tablePieces(
  setting: Setting,
  table: ListTable,
  fill: boolean,
  before: number,
  pause: (done: number) => Promise<void>,
): Promise<RowPiece[]> {
  const styles = { head: headStyle, first: nameStyle, cell };
  const widths = columnWidths(setting, table, styles, listWidth, fill);
  const width = widths.reduce((sum, one) => sum + one, 0);
  const aligns = table.columns.map(({ align }): Align => (align === 'end' ? 'right' : 'left'));
  const heads = table.columns.map(({ title }, index) =>
    setText(setting, title, headStyle, cellRoom('ruled', widths[index] ?? 0)),
  );
  const frame: TableFrame = {
    look: 'ruled',
    widths,
    head: [
      {
        cells: heads.map((text, index) => ({
          node: stack(nodesOf(setting, text, aligns[index])),
          fill: colour.shade,
        })),
        height: rowHeight('ruled', Math.max(...heads.map(({ height }) => height))),
      },
    ],
  };
  const pieces: RowPiece[] = [];
  let done = 0;
  for (const { band, rows } of table.groups) {
    if (band !== null) pieces.push(bandPiece(setting, band, frame, width));
    for (const row of rows) {
      const texts = row.map((one, index) =>
        setText(setting, one, index === 0 ? nameStyle : cell, cellRoom('ruled', widths[index] ?? 0)),
      );
      pieces.push(...cutRow(texts).map((part) => rowPiece(setting, frame, part, aligns)));
      done += 1;
      if (done % atOnce === 0) await pause(done);
    }
  }
  const [first] = pieces;
  if (first !== undefined) pieces[0] = rowBefore(first, before);
  return pieces;
}

/** One row. What is painted of it is made when its page is: of fifty thousand rows only the texts are kept. */
function rowPiece(setting: Setting, frame: TableFrame, part: RowPart, aligns: readonly Align[]): RowPiece {
  return {
    kind: 'row',
    frame,
    get cells(): readonly TableCell[] {
      return part.cells.map((text, index) => ({ node: stack(nodesOf(setting, text, aligns[index])) }));
    },
    height: rowHeight('ruled', part.height, part),
    before: 0,
    keep: false,
    follows: part.follows,
    goesOn: part.goesOn,
  };
}

function rowBefore(row: RowPiece, before: number): RowPiece {
  return { ...row, before };
}

/** A tinted row across the table that names what follows. */
function bandPiece(setting: Setting, text: string, frame: TableFrame, width: number): RowPiece {
  const style: TextStyle = { ...type.band, size: 8.5 };
  const set = setText(setting, text, style, cellRoom('ruled', width));
  return {
    kind: 'row',
    frame,
    cells: [{ span: frame.widths.length, fill: colour.band, node: stack(nodesOf(setting, set)) }],
    height: rowHeight('ruled', set.height),
    before: 0,
    keep: true,
    follows: 'apart',
    goesOn: false,
  };
}
