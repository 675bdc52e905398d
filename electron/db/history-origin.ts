import { hashOf } from './canonical.ts';
import { allRows, change, type Db } from './database.ts';
import type { HistoryRow } from './history.ts';
import { pagesOf, type Walk } from './walk.ts';

interface OriginRow {
  readonly seq: number;
  readonly change_id: string;
  readonly row_hash: string;
}

/** A line of the history with the name its change has on every desk. */
export interface NamedLine extends HistoryRow {
  readonly change: string;
}

/** The lines about an enterprise itself, without its assessments, oldest first; purged ones are left out. */
export function listNamedEnterpriseLines(db: Db, desk: string, enterpriseId: string): NamedLine[] {
  return named(db, desk, 'enterprise_id = ? AND assessment_id IS NULL', enterpriseId);
}

/** The lines about an assessment, oldest first; purged ones are left out. */
export function listNamedAssessmentLines(db: Db, desk: string, assessmentId: string): NamedLine[] {
  return named(db, desk, 'assessment_id = ?', assessmentId);
}

/** The lines about figures of programmes keyed in, oldest first. */
export function listNamedOverrideLines(db: Db, desk: string): NamedLine[] {
  return named(db, desk, `enterprise_id = '' AND kind = ?`, 'override-saved');
}

/**
 * Notes the name a change has on the desk it was made on. A change that was purged here and comes back in a file
 * gets a new line, and its name goes over to that.
 */
export function insertOrigin(db: Db, input: { seq: number; change: string }): void {
  const row = { seq: input.seq, change_id: input.change };
  change(
    db,
    `INSERT INTO history_origin (seq, change_id, row_hash) VALUES (?, ?, ?)
     ON CONFLICT (change_id) DO UPDATE SET seq = excluded.seq, row_hash = excluded.row_hash`,
    ...Object.values(row),
    hashOf(row),
  );
}

/** Sequence numbers of lines whose noted name is not as it was written. */
export function* findDamagedOrigins(db: Db): Walk<number> {
  for (const rows of pagesOf<OriginRow>(db, { columns: 'row.*', table: 'history_origin' })) {
    for (const { row_hash: rowHash, ...row } of rows) if (hashOf(row) !== rowHash) yield row.seq;
    yield null;
  }
}

/**
 * The name a change made here has on every desk. With the start of the line's hash it belongs to one change for
 * good, also when a data folder is copied and both copies go on from the same number.
 */
export function changeName(desk: string, line: { readonly seq: number; readonly hash: string }): string {
  return `${desk}:${line.seq}:${line.hash.slice(0, 16)}`;
}

/** Notes the names of all changes made here under this desk's name, before it takes another. */
export function nameAllLines(db: Db, desk: string): void {
  const unnamed = allRows<{ seq: number; hash: string }>(
    db,
    'SELECT seq, hash FROM history WHERE seq NOT IN (SELECT seq FROM history_origin) ORDER BY seq',
  );
  for (const line of unnamed) insertOrigin(db, { seq: line.seq, change: changeName(desk, line) });
}

function named(db: Db, desk: string, where: string, value: string): NamedLine[] {
  return allRows<HistoryRow & { change_id: string | null }>(
    db,
    `SELECT history.*, history_origin.change_id FROM history LEFT JOIN history_origin USING (seq)
     WHERE ${where} AND (old IS NOT NULL OR new IS NOT NULL) ORDER BY history.seq`,
    value,
  ).map(({ change_id: origin, ...row }) => ({
    ...row,
    change: origin ?? changeName(desk, row),
  }));
}
