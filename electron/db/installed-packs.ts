import { hashOf } from './canonical.ts';
import { allRows, changeOneRow, eachRow, type Db } from './database.ts';

interface InstalledRow {
  readonly hash: string;
  readonly seq: number;
  readonly saved_at: string;
  readonly row_hash: string;
}

/** Notes that a questionnaire kept under a hash is offered beside the shipped ones. Returns the hash of the row. */
export function insertInstalledPack(db: Db, input: { hash: string; seq: number; savedAt: string }): string {
  const row = { hash: input.hash, seq: input.seq, saved_at: input.savedAt };
  const rowHash = hashOf(row);
  changeOneRow(
    db,
    'INSERT INTO installed_pack (hash, seq, saved_at, row_hash) VALUES (?, ?, ?, ?)',
    ...Object.values(row),
    rowHash,
  );
  return rowHash;
}

/** Notes that it is offered no longer. */
export function deleteInstalledPack(db: Db, hash: string): void {
  changeOneRow(db, 'DELETE FROM installed_pack WHERE hash = ?', hash);
}

/** The hashes of the questionnaires taken in, in the order they came. */
export function listInstalledHashes(db: Db): string[] {
  return allRows<{ hash: string }>(db, 'SELECT hash FROM installed_pack ORDER BY seq').map((row) => row.hash);
}

/** Hashes of questionnaires taken in whose row was changed or is gone. */
export function findDamagedInstalls(db: Db): string[] {
  const damaged = new Set<string>();
  for (const { row_hash: rowHash, ...row } of eachRow<InstalledRow>(db, 'SELECT * FROM installed_pack')) {
    if (hashOf(row) !== rowHash) damaged.add(row.hash);
  }
  const missing = allRows<{ subject: string }>(
    db,
    `SELECT subject FROM (
       SELECT subject, new, max(seq) AS seq FROM history WHERE kind IN ('pack-installed', 'pack-removed') GROUP BY subject
     ) AS newest
     WHERE (newest.new IS NOT NULL) <>
       EXISTS (SELECT 1 FROM installed_pack AS row WHERE row.hash = subject AND row.seq = newest.seq)`,
  );
  for (const row of missing) damaged.add(row.subject);
  return [...damaged];
}
