import type SqliteDatabase from 'better-sqlite3';
import { DeskError } from '../../assessments/text/fault.ts';

/** An open SQLite database. Every function of this folder takes it as its first argument. */
export type Db = SqliteDatabase.Database;

type Statement = SqliteDatabase.Statement<unknown[], unknown>;

/** Compiled statements live as long as their connection; compiling one costs more than running it. */
const compiled = new WeakMap<Db, Map<string, Statement>>();

function statement(db: Db, sql: string): Statement {
  const known = compiled.get(db) ?? new Map<string, Statement>();
  compiled.set(db, known);
  const found = known.get(sql) ?? db.prepare<unknown[], unknown>(sql);
  known.set(sql, found);
  return found;
}

/** Every row of a query. The caller names the row's shape, which the STRICT tables hold it to. */
export function allRows<Row>(db: Db, sql: string, ...values: readonly SqlValue[]): Row[] {
  return statement(db, sql).all(...values) as Row[];
}

/** Statements that give the value of their one column instead of a row; told apart because the way is set for good. */
const plucked = new WeakMap<Db, Map<string, Statement>>();

/** The values of a query that has one column: half the time and memory of as many rows. */
export function allValues<Value extends SqlValue = number>(
  db: Db,
  sql: string,
  ...values: readonly SqlValue[]
): Value[] {
  const known = plucked.get(db) ?? new Map<string, Statement>();
  plucked.set(db, known);
  const found = known.get(sql) ?? db.prepare<unknown[], unknown>(sql).pluck();
  known.set(sql, found);
  return found.all(...values) as Value[];
}

/** The first row of a query, or null. */
export function firstRow<Row>(db: Db, sql: string, ...values: readonly SqlValue[]): Row | null {
  return (statement(db, sql).get(...values) as Row | undefined) ?? null;
}

/** The rows of a query one at a time, for tables that may not fit into memory. */
export function eachRow<Row>(db: Db, sql: string, ...values: readonly SqlValue[]): IterableIterator<Row> {
  return statement(db, sql).iterate(...values) as IterableIterator<Row>;
}

/** Runs a change that must touch exactly one row; anything else is a fault of ours and undoes the transaction. */
export function changeOneRow(db: Db, sql: string, ...values: readonly SqlValue[]): void {
  const { changes } = statement(db, sql).run(...values);
  if (changes !== 1) throw new Error(`A change that must touch one row touched ${changes}.`);
}

/** Runs a change whose number of rows does not matter; says how many were touched. */
export function change(db: Db, sql: string, ...values: readonly SqlValue[]): number {
  return statement(db, sql).run(...values).changes;
}

/**
 * The JSON of a row, which was checked before it was written. A damaged file is opened for reading as an image in
 * memory; there `instead` stands for what cannot be read, so that everything else can be seen. In a store that can
 * be written it is a fault.
 */
export function storedJson<Value>(db: Db, text: string, instead: Value): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    if (db.memory) return instead;
    throw new DeskError('store.damaged-spot', { file: db.name });
  }
}

/** What a column of a STRICT table can be given. */
export type SqlValue = string | number | null;

/** Runs `work` as one transaction: all of it is stored, or none. The lock is taken at once, not at the first write. */
export function inTransaction<Result>(db: Db, work: () => Result): Result {
  return db.transaction(work).immediate();
}
