import { allRows, firstRow, type Db } from './database.ts';
import { noPredecessor } from './history.ts';
import { schemaVersion } from './migrate.ts';

/** What a copy is held to besides its own hashes: the head of the history stands for all that led to it. */
export interface StoreFacts {
  readonly version: number;
  readonly seq: number;
  /** Hash of the newest line of the history. */
  readonly head: string;
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The newest line of the history: its number and hash; 0 and zeros before the first. */
export function historyHead(db: Db): { seq: number; head: string } {
  const last = firstRow<{ seq: number; head: string }>(
    db,
    'SELECT seq, hash AS head FROM history ORDER BY seq DESC LIMIT 1',
  );
  return last ?? { seq: 0, head: noPredecessor };
}

/** Schema, head of the history and number of rows of every table. */
export function storeFacts(db: Db): StoreFacts {
  const tables = allRows<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
  );
  const counts = tables.map(({ name }): [string, number] => [
    name,
    firstRow<{ count: number }>(db, `SELECT count(*) AS count FROM "${name}"`)?.count ?? 0,
  ]);
  return { version: schemaVersion(db), ...historyHead(db), counts: Object.fromEntries(counts) };
}
