import type { Slot } from '../answering/answer.ts';
import type { Localized } from '../pack/localized.ts';
import type { Fault } from '../text/fault.ts';
import { ticksOf, type Asked } from './workbook-asked.ts';
import type { FoundRow, PlacedCell } from './workbook-find.ts';
import { openColumns, rowKey } from './workbook-marks.ts';
import type { QuestionRows } from './workbook-read-row.ts';

/** Where a row stands, as a person finds it: the sheet's name and the cell, `E12`. */
export interface RowPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** A row that cannot be used; `fault` says sheet and cell, what is wrong, and what to do. */
export interface ComparedRefusal {
  readonly slot: Slot | null;
  readonly at: RowPlace;
  readonly number: string;
  readonly title: Localized | null;
  readonly fault: Fault;
}

/** The rows of a workbook by what they are about; more than one where a row was copied. */
export function byKey(rows: readonly FoundRow[]): ReadonlyMap<string, readonly FoundRow[]> {
  const keyed = new Map<string, FoundRow[]>();
  for (const row of rows) keyed.set(row.key, [...(keyed.get(row.key) ?? []), row]);
  return keyed;
}

/** The rows of one question, or why it cannot be told which they are. */
export type Gathered =
  | { readonly kind: 'rows'; readonly rows: QuestionRows }
  | { readonly kind: 'refused'; readonly at: PlacedCell; readonly fault: Fault };

/** The rows of one question, each found once; copies of a row are as good as one while they say the same. */
export function gather(asked: Asked, rows: ReadonlyMap<string, readonly FoundRow[]>): Gathered {
  const ids = ticksOf(asked)?.picks.map((pick) => pick.id) ?? [];
  const found: FoundRow[] = [];
  for (const key of [rowKey(asked.slot), ...ids.map((id) => rowKey(asked.slot, id))]) {
    const [first, ...copies] = rows.get(key) ?? [];
    if (first === undefined) {
      const at = found[0]?.cells.answer;
      if (at === undefined) break;
      return refusal('workbook.option-gone', at, {});
    }
    const other = copies.find((copy) => contentOf(copy) !== contentOf(first));
    if (other !== undefined) {
      const { sheet, cell } = other.cells.answer;
      return refusal('workbook.twice', first.cells.answer, { otherSheet: sheet, otherCell: cell });
    }
    found.push(first);
  }
  const [own, ...ticks] = found;
  if (own === undefined) throw new Error('A question without a row is not gathered.');
  return {
    kind: 'rows',
    rows: { own, ticks: ticks.map((row, place) => ({ id: ids[place] ?? '', row })) },
  };
}

function refusal(code: string, at: PlacedCell, more: Fault['values']): Gathered {
  return { kind: 'refused', at, fault: { code, values: { sheet: at.sheet, cell: at.cell, ...more } } };
}

function contentOf(row: FoundRow): string {
  return JSON.stringify(openColumns.map((id) => row.cells[id].content));
}

/** Rows about questions this assessment does not have, where somebody filled in something. */
export function unknownRows(rows: readonly FoundRow[], asked: readonly Asked[]): ComparedRefusal[] {
  const known = new Set(
    asked.flatMap((one) => [
      rowKey(one.slot),
      ...(ticksOf(one)?.picks.map((pick) => rowKey(one.slot, pick.id)) ?? []),
    ]),
  );
  return rows
    .filter((row) => !known.has(row.key) && openColumns.some((id) => row.cells[id].content !== null))
    .map((row) => {
      const { sheet, cell } = row.cells.answer;
      const values = { sheet, cell, key: row.key };
      return {
        slot: null,
        at: { sheet, cell },
        number: row.cells.number.content?.kind === 'text' ? row.cells.number.content.text : '',
        title: null,
        fault: { code: 'workbook.unknown-row', values },
      };
    });
}
