import { partTitle, unitAbove } from '../../../assessments/application/money-unit.ts';

/** A column as far as pasting is concerned. */
export interface PasteColumn<Row> {
  readonly id: string;
  /** The titles it may have in another program's sheet. */
  readonly titles: readonly string[];
  /**
   * The row with the text of a cell, trimmed and in one line, put into this column; null where the text says nothing
   * this column takes. `unit`: what the sheet names behind the column's title or above the table; empty where nothing.
   */
  readonly set: (row: Row, text: string, unit: string) => Row | null;
}

/** A cell whose text the column does not take. `row`: from 1, in the table as it is afterwards. */
export interface Unread {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

export interface Pasted<Row> {
  readonly rows: readonly Row[];
  /** Rows that were filled. */
  readonly filled: number;
  readonly unread: readonly Unread[];
  /** Rows there was no room for. */
  readonly left: number;
}

/**
 * The cells of a copied range: rows by line ends, cells by tabs. A cell with line ends, tabs or quotes in it comes
 * quoted, with its quotes doubled, as Excel, WPS and LibreOffice copy it. Null for text that is a single cell.
 */
export function readRange(text: string): readonly (readonly string[])[] | null {
  if (!/[\t\n\r]/u.test(text)) return null;
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  const given = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  for (let at = 0; at < given.length; at += 1) {
    const one = given[at];
    if (quoted) {
      if (one !== '"') cell += one;
      else if (given[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (one === '"' && cell === '' && closes(given, at)) quoted = true;
    else if (one === '\t') {
      row.push(cell);
      cell = '';
    } else if (one === '\n') endRow();
    else cell += one;
  }
  if (cell !== '' || row.length > 0) endRow();
  const full = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
  return full.length === 0 || (full.length === 1 && full[0]?.length === 1) ? null : full;
}

/** Whether a quote that opens a cell is closed at the end of one; a name that begins with a quote is not. */
function closes(text: string, from: number): boolean {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return at + 1 === text.length || text[at + 1] === '\t' || text[at + 1] === '\n';
  }
  return false;
}

/** A title of the whole table and its unit may stand above the titles of its columns. */
const linesAbove = 2;

/**
 * Puts a range into a table from one cell on, to the right and down as a sheet does; rows that lack are made, up to
 * `most`. Under a row of titles each cell goes where its title says, in the unit it names; lines above the titles are
 * no rows. Cells of no column are left out.
 */
export function pasteRange<Row>(input: {
  readonly rows: readonly Row[];
  readonly columns: readonly PasteColumn<Row>[];
  readonly cells: readonly (readonly string[])[];
  /** `column` null: from outside the table. */
  readonly at: { readonly row: number; readonly column: string | null };
  readonly make: () => Row;
  readonly most: number;
}): Pasted<Row> {
  const { columns, at, make, most } = input;
  const titled = (text: string): PasteColumn<Row> | undefined => {
    const { name } = partTitle(text);
    return columns.find(({ titles }) => titles.some((title) => partTitle(title).name === name));
  };
  const headAt = input.cells
    .slice(0, linesAbove + 1)
    .findIndex((texts) => texts.some((text) => titled(text) !== undefined));
  const hasHead = headAt >= 0;
  const head = hasHead ? (input.cells[headAt] ?? []) : [];
  const unitsAbove = input.cells.slice(0, hasHead ? headAt : linesAbove).map(unitAbove);
  const unitAt = unitsAbove.findIndex((unit) => unit !== null);
  const unitOfAll = unitsAbove[unitAt] ?? '';
  // Of two columns with one title the first is taken.
  const byTitle = head
    .map(titled)
    .map((column, at, all) => (all.indexOf(column) === at ? column : undefined));
  const cells = input.cells.slice(Math.max(headAt, unitAt) + 1);
  const first = columns.findIndex(({ id }) => id === at.column);
  // From outside the table it begins with the first column that takes the first cell.
  const begin =
    first >= 0
      ? first
      : columns.findIndex(({ set }) => set(make(), cells[0]?.[0]?.trim() ?? '', '') !== null);
  const columnAt = (right: number): PasteColumn<Row> | undefined =>
    hasHead ? byTitle[right] : columns[Math.max(0, begin) + right];
  const rows = [...input.rows];
  const unread: Unread[] = [];
  const room = cells.slice(0, Math.max(0, most - at.row));
  for (const [down, texts] of room.entries()) {
    const place = at.row + down;
    let row = rows[place] ?? make();
    for (const [right, text] of texts.entries()) {
      const column = columnAt(right);
      // No field of a table takes more than one line.
      const line = text.replace(/\s*\n\s*/gu, ' ').trim();
      // An empty cell says nothing: what stands there stays.
      if (column === undefined || line === '') continue;
      const { unit } = partTitle(head[right] ?? '');
      const after = column.set(row, line, unit === '' ? unitOfAll : unit);
      if (after === null) unread.push({ row: place + 1, column: column.id, text: line });
      else row = after;
    }
    rows[place] = row;
  }
  return { rows, filled: room.length, unread, left: cells.length - room.length };
}
