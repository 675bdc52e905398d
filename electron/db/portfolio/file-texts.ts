import type { EvidenceFile } from '../../../assessments/evidence/evidence.ts';
import type { Spot } from '../../../assessments/portfolio/spots.ts';
import { allRows, change, firstRow, type Db } from '../database.ts';
import { insertSpot, removeSpot } from './texts.ts';

/**
 * The files whose text is searched, each enterprise with its own. `waiting`: still to be read; `later`: could not be read
 * now, and is tried again at another start; `done`: its texts are there, if it has any.
 *
 * The texts lie among the others, as kind `file`. Those of a file that is gone are given the number of no enterprise at
 * once, and removed a few at a time.
 */
export const filesSchema = `
  CREATE TABLE file (
    n           INTEGER NOT NULL,
    evidence_id TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    size_bytes  INTEGER NOT NULL,
    state       TEXT NOT NULL,
    tries       INTEGER NOT NULL DEFAULT 0,
    UNIQUE (n, evidence_id)
  ) STRICT;
  CREATE INDEX file_waiting ON file (n) WHERE state = 'waiting';
`;

/** The number of no enterprise. */
const nobody = -1;

/** How often a file that cannot be read is tried. */
const mostTries = 3;

/** A file of an enterprise that is to be read. */
export interface WaitingFile {
  readonly n: number;
  readonly evidenceId: string;
  readonly file: EvidenceFile;
}

/** Says which files an enterprise has now: new ones wait to be read, the texts of those gone are found no more. */
export function keepFiles(
  db: Db,
  n: number,
  files: readonly { readonly evidenceId: string; readonly file: EvidenceFile }[],
): void {
  const wanted = new Map(files.map(({ evidenceId, file }) => [evidenceId, file]));
  for (const row of allRows<{ evidence_id: string; sha256: string }>(
    db,
    'SELECT evidence_id, sha256 FROM file WHERE n = ?',
    n,
  )) {
    if (wanted.get(row.evidence_id)?.sha256 === row.sha256) {
      wanted.delete(row.evidence_id);
      continue;
    }
    forgetPieces(db, n, row.evidence_id);
    change(db, 'DELETE FROM file WHERE n = ? AND evidence_id = ?', n, row.evidence_id);
  }
  for (const [evidenceId, { sha256, mediaType, sizeBytes }] of wanted)
    change(
      db,
      `INSERT INTO file (n, evidence_id, sha256, media_type, size_bytes, state) VALUES (?, ?, ?, ?, ?, 'waiting')`,
      n,
      evidenceId,
      sha256,
      mediaType,
      sizeBytes,
    );
}

/** The texts of a file belong to nobody from now on. */
export function forgetPieces(db: Db, n: number, evidenceId: string): void {
  change(
    db,
    `UPDATE spot SET n = ? WHERE n = ? AND kind = 'file' AND subject >= ? AND subject < ?`,
    nobody,
    n,
    `${evidenceId}/`,
    `${evidenceId}0`,
  );
}

/** Removes some of the texts that belong to nobody; false when there are none. */
export function removeForgotten(db: Db, limit: number): boolean {
  const rows = allRows<{ id: number; text: string }>(
    db,
    `SELECT id, text FROM spot WHERE n = ? AND kind = 'file' LIMIT ?`,
    nobody,
    limit,
  );
  for (const row of rows) removeSpot(db, { ...row, kind: 'file' });
  return rows.length > 0;
}

/** A file still to be read: of the enterprise wanted first, else the one that came last. Null when there is none. */
export function findWaiting(db: Db, wanted: string | null): WaitingFile | null {
  const shown = 'file.n, evidence_id, sha256, media_type, size_bytes FROM file';
  const row =
    (wanted === null
      ? null
      : firstRow<FileRow>(
          db,
          `SELECT ${shown} JOIN line USING (n) WHERE line.id = ? AND state = 'waiting' LIMIT 1`,
          wanted,
        )) ?? firstRow<FileRow>(db, `SELECT ${shown} WHERE state = 'waiting' ORDER BY n DESC LIMIT 1`);
  if (row === null) return null;
  const file = { sha256: row.sha256, sizeBytes: row.size_bytes, mediaType: row.media_type };
  return { n: row.n, evidenceId: row.evidence_id, file };
}

interface FileRow {
  readonly n: number;
  readonly evidence_id: string;
  readonly sha256: string;
  readonly media_type: EvidenceFile['mediaType'];
  readonly size_bytes: number;
}

/** How many files are still to be read. */
export function countWaiting(db: Db): number {
  return (
    firstRow<{ count: number }>(db, `SELECT count(*) AS count FROM file WHERE state = 'waiting'`)?.count ?? 0
  );
}

/** Whether a file is still wanted as it was when it was begun. */
export function isWaiting(db: Db, { n, evidenceId, file }: WaitingFile): boolean {
  const found = firstRow(
    db,
    `SELECT 1 FROM file WHERE n = ? AND evidence_id = ? AND sha256 = ? AND state = 'waiting'`,
    n,
    evidenceId,
    file.sha256,
  );
  return found !== null;
}

/** Adds texts of a file, each found from now on. */
export function addPieces(db: Db, n: number, pieces: readonly Spot[]): void {
  for (const piece of pieces) insertSpot(db, n, piece);
}

/** Notes that a file was read, or that it could not be. */
export function markFile(db: Db, { n, evidenceId }: WaitingFile, state: 'done' | 'later'): void {
  change(
    db,
    'UPDATE file SET state = ?, tries = tries + 1 WHERE n = ? AND evidence_id = ?',
    state,
    n,
    evidenceId,
  );
}

/** Has files that could not be read wait again, a few times. */
export function waitAgain(db: Db): void {
  change(db, `UPDATE file SET state = 'waiting' WHERE state = 'later' AND tries < ?`, mostTries);
}
