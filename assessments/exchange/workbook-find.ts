import { cellAddress, type FoundBook, type FoundContent, type FoundSheet } from '../sheets/read-sheet.ts';
import { listsSheetName } from '../sheets/sheet.ts';
import { DeskError, type Fault } from '../text/fault.ts';
import {
  columnIds,
  columnMark,
  filledByMark,
  readMarks,
  workbookFormat,
  workbookFormatVersion,
  type ColumnId,
  type WorkbookMarks,
} from './workbook-marks.ts';

/** A cell with the place a person finds it at; `content` null where it is empty. */
export interface PlacedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly content: FoundContent | null;
  readonly merged: boolean;
}

/** A row of a sheet with questions, by the ids of its columns. */
export interface FoundRow {
  /** A slot, or a slot and what is ticked, as `rowKey` made it. */
  readonly key: string;
  readonly cells: Readonly<Record<ColumnId, PlacedCell>>;
}

/** A workbook of ours as it came back: what it says of itself, its rows, and what is odd about its sheets. */
export interface FoundWorkbook {
  readonly marks: WorkbookMarks;
  readonly rows: readonly FoundRow[];
  readonly filledBy: string;
  readonly notices: readonly Fault[];
}

type Grid = ReadonlyMap<number, ReadonlyMap<number, FoundContent>>;

/**
 * Finds our rows in a workbook, wherever sheets, rows and columns were moved to or whatever they are called now.
 * Throws `workbook.foreign`, `workbook.newer`.
 */
export function findWorkbook(book: FoundBook): FoundWorkbook {
  const grids = book.sheets.map((sheet) => ({ sheet, grid: gridOf(sheet) }));
  const machine = grids.find(({ grid }) => textAt(grid, 1, 1) === workbookFormat);
  if (machine === undefined) throw new DeskError('workbook.foreign');
  const version = Number(textAt(machine.grid, 1, 2));
  if (version > workbookFormatVersion) throw new DeskError('workbook.newer');
  const marks = readMarks(
    [...machine.grid.keys()].map((row) => [1, 2, 3, 4].map((column) => textAt(machine.grid, row, column))),
  );
  if (marks === null || version !== workbookFormatVersion) throw new DeskError('workbook.foreign');
  const rows: FoundRow[] = [];
  const notices: Fault[] = [];
  let filledBy = '';
  for (const { sheet, grid } of grids) {
    if (sheet === machine.sheet || sheet.name === listsSheetName) continue;
    const cover = placeOf(grid, filledByMark);
    if (cover !== null) {
      filledBy = textAt(grid, cover.row, cover.column - 1).trim();
      continue;
    }
    const found = rowsOfSheet(sheet, grid);
    if (found.length > 0) rows.push(...found);
    else if (placeOf(grid, columnMark('key')) !== null)
      notices.push({ code: 'workbook.columns-gone', values: { sheet: sheet.name } });
    else if (sheet.cells.length > 0 && !marks.sheets.some((one) => one.name === sheet.name))
      notices.push({ code: 'workbook.extra-sheet', values: { sheet: sheet.name } });
  }
  return { marks, rows, filledBy, notices: [...notices, ...changesOfSheets(marks, rows)] };
}

/** Sheets renamed or removed, and questions removed from sheets. */
function changesOfSheets(marks: WorkbookMarks, rows: readonly FoundRow[]): readonly Fault[] {
  const sheetOf = new Map(rows.map((row) => [row.key, row.cells.key.sheet]));
  return marks.sheets.flatMap(({ id, name }): readonly Fault[] => {
    const expected = marks.rows.filter((row) => row.sheet === id);
    if (expected.length === 0) return [];
    const there = expected.flatMap((row) => sheetOf.get(row.slot) ?? []);
    const [sheet] = there;
    if (sheet === undefined) return [{ code: 'workbook.sheet-gone', values: { sheet: name } }];
    const gone = expected.length - there.length;
    return [
      ...(there.includes(name) ? [] : [{ code: 'workbook.sheet-renamed', values: { was: name, sheet } }]),
      ...(gone === 0 ? [] : [{ code: 'workbook.rows-gone', values: { sheet, count: gone } }]),
    ];
  });
}

function gridOf(sheet: FoundSheet): Grid {
  const grid = new Map<number, Map<number, FoundContent>>();
  for (const { row, column, content } of sheet.cells) {
    const cells = grid.get(row) ?? new Map<number, FoundContent>();
    cells.set(column, content);
    grid.set(row, cells);
  }
  return new Map([...grid].toSorted(([left], [right]) => left - right));
}

function textAt(grid: Grid, row: number, column: number): string {
  const content = grid.get(row)?.get(column);
  return content?.kind === 'text' ? content.text : content?.kind === 'number' ? content.value : '';
}

function placeOf(grid: Grid, text: string): { row: number; column: number } | null {
  for (const [row, cells] of grid)
    for (const [column, content] of cells)
      if (content.kind === 'text' && content.text === text) return { row, column };
  return null;
}

const slotStart = /^[qf]:/;

/** The rows of one sheet; none where a column that is needed cannot be found. */
function rowsOfSheet(sheet: FoundSheet, grid: Grid): FoundRow[] {
  const columns = new Map<ColumnId, number>();
  for (const id of columnIds) {
    const place = placeOf(grid, columnMark(id));
    if (place !== null) columns.set(id, place.column);
  }
  const keyColumn = columns.get('key');
  if (keyColumn === undefined || columns.size < columnIds.length) return [];
  const placed = (row: number, id: ColumnId): PlacedCell => {
    const column = columns.get(id) ?? 0;
    return {
      sheet: sheet.name,
      cell: cellAddress(row, column),
      content: grid.get(row)?.get(column) ?? null,
      merged: sheet.merges.some(
        (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
      ),
    };
  };
  return [...grid.keys()].flatMap((row): FoundRow[] => {
    const key = textAt(grid, row, keyColumn);
    if (!slotStart.test(key)) return [];
    const cells = Object.fromEntries(columnIds.map((id) => [id, placed(row, id)]));
    return [{ key, cells: cells as Record<ColumnId, PlacedCell> }];
  });
}
