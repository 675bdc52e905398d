import { setImmediate } from 'node:timers/promises';
import { allRows, type Db, type SqlValue } from './database.ts';

/**
 * A walk through much data: gives what it finds, and null at every moment at which it may rest. It holds no query
 * open then, so that others may write meanwhile.
 */
export type Walk<Found> = Iterable<Found | null>;

/** Long work that may rest at every `yield`, and what it comes to. */
export type Stepwise<Result> = Generator<null, Result, unknown>;

/** So long work goes on before it gives way, in milliseconds. */
const turnMs = 8;

const rowsOfPage = 500;

/** Everything a walk finds, without a rest. */
export function* withoutRest<Found>(walk: Walk<Found>): Generator<Found> {
  for (const found of walk) if (found !== null) yield found;
}

/** The same, giving way to everything else every few milliseconds. Rejects with the signal's reason. */
export async function inTurns<Found>(walk: Walk<Found>, signal?: AbortSignal): Promise<Found[]> {
  const all: Found[] = [];
  await resting(collecting(walk, all), signal);
  return all;
}

function* collecting<Found>(walk: Walk<Found>, into: Found[]): Stepwise<void> {
  for (const found of walk) {
    if (found !== null) into.push(found);
    yield null;
  }
}

/** What some work comes to, without a rest. */
export function atOnce<Result>(work: Stepwise<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same, giving way to everything else every few milliseconds. Rejects with the signal's reason. */
export async function resting<Result>(work: Stepwise<Result>, signal?: AbortSignal): Promise<Result> {
  for (let begun = performance.now(); ;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < turnMs) continue;
    await setImmediate();
    signal?.throwIfAborted();
    begun = performance.now();
  }
}

/** The rows of a table that is called `row` in the query, a page at a time and each once, in the order of their numbers. */
export function* pagesOf<Row>(
  db: Db,
  query: { readonly columns: string; readonly table: string; readonly where?: string },
  ...values: readonly SqlValue[]
): Generator<readonly Row[]> {
  const { columns, table, where } = query;
  const sql = `SELECT ${columns}, row.rowid AS walked FROM ${table} AS row
    WHERE ${where === undefined ? '' : `${where} AND`} row.rowid > ? ORDER BY row.rowid LIMIT ${rowsOfPage}`;
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const rows = allRows<{ walked: number }>(db, sql, ...values, after);
    const last = rows.at(-1);
    if (last === undefined) return;
    if (last.walked <= after) throw new Error('A row without a usable number.');
    after = last.walked;
    yield rows.map((row) => {
      const { walked: _, ...own } = row;
      return own as Row;
    });
  }
}
