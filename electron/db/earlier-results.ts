import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { EarlierResult } from '../../assessments/exchange/earlier-result.ts';
import { hashOf } from './canonical.ts';
import { allRows, changeOneRow, eachRow, storedJson, type Db } from './database.ts';

interface EarlierRow {
  readonly assessment_id: string;
  readonly seq: number;
  readonly state: string;
  readonly row_hash: string;
}

/** Adds what an assessment came to in an edition it is moved on from. Returns the hash of the row. */
export function insertEarlierResult(
  db: Db,
  input: { assessmentId: string; seq: number; result: EarlierResult },
): string {
  const row = { assessment_id: input.assessmentId, seq: input.seq, state: canonicalJson(input.result) };
  const rowHash = hashOf(row);
  changeOneRow(
    db,
    'INSERT INTO earlier_result (assessment_id, seq, state, row_hash) VALUES (?, ?, ?, ?)',
    ...Object.values(row),
    rowHash,
  );
  return rowHash;
}

/** Takes one away again: the move it was recorded at is taken back. */
export function deleteEarlierResult(db: Db, assessmentId: string, seq: number): void {
  changeOneRow(db, 'DELETE FROM earlier_result WHERE assessment_id = ? AND seq = ?', assessmentId, seq);
}

/** What an assessment came to in editions it was moved on from, oldest first. */
export function listEarlierResults(db: Db, assessmentId: string): EarlierResult[] {
  return allRows<EarlierRow>(
    db,
    'SELECT * FROM earlier_result WHERE assessment_id = ? ORDER BY seq',
    assessmentId,
  ).flatMap((row) => storedJson<EarlierResult | null>(db, row.state, null) ?? []);
}

/** Ids of assessments with an earlier result that is not as it was written, or gone. */
export function findDamagedEarlierResults(db: Db): string[] {
  const damaged = new Set<string>();
  for (const { row_hash: rowHash, ...row } of eachRow<EarlierRow>(db, 'SELECT * FROM earlier_result')) {
    if (hashOf(row) !== rowHash) damaged.add(row.assessment_id);
  }
  const differing = allRows<{ assessment_id: string }>(
    db,
    `SELECT history.assessment_id FROM history
     LEFT JOIN earlier_result AS row ON row.assessment_id = history.assessment_id AND row.seq = history.seq
     WHERE history.kind IN ('edition-moved', 'earlier-imported') AND row.state IS NOT history.old
       AND NOT EXISTS (
         SELECT 1 FROM history AS back WHERE back.kind = 'edition-restored'
           AND back.assessment_id = history.assessment_id AND back.subject = history.subject
           AND back.new = json_object('moved', history.seq)
       )`,
  );
  for (const row of differing) damaged.add(row.assessment_id);
  return [...damaged];
}
