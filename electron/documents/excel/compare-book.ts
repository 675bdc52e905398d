import { cellAddress, type FoundBook, type FoundContent } from '../../../assessments/sheets/read-sheet.ts';
import type { Book, CellContent } from '../../../assessments/sheets/sheet.ts';

/**
 * Compares a book with what was read from its file: every cell that has content, and nothing else on its sheets.
 * Null when they agree, else the first place where they do not.
 */
export function compareBook(book: Book, found: FoundBook): string | null {
  for (const sheet of book.sheets) {
    const read = found.sheets.find((one) => one.name === sheet.name);
    if (read === undefined) return sheet.name;
    const cells = new Map(read.cells.map((cell) => [cellAddress(cell.row, cell.column), cell.content]));
    for (const [row, { cells: line }] of sheet.rows.entries()) {
      for (const [column, cell] of line.entries()) {
        const address = cellAddress(row + 1, column + 1);
        const content = cells.get(address) ?? null;
        cells.delete(address);
        if (!agree(cell?.content ?? null, content))
          return `${sheet.name} ${address}: ${sayFound(content)} / ${JSON.stringify(cell?.content ?? null).slice(0, 80)}`;
      }
    }
    const [extra] = cells;
    if (extra !== undefined) return `${sheet.name} ${extra[0]}: ${sayFound(extra[1])}`;
  }
  return null;
}

function agree(wanted: CellContent | null, found: FoundContent | null): boolean {
  switch (wanted?.kind) {
    case undefined:
      return found === null;
    case 'text':
      return found?.kind === 'text' && found.text === wanted.text;
    case 'number':
      return found?.kind === 'number' && Number(found.value) === Number(wanted.value);
    case 'date':
      return found?.kind === 'date' && found.day === wanted.day && !found.time;
    case 'sum':
      return (
        found?.kind === 'formula' &&
        found.formula === wanted.formula &&
        Number(found.result) === Number(wanted.value)
      );
    case 'formula':
      return found?.kind === 'formula';
  }
}

function sayFound(content: FoundContent | null): string {
  return content === null ? '–' : JSON.stringify(content).slice(0, 80);
}
