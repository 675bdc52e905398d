import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { hashOf, sha256 } from './canonical.ts';
import { allRows, change, changeOneRow, eachRow, firstRow, type Db } from './database.ts';

interface ClosingRow {
  readonly assessment_id: string;
  readonly version: number;
  readonly content_hash: string;
  readonly asked: number;
  readonly done: number;
  readonly seq: number;
  readonly saved_at: string;
  readonly row_hash: string;
}

interface ReopeningRow {
  readonly assessment_id: string;
  readonly version: number;
  readonly reason: string;
  readonly seq: number;
  readonly saved_at: string;
  readonly row_hash: string;
}

interface ClosingLine {
  readonly assessment_id: string;
  readonly new: string;
  readonly content_hash: string | null;
  readonly reason: string | null;
  readonly version: number | null;
}

/** A version that was closed, and how it was reopened; `reopened` null while it is the newest. */
export interface StoredVersion {
  readonly version: number;
  readonly contentHash: string;
  readonly closed: { readonly at: string; readonly who: string };
  readonly reopened: { readonly at: string; readonly who: string; readonly reason: string } | null;
}

/** Keeps a content under the hash of its canonical JSON and returns the hash; one already there stays as it is. */
export function insertFrozen(db: Db, content: unknown): string {
  const text = canonicalJson(content);
  const hash = sha256(text);
  change(
    db,
    'INSERT INTO frozen_content (hash, content) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING',
    hash,
    text,
  );
  return hash;
}

/** The content kept under a hash. Throws when there is none or it was changed. */
export function getFrozen(db: Db, hash: string): unknown {
  const row = firstRow<{ content: string }>(db, 'SELECT content FROM frozen_content WHERE hash = ?', hash);
  if (row === null || sha256(row.content) !== hash)
    throw new DeskError('store.damaged-spot', { file: db.name });
  return JSON.parse(row.content) as unknown;
}

/** Closes a version; from this row on every change to the assessment is refused. */
export function insertClosing(
  db: Db,
  input: {
    assessmentId: string;
    version: number;
    contentHash: string;
    progress: { readonly asked: number; readonly done: number };
    seq: number;
    savedAt: string;
  },
): void {
  const row = {
    assessment_id: input.assessmentId,
    version: input.version,
    content_hash: input.contentHash,
    asked: input.progress.asked,
    done: input.progress.done,
    seq: input.seq,
    saved_at: input.savedAt,
  };
  changeOneRow(
    db,
    `INSERT INTO closing (assessment_id, version, content_hash, asked, done, seq, saved_at, row_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...Object.values(row),
    hashOf(row),
  );
}

/** Reopens a closed version: work goes on in the next. */
export function insertReopening(
  db: Db,
  input: { assessmentId: string; version: number; reason: string; seq: number; savedAt: string },
): void {
  const row = {
    assessment_id: input.assessmentId,
    version: input.version,
    reason: input.reason,
    seq: input.seq,
    saved_at: input.savedAt,
  };
  changeOneRow(
    db,
    'INSERT INTO reopening (assessment_id, version, reason, seq, saved_at, row_hash) VALUES (?, ?, ?, ?, ?, ?)',
    ...Object.values(row),
    hashOf(row),
  );
}

/** How much was asked and answered in each closed version, oldest first. */
export function listClosingProgress(
  db: Db,
  assessmentId: string,
): { version: number; asked: number; done: number }[] {
  return allRows(
    db,
    'SELECT version, asked, done FROM closing WHERE assessment_id = ? ORDER BY version',
    assessmentId,
  );
}

/** Every version of an assessment that was closed, newest first. */
export function listClosedVersions(db: Db, assessmentId: string): StoredVersion[] {
  type Row = ClosingRow & {
    readonly closed_by: string;
    readonly reason: string | null;
    readonly reopened_at: string | null;
    readonly reopened_by: string | null;
  };
  return allRows<Row>(
    db,
    `SELECT closing.*, closed.who AS closed_by, reason, reopening.saved_at AS reopened_at, reopened.who AS reopened_by
     FROM closing
     JOIN history AS closed ON closed.seq = closing.seq
     LEFT JOIN reopening ON reopening.assessment_id = closing.assessment_id AND reopening.version = closing.version
     LEFT JOIN history AS reopened ON reopened.seq = reopening.seq
     WHERE closing.assessment_id = ? ORDER BY closing.version DESC`,
    assessmentId,
  ).map((row) => ({
    version: row.version,
    contentHash: row.content_hash,
    closed: { at: row.saved_at, who: row.closed_by },
    reopened:
      row.reason === null
        ? null
        : { at: row.reopened_at ?? '', who: row.reopened_by ?? '', reason: row.reason },
  }));
}

/** Ids of assessments with a closed version that is not as it was closed: the row, its content or its reopening. */
export function findDamagedClosings(db: Db): string[] {
  const damaged = new Set<string>();
  for (const { row_hash: rowHash, ...row } of eachRow<ClosingRow>(db, 'SELECT * FROM closing')) {
    if (hashOf(row) !== rowHash) damaged.add(row.assessment_id);
  }
  for (const { row_hash: rowHash, ...row } of eachRow<ReopeningRow>(db, 'SELECT * FROM reopening')) {
    if (hashOf(row) !== rowHash) damaged.add(row.assessment_id);
  }
  for (const line of eachRow<ClosingLine>(
    db,
    `SELECT line.assessment_id, line.new, closing.content_hash, reopening.reason,
       coalesce(closing.version, reopening.version + 1) AS version
     FROM history AS line
     LEFT JOIN closing ON closing.assessment_id = line.assessment_id AND closing.seq = line.seq
     LEFT JOIN reopening ON reopening.assessment_id = line.assessment_id AND reopening.seq = line.seq
     WHERE line.kind IN ('closed', 'reopened') AND line.new IS NOT NULL`,
  )) {
    const told =
      line.reason === null
        ? { version: line.version, content: line.content_hash }
        : { version: line.version, reason: line.reason };
    if (line.new !== canonicalJson(told)) damaged.add(line.assessment_id);
  }
  for (const id of findDamagedContents(db)) damaged.add(id);
  return [...damaged];
}

/** Whose frozen content no longer fits the hash it is kept under; '?' for one that no closing names. */
function findDamagedContents(db: Db): string[] {
  const damaged: string[] = [];
  for (const { hash, content } of eachRow<{ hash: string; content: string }>(
    db,
    'SELECT hash, content FROM frozen_content',
  )) {
    if (sha256(content) === hash) continue;
    const owners = allRows<{ id: string }>(
      db,
      'SELECT assessment_id AS id FROM closing WHERE content_hash = ?',
      hash,
    );
    damaged.push(...(owners.length === 0 ? ['?'] : owners.map((one) => one.id)));
  }
  return damaged;
}
