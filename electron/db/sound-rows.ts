import { hashOf, sha256 } from './canonical.ts';
import { allRows, change, firstRow, type Db, type SqlValue } from './database.ts';

/** A row of any table, by column. */
export type Row = Readonly<Record<string, SqlValue>>;

/** The row a query finds, or null where there is none or it cannot be read. */
export function readableRow(db: Db, sql: string, ...values: readonly SqlValue[]): Row | null {
  try {
    return firstRow<Row>(db, sql, ...values);
  } catch {
    return null;
  }
}

/** Whether a row still fits the hash it carries. */
export function isSound({ row_hash: rowHash, ...row }: Row): boolean {
  return hashOf(row) === rowHash;
}

/** Adds a row, or puts it in the place of the one with its key. */
export function putRow(db: Db, table: string, row: Row): void {
  const columns = Object.keys(row);
  change(
    db,
    `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}

/** The same with a sequence number of its own, and the hash that goes with it. */
export function putRowAt(db: Db, table: string, row: Row, seq: number): void {
  const { row_hash: _, ...kept }: Row = { ...row, seq };
  putRow(db, table, { ...kept, row_hash: hashOf(kept) });
}

/** Takes over what is kept under the hash of its content, as far as it still fits it. */
export function takeContents(from: Db, to: Db): void {
  for (const table of ['pack', 'figure_catalogue', 'frozen_content']) {
    for (const { hash } of readableRows<{ hash: string }>(from, `SELECT hash FROM ${table}`)) {
      const row = readableRow(from, `SELECT * FROM ${table} WHERE hash = ?`, hash);
      if (row === null || typeof row['content'] !== 'string' || sha256(row['content']) !== hash) continue;
      if (firstRow(to, `SELECT 1 FROM ${table} WHERE hash = ?`, hash) === null) putRow(to, table, row);
    }
  }
}

/** The rows of a query, as far as they can be read. */
export function readableRows<Found>(db: Db, sql: string, ...values: readonly SqlValue[]): Found[] {
  try {
    return allRows<Found>(db, sql, ...values);
  } catch {
    return [];
  }
}
