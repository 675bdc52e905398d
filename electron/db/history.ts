import { hashOf } from './canonical.ts';
import { allRows, changeOneRow, eachRow, firstRow, type Db } from './database.ts';

/** What a line of the history is about. */
export type ChangeKind =
  | 'enterprise-created'
  | 'profile-saved'
  | 'assessment-started'
  | 'answer-saved'
  | 'answer-imported'
  | 'part-saved'
  | 'part-imported'
  | 'edition-moved'
  | 'earlier-imported'
  | 'override-saved'
  | 'pack-installed';

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
   * The slot of an answer, the field of a profile, the part of an assessment, `programme/parameter` of a figure
   * keyed in, the questionnaire moved to another edition, or the id (hash) of what was created or taken in.
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
  readonly kind: string;
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

/** The lines about one assessment, oldest first. */
export function listAssessmentHistory(db: Db, assessmentId: string): HistoryRow[] {
  return allRows(db, 'SELECT * FROM history WHERE assessment_id = ? ORDER BY seq', assessmentId);
}

/** The newest change of an assessment: its sequence number and instant. Null before the first. */
export function findNewestChange(db: Db, assessmentId: string): { seq: number; at: string } | null {
  return firstRow(
    db,
    'SELECT seq, at FROM history WHERE assessment_id = ? ORDER BY seq DESC LIMIT 1',
    assessmentId,
  );
}

/** Walks the whole chain; the sequence number where it first does not hold, or null. */
export function findBrokenLink(db: Db): number | null {
  let expectedSeq = 1;
  let expectedHash = noPredecessor;
  for (const { hash, ...row } of eachRow<HistoryRow>(db, 'SELECT * FROM history ORDER BY seq')) {
    if (row.seq !== expectedSeq || row.prev_hash !== expectedHash || hashOf(row) !== hash) return expectedSeq;
    expectedSeq += 1;
    expectedHash = hash;
  }
  return null;
}
