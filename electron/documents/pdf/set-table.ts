import type { Cell, Column, TableBlock, TableRow } from '../../../assessments/dossier/dossier.ts';
import { cutRow } from './cut-row.ts';
import { keepRows } from './keep-rows.ts';
import { colour, textWidth, type, type TextStyle } from './look.ts';
import { nothing, stack, type Align, type TableCell } from './paint/nodes.ts';
import {
  cellRoom,
  rowHeight,
  type Piece,
  type RowPiece,
  type Setting,
  type TableFrame,
  type TableHead,
} from './pieces.ts';
import { nodesOf, setText, stackTexts, type SetText } from './set-text.ts';

/** Extra room on the left of a text column that follows a column of figures. */
const afterFigures = 8;

interface PlannedColumn {
  readonly column: Column;
  readonly width: number;
  readonly inset: number;
}

/** A data table: its head again on every page, bands and totals with their neighbours, long rows cut. */
export function setTable(setting: Setting, block: TableBlock, before: number, keepLast: boolean): Piece[] {
  const columns = planColumns(block.columns);
  const frame: TableFrame = {
    look: 'ruled',
    widths: columns.map((column) => column.width),
    head: [setHead(setting, columns)],
  };
  const pieces = block.rows.flatMap((row, index) => {
    const next = block.rows[index + 1];
    const keep =
      row.kind === 'band' ||
      next?.kind === 'total' ||
      next?.kind === 'note' ||
      (next === undefined && keepLast);
    return setRow(setting, row, columns, frame, index === 0 ? before : 0, keep);
  });
  return keepRows(pieces);
}

function planColumns(columns: readonly Column[]): PlannedColumn[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column, index) => ({
    column,
    width: (column.width / total) * textWidth,
    inset: columns[index - 1]?.align === 'end' && column.align !== 'end' ? afterFigures : 0,
  }));
}

function roomOf(column: PlannedColumn): number {
  return cellRoom('ruled', column.width) - column.inset;
}

function setHead(setting: Setting, columns: readonly PlannedColumn[]): TableHead {
  const texts = columns.map((planned) => {
    const title = setText(setting, planned.column.title, type.tableHead, roomOf(planned));
    if (planned.column.unit === null) return title;
    return stackTexts([title, setText(setting, planned.column.unit, type.tableUnit, roomOf(planned))]);
  });
  return {
    cells: texts.map((text, index) => ({
      node: cellNode(setting, text, columns[index]),
      fill: colour.shade,
    })),
    height: rowHeight('ruled', Math.max(...texts.map((text) => text.height))),
  };
}

function setRow(
  setting: Setting,
  row: TableRow,
  columns: readonly PlannedColumn[],
  frame: TableFrame,
  before: number,
  keep: boolean,
): RowPiece[] {
  if (row.kind === 'band') return [bandRow(setting, row.text, row.aside, frame, before)];
  if (row.kind === 'note') return noteRows(setting, row, columns, frame, keep);
  const texts = row.cells.map((cell, index) => setCell(setting, cell, row.kind === 'total', columns[index]));
  return cutRow(texts).map((part) => ({
    kind: 'row',
    frame,
    cells: part.cells.map((text, index) => ({
      node: cellNode(setting, text, columns[index], row.cells[index]?.indent),
      ...(row.kind === 'total' ? { fill: colour.band } : {}),
    })),
    height: rowHeight('ruled', part.height, part),
    before: part.follows === 'apart' ? before : 0,
    keep: keep && !part.goesOn,
    follows: part.follows,
    goesOn: part.goesOn,
  }));
}

const indentStep = 9;

function setCell(setting: Setting, cell: Cell, total: boolean, column: PlannedColumn | undefined): SetText {
  const room = column === undefined ? 0 : roomOf(column) - (cell.indent ?? 0) * indentStep;
  const main = setText(setting, cell.text, styleOf(cell, total), room);
  return cell.minor === undefined
    ? main
    : stackTexts([main, setText(setting, cell.minor, type.cellMinor, room)]);
}

function styleOf(cell: Cell, total: boolean): TextStyle {
  if (cell.tone === 'open') return type.cellOpen;
  if (total || cell.strong === true) return type.cellStrong;
  return cell.tone === 'quiet' ? type.cellQuiet : type.cell;
}

const aligns: Readonly<Record<Column['align'], Align>> = { start: 'left', end: 'right', center: 'center' };

function cellNode(setting: Setting, text: SetText, column: PlannedColumn | undefined, indent = 0) {
  const align = aligns[column?.column.align ?? 'start'];
  return stack(nodesOf(setting, text, align), [(column?.inset ?? 0) + indent * indentStep, 0, 0, 0]);
}

const noteLabel = 40;
/** A first column no wider than this holds numbers; a note stands beside it, not below it. */
const numbers = textWidth * 0.15;

/** A label and a text below the row they belong to, across the columns. */
function noteRows(
  setting: Setting,
  row: Extract<TableRow, { kind: 'note' }>,
  columns: readonly PlannedColumn[],
  frame: TableFrame,
  keep: boolean,
): RowPiece[] {
  const first = columns[0]?.width ?? 0;
  const beside = first <= numbers ? 1 : 0;
  const span = columns.length - beside;
  const room = cellRoom('ruled', textWidth - beside * first) - span * 0.5;
  const label = setText(setting, row.label, type.cellMinor, noteLabel - 4);
  const text = setText(setting, row.text, type.cellMinor, room - noteLabel);
  return cutRow([label, text], 'below').map((part) => ({
    kind: 'row',
    frame,
    cells: [
      ...Array.from({ length: beside }, () => ({ node: nothing })),
      {
        span,
        node: {
          kind: 'columns',
          columns: part.cells.map((cell, index) => ({
            width: index === 0 ? noteLabel : 'rest',
            node: stack(nodesOf(setting, cell)),
          })),
        },
      },
    ],
    height: rowHeight('ruled', part.height, part),
    before: 0,
    keep: keep && !part.goesOn,
    follows: part.follows,
    goesOn: part.goesOn,
  }));
}

/** A tinted row across the table that names what follows. */
export function bandRow(
  setting: Setting,
  text: string,
  aside: string | null,
  frame: TableFrame,
  before: number,
): RowPiece {
  const count = frame.widths.length;
  const room = textWidth - 8;
  const asideRoom = aside === null ? 0 : Math.min(room / 2, setting.breaker.width(aside, type.band) + 6);
  const left = setText(setting, text, type.band, room - asideRoom);
  const right = setText(setting, aside ?? '', type.band, asideRoom);
  const cell: TableCell = {
    span: count,
    fill: colour.band,
    node: {
      kind: 'columns',
      columns: [
        { width: 'rest', node: stack(nodesOf(setting, left)) },
        { width: asideRoom, node: stack(aside === null ? [] : nodesOf(setting, right, 'right')) },
      ],
    },
  };
  return {
    kind: 'row',
    frame,
    cells: [cell],
    height: rowHeight('ruled', Math.max(left.height, aside === null ? 0 : right.height)),
    before,
    keep: true,
    follows: 'apart',
    goesOn: false,
  };
}
