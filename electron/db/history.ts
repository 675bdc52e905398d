import type { ChangeKind } from '../../assessments/history/change-kind.ts';
import { hashOf } from './canonical.ts';
import { allRows, changeOneRow, firstRow, type Db } from './database.ts';
import { linesVouchedFor } from './purged-lines.ts';
import { pagesOf, type Walk } from './walk.ts';

export type { ChangeKind };

/** Stands in place of an enterprise where a change is about none: what holds for the whole machine. */
export const noEnterprise = '';

/** A change to be written down. `old` and `new` are canonical JSON, or null where there is none. */
export interface Change {
  readonly at: string;
  readonly who: string;
  readonly kind: ChangeKind;
  /** `noEnterprise` where the change is about none. */
  readonly enterpriseId: string;
  readonly assessmentId: string | null;
  /**
   * What exactly was changed: a slot, a field, an id. `changeKinds` says which, and what `old` and `new` are.
   */
  readonly subject: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** One line of the history as stored; each carries the hash of the line before. */
export interface HistoryRow {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly kind: ChangeKind;
  readonly enterprise_id: string;
  readonly assessment_id: string | null;
  readonly subject: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly prev_hash: string;
  readonly hash: string;
}

/** What the first line of a history carries in place of a predecessor's hash. */
export const noPredecessor = '0'.repeat(64);

/** The latest instant among the newest lines, as many as wanted; null where there are none. */
export function latestOfNewest(db: Db, count: number): string | null {
  return (
    firstRow<{ at: string | null }>(
      db,
      'SELECT max(at) AS at FROM (SELECT at FROM history ORDER BY seq DESC LIMIT ?)',
      count,
    )?.at ?? null
  );
}

/** Adds a line to the history and returns its sequence number. Belongs into the change's own transaction. */
export function insertHistory(db: Db, change: Change): number {
  const last = firstRow<{ seq: number; hash: string }>(
    db,
    'SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1',
  );
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: change.at,
    who: change.who,
    kind: change.kind,
    enterprise_id: change.enterpriseId,
    assessment_id: change.assessmentId,
    subject: change.subject,
    old: change.old,
    new: change.new,
    prev_hash: last?.hash ?? noPredecessor,
  };
  changeOneRow(
    db,
    `INSERT INTO history (seq, at, who, kind, enterprise_id, assessment_id, subject, old, new, prev_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...Object.values(row),
    hashOf(row),
  );
  return row.seq;
}

/** The newest change of an assessment: its sequence number and instant. Null before the first. */
export function findNewestChange(db: Db, assessmentId: string): { seq: number; at: string } | null {
  return firstRow(
    db,
    'SELECT seq, at FROM history WHERE assessment_id = ? ORDER BY seq DESC LIMIT 1',
    assessmentId,
  );
}

/** The line with this sequence number, or null. */
export function findLine(db: Db, seq: number): HistoryRow | null {
  return firstRow<HistoryRow>(db, 'SELECT * FROM history WHERE seq = ?', seq);
}

/** The newest line of a kind about a subject of an assessment, or null. */
export function findNewestLine(
  db: Db,
  of: { kind: ChangeKind; assessmentId: string; subject: string },
): HistoryRow | null {
  return firstRow<HistoryRow>(
    db,
    'SELECT * FROM history WHERE assessment_id = ? AND subject = ? AND kind = ? ORDER BY seq DESC LIMIT 1',
    of.assessmentId,
    of.subject,
    of.kind,
  );
}

/** The newest line of some kinds about a subject before a sequence number, or null. */
export function findLineBefore(
  db: Db,
  of: {
    readonly kinds: readonly ChangeKind[];
    readonly enterpriseId: string;
    readonly assessmentId: string | null;
    readonly subject: string;
    readonly before: number;
  },
): HistoryRow | null {
  const [owner, id] =
    of.assessmentId === null
      ? ['enterprise_id = ? AND assessment_id IS NULL', of.enterpriseId]
      : ['assessment_id = ?', of.assessmentId];
  return firstRow<HistoryRow>(
    db,
    `SELECT * FROM history WHERE ${owner} AND subject = ? AND seq < ?
       AND kind IN (SELECT value FROM json_each(?)) ORDER BY seq DESC LIMIT 1`,
    id,
    of.subject,
    of.before,
    JSON.stringify(of.kinds),
  );
}

/** The lines from one sequence number to another, both included, oldest first. */
export function listLines(db: Db, first: number, last: number): HistoryRow[] {
  return allRows<HistoryRow>(db, 'SELECT * FROM history WHERE seq BETWEEN ? AND ? ORDER BY seq', first, last);
}

/** The sequence number of the newest line; 0 in a new database. */
export function newestSeq(db: Db): number {
  return firstRow<{ seq: number | null }>(db, 'SELECT max(seq) AS seq FROM history')?.seq ?? 0;
}

/** At most `limit` lines before `before`, newest first; `subject` brings what is linked to a slot along. */
export function listHistoryBefore(
  db: Db,
  about:
    | { readonly kind: 'assessment'; readonly assessmentId: string; readonly subject?: string | undefined }
    | { readonly kind: 'enterprise'; readonly enterpriseId: string; readonly subject?: string | undefined },
  before: number,
  limit: number,
): HistoryRow[] {
  const [owner, id] =
    about.kind === 'assessment'
      ? ['assessment_id = ?', about.assessmentId]
      : ['enterprise_id = ? AND assessment_id IS NULL', about.enterpriseId];
  const { subject } = about;
  // A link's subject is the slot, a space and the evidence; `!` is what follows a space.
  const narrowed =
    subject === undefined ? '' : `AND (subject = ? OR (subject > ? || ' ' AND subject < ? || '!'))`;
  const values = subject === undefined ? [id] : [id, subject, subject, subject];
  return allRows<HistoryRow>(
    db,
    `SELECT * FROM history WHERE ${owner} ${narrowed} AND seq < ? ORDER BY seq DESC LIMIT ?`,
    ...values,
    before,
    limit,
  );
}

/**
 * Walks the whole chain and gives the sequence number where it first does not hold. A line whose content was taken
 * out by purging no longer fits its hash: it counts as sound when a later line says so and vouches for it.
 */
export function* findBrokenLink(db: Db): Walk<number> {
  let expectedSeq = 1;
  let expectedHash = noPredecessor;
  const emptied = new Set<number>();
  for (const rows of pagesOf<HistoryRow>(db, { columns: 'row.*', table: 'history' })) {
    for (const { hash, ...row } of rows) {
      if (row.seq !== expectedSeq || row.prev_hash !== expectedHash)
        return yield firstOf(emptied) ?? expectedSeq;
      if (hashOf(row) !== hash) {
        if (row.old !== null || row.new !== null) return yield firstOf(emptied) ?? expectedSeq;
        emptied.add(row.seq);
      } else if (row.kind === 'purged') {
        for (const seq of linesVouchedFor(db, { hash, ...row })) emptied.delete(seq);
      }
      expectedSeq += 1;
      expectedHash = hash;
    }
    yield null;
  }
  yield firstOf(emptied);
}

/** Lines are added in their order. */
function firstOf(lines: ReadonlySet<number>): number | null {
  return lines.values().next().value ?? null;
}
