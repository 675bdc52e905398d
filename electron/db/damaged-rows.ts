import { hashOf } from './canonical.ts';
import type { Db } from './database.ts';
import type { HistoryRow } from './history.ts';
import { isSound, readableRow, readableRows, type Row } from './sound-rows.ts';

/** The row of the enterprise a line is about, when it is as it was written; else null. */
export function enterpriseRow(damaged: Db, line: HistoryRow): Row | null {
  const row = readableRow(damaged, 'SELECT * FROM enterprise WHERE id = ?', line.enterprise_id);
  return row !== null && isSound(row) ? row : null;
}

/** The row of an assessment, when it and the list of its questionnaires are as they were written. */
export function assessmentRow(db: Db, id: string | null): { row: Row; packs: readonly Row[] } | null {
  const row = readableRow(db, 'SELECT * FROM assessment WHERE id = ?', id);
  const packs = readableRows<Row>(
    db,
    'SELECT * FROM assessment_pack WHERE assessment_id = ? ORDER BY place',
    id,
  );
  if (row === null) return null;
  const { row_hash: rowHash, ...rest } = row;
  const sound = hashOf({ ...rest, packs: packs.map((pack) => pack['pack_hash']) }) === rowHash;
  return sound ? { row, packs } : null;
}

/** The row a closing or reopening line made, when it is as it was written; else null. */
export function rowOf(damaged: Db, table: 'closing' | 'reopening', line: HistoryRow): Row | null {
  const row = readableRow(
    damaged,
    `SELECT * FROM ${table} WHERE assessment_id = ? AND seq = ?`,
    line.subject,
    line.seq,
  );
  return row !== null && isSound(row) ? row : null;
}
