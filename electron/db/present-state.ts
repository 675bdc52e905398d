import type { ChangeKind } from '../../assessments/history/change-kind.ts';
import { hashOf } from './canonical.ts';
import { allRows, change, changeOneRow, firstRow, type Db, type SqlValue } from './database.ts';
import { pagesOf, type Walk } from './walk.ts';

/**
 * A table that holds what the newest line of the history says about each subject, so that nobody has to search the
 * history for it. It can be rebuilt from the history and must agree with it. Its columns: the keys, `state`
 * (canonical JSON), `seq` of the line, `saved_at`, `row_hash`. Where the newest line says null there is no row.
 */
export interface StateTable<Key extends string> {
  readonly table: string;
  /** The columns that name a row, in the order of the primary key. */
  readonly keys: readonly Key[];
  /** The kinds of lines that say what its rows are. */
  readonly kinds: readonly ChangeKind[];
  /** SQL that makes out of a row the `subject` and the owner its lines carry. */
  readonly subject: string;
  readonly owner: { readonly column: 'enterprise_id' | 'assessment_id'; readonly of: string } | null;
}

export type Keys<Key extends string> = Readonly<Record<Key, string>>;

/** What is stored under a key. */
export interface StoredState {
  readonly state: string;
  readonly seq: number;
  readonly savedAt: string;
}

type StateRow<Key extends string> = Keys<Key> & {
  readonly state: string;
  readonly seq: number;
  readonly saved_at: string;
  readonly row_hash: string;
};

/** Puts a state in the place of the one before, or as the first. Returns the hash of the row as stored. */
export function upsertState<Key extends string>(
  db: Db,
  at: StateTable<Key>,
  keys: Keys<Key>,
  stored: StoredState,
): string {
  const row = { ...keyed(at, keys), state: stored.state, seq: stored.seq, saved_at: stored.savedAt };
  const rowHash = hashOf(row);
  const columns = [...Object.keys(row), 'row_hash'];
  changeOneRow(
    db,
    `INSERT INTO ${at.table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (${at.keys.join(', ')}) DO UPDATE
     SET state = excluded.state, seq = excluded.seq, saved_at = excluded.saved_at, row_hash = excluded.row_hash`,
    ...Object.values(row),
    rowHash,
  );
  return rowHash;
}

/** What is stored under a key, or null. */
export function findState<Key extends string>(
  db: Db,
  at: StateTable<Key>,
  keys: Keys<Key>,
): StoredState | null {
  const row = firstRow<StateRow<Key>>(
    db,
    `SELECT * FROM ${at.table} WHERE ${at.keys.map((key) => `${key} = ?`).join(' AND ')}`,
    ...at.keys.map((key) => keys[key]),
  );
  return row === null ? null : { state: row.state, seq: row.seq, savedAt: row.saved_at };
}

/** Everything stored under keys that begin with those given, by the rest of the key. */
export function listStates<Key extends string>(
  db: Db,
  at: StateTable<Key>,
  given: Partial<Keys<Key>>,
): (Keys<Key> & StoredState)[] {
  const known = at.keys.filter((key) => given[key] !== undefined);
  const where = known.length === 0 ? '' : `WHERE ${known.map((key) => `${key} = ?`).join(' AND ')}`;
  return allRows<StateRow<Key>>(
    db,
    `SELECT * FROM ${at.table} ${where} ORDER BY ${at.keys.join(', ')}`,
    ...known.map((key) => given[key] ?? ''),
  ).map((row) => ({ ...keyed(at, row), state: row.state, seq: row.seq, savedAt: row.saved_at }));
}

/** Takes rows away, as purging does. */
export function deleteStates<Key extends string>(
  db: Db,
  at: StateTable<Key>,
  given: Partial<Keys<Key>>,
): void {
  const known = at.keys.filter((key) => given[key] !== undefined);
  if (known.length === 0) throw new Error('Nothing was named that is to be taken away.');
  change(
    db,
    `DELETE FROM ${at.table} WHERE ${known.map((key) => `${key} = ?`).join(' AND ')}`,
    ...known.map((key) => given[key] ?? ''),
  );
}

/** A row, or a subject of the history, that is not as it was written. `owner` is '' where there is none. */
export interface DamagedState {
  readonly owner: string;
  readonly subject: string;
}

/**
 * Rows whose own hash no longer fits, and those that differ from the newest line of the history about them or are
 * gone; one may be named twice. Lines emptied by purging say nothing and count as none: that they were purged, the
 * chain of the history proves. `of`: only what belongs to this owner.
 */
export function* findDamagedStates<Key extends string>(
  db: Db,
  at: StateTable<Key>,
  of: string | null = null,
): Walk<DamagedState> {
  const owner = at.owner?.of ?? `''`;
  type Told = StateRow<Key> & { told_owner: string; told_subject: string };
  const columns = `row.*, ${owner} AS told_owner, ${at.subject} AS told_subject`;
  const own = of === null ? {} : { where: `${owner} = ?` };
  for (const rows of pagesOf<Told>(db, { columns, table: at.table, ...own }, ...(of === null ? [] : [of]))) {
    for (const { row_hash: rowHash, told_owner: rowOwner, told_subject: subject, ...rest } of rows)
      if (hashOf(rest) !== rowHash) yield { owner: rowOwner, subject };
    yield null;
  }
  const lineOwner = at.owner?.column ?? `''`;
  const kinds = at.kinds.map((kind) => `'${kind}'`).join(', ');
  for (const { within, values } of batchesOfLines(db, at.owner?.column ?? null, of)) {
    yield* allRows<DamagedState>(
      db,
      `SELECT newest.owner, newest.subject
       FROM (SELECT ${lineOwner} AS owner, subject, new, max(seq) AS seq FROM history
             WHERE ${within} AND kind IN (${kinds}) AND (old IS NOT NULL OR new IS NOT NULL) GROUP BY 1, 2) AS newest
       LEFT JOIN ${at.table} AS row ON ${owner} = newest.owner AND ${at.subject} = newest.subject
       WHERE row.state IS NOT newest.new OR (newest.new IS NOT NULL AND row.seq IS NOT newest.seq)`,
      ...values,
    );
    yield null;
  }
}

/** A part of the history in which every line about the same subject stands. */
interface Batch {
  readonly within: string;
  readonly values: readonly SqlValue[];
}

/** So many lines a batch has at least, unless it is the last; one owner's are never divided. */
const linesOfBatch = 2000;

function* batchesOfLines(
  db: Db,
  column: 'enterprise_id' | 'assessment_id' | null,
  of: string | null,
): Generator<Batch> {
  if (column === null) return yield { within: 'true', values: [] };
  if (of !== null) return yield { within: `${column} = ?`, values: [of] };
  for (let from = ''; ;) {
    const upper = firstRow<{ id: string }>(
      db,
      `SELECT ${column} AS id FROM history WHERE ${column} > ? ORDER BY ${column} LIMIT 1 OFFSET ${linesOfBatch}`,
      from,
    );
    if (upper === null) return yield { within: `${column} > ?`, values: [from] };
    yield { within: `${column} > ? AND ${column} <= ?`, values: [from, upper.id] };
    from = upper.id;
  }
}

function keyed<Key extends string>(at: StateTable<Key>, keys: Keys<Key>): Keys<Key> {
  return Object.fromEntries(at.keys.map((key) => [key, keys[key]])) as Keys<Key>;
}
