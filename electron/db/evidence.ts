import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { Evidence, EvidenceState } from '../../assessments/evidence/evidence.ts';
import { allRows, firstRow, storedJson, type Db } from './database.ts';
import { upsertState, type StateTable } from './present-state.ts';

/** The evidence of enterprises: each with its file and what is said about it. */
export const evidenceTable: StateTable<'enterprise_id' | 'id'> = {
  table: 'evidence',
  keys: ['enterprise_id', 'id'],
  kinds: ['evidence-added', 'evidence-imported', 'evidence-saved'],
  subject: 'row.id',
  owner: { column: 'enterprise_id', of: 'row.enterprise_id' },
};

/** A piece of evidence as it is stored. */
export interface StoredEvidence extends Evidence {
  readonly enterpriseId: string;
  readonly seq: number;
  readonly savedAt: string;
}

interface EvidenceTableRow {
  readonly enterprise_id: string;
  readonly id: string;
  readonly state: string;
  readonly seq: number;
  readonly saved_at: string;
}

/** Puts a piece of evidence in the place of what it was, or as new. Returns the hash of the row as stored. */
export function upsertEvidence(
  db: Db,
  input: { id: string; enterpriseId: string; state: EvidenceState; seq: number; savedAt: string },
): string {
  const keys = { enterprise_id: input.enterpriseId, id: input.id };
  return upsertState(db, evidenceTable, keys, { ...input, state: canonicalJson(input.state) });
}

/** The evidence of an enterprise without what lies in the bin, in the order it was added. */
export function listEnterpriseEvidence(db: Db, enterpriseId: string): StoredEvidence[] {
  return allRows<EvidenceTableRow>(
    db,
    `SELECT evidence.* FROM evidence
     WHERE enterprise_id = ? AND NOT EXISTS (SELECT 1 FROM binned WHERE kind = 'evidence' AND binned.id = evidence.id)
     ORDER BY rowid`,
    enterpriseId,
  ).map((row) => toEvidence(db, row));
}

/** The evidence of an enterprise with this content, unless it lies in the bin; null where there is none. */
export function findEvidenceOf(db: Db, enterpriseId: string, sha256: string): StoredEvidence | null {
  const row = firstRow<EvidenceTableRow>(
    db,
    `SELECT evidence.* FROM evidence
     WHERE enterprise_id = ? AND state ->> '$.file.sha256' = ?
       AND NOT EXISTS (SELECT 1 FROM binned WHERE kind = 'evidence' AND binned.id = evidence.id)
     ORDER BY rowid`,
    enterpriseId,
    sha256,
  );
  return row === null ? null : toEvidence(db, row);
}

/** All evidence, what lies in the bin included. */
export function listAllEvidence(db: Db): StoredEvidence[] {
  return allRows<EvidenceTableRow>(db, 'SELECT * FROM evidence ORDER BY rowid').map((row) =>
    toEvidence(db, row),
  );
}

/** The evidence with this id, also in the bin; null where there is none. */
export function findEvidence(db: Db, id: string): StoredEvidence | null {
  const row = firstRow<EvidenceTableRow>(db, 'SELECT * FROM evidence WHERE id = ?', id);
  return row === null ? null : toEvidence(db, row);
}

/**
 * Which of these contents are still wanted: by evidence, also in the bin, or by the history, out of which it can come
 * back. Purging ends both.
 */
export function wantedContents(db: Db, contents: readonly string[]): Set<string> {
  const all = JSON.stringify(contents);
  const named = allRows<{ sha256: string }>(
    db,
    `SELECT each.value AS sha256 FROM json_each(?) AS each
     WHERE EXISTS (SELECT 1 FROM evidence WHERE state ->> '$.file.sha256' = each.value)
     UNION
     SELECT each.value FROM history, json_each(?) AS each
     WHERE history.kind IN ('evidence-added', 'evidence-imported', 'evidence-saved')
       AND each.value IN (old ->> '$.file.sha256', new ->> '$.file.sha256')`,
    all,
    all,
  );
  return new Set(named.map((row) => row.sha256));
}

/** What stands in place of a state that cannot be read in a damaged store. */
const unreadable: EvidenceState = {
  file: { sha256: '0'.repeat(64), sizeBytes: 0, mediaType: 'application/octet-stream' },
  details: { name: '?', kind: 'other', number: '', date: null, amountFen: null, note: '' },
};

function toEvidence(db: Db, row: EvidenceTableRow): StoredEvidence {
  const { file, details } = storedJson<EvidenceState>(db, row.state, unreadable);
  return { id: row.id, enterpriseId: row.enterprise_id, file, details, seq: row.seq, savedAt: row.saved_at };
}
