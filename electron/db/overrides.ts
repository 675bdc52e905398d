import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { ParameterOverride, ParameterOverrides } from '../../assessments/programmes/parameter.ts';
import { hashOf } from './canonical.ts';
import { allRows, changeOneRow, eachRow, firstRow, storedJson, type Db } from './database.ts';

interface OverrideRow {
  readonly programme_id: string;
  readonly parameter_id: string;
  readonly state: string;
  readonly seq: number;
  readonly saved_at: string;
  readonly row_hash: string;
}

/** Puts a keyed-in figure in the place of the one before; null takes it away. Returns the hash of the row. */
export function upsertOverride(
  db: Db,
  input: {
    programmeId: string;
    parameterId: string;
    override: ParameterOverride | null;
    seq: number;
    savedAt: string;
  },
): string {
  const row = {
    programme_id: input.programmeId,
    parameter_id: input.parameterId,
    state: canonicalJson(input.override),
    seq: input.seq,
    saved_at: input.savedAt,
  };
  const rowHash = hashOf(row);
  changeOneRow(
    db,
    `INSERT INTO programme_override (programme_id, parameter_id, state, seq, saved_at, row_hash)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (programme_id, parameter_id) DO UPDATE
     SET state = excluded.state, seq = excluded.seq, saved_at = excluded.saved_at, row_hash = excluded.row_hash`,
    ...Object.values(row),
    rowHash,
  );
  return rowHash;
}

/** The figure keyed in for a parameter, or null where the shipped one counts. */
export function findOverride(db: Db, programmeId: string, parameterId: string): ParameterOverride | null {
  const row = firstRow<OverrideRow>(
    db,
    'SELECT * FROM programme_override WHERE programme_id = ? AND parameter_id = ?',
    programmeId,
    parameterId,
  );
  return row === null ? null : storedJson<ParameterOverride | null>(db, row.state, null);
}

/** Every figure keyed in, by programme. */
export function listOverrides(db: Db): Record<string, ParameterOverrides> {
  const found: Record<string, Record<string, ParameterOverride>> = {};
  for (const row of allRows<OverrideRow>(
    db,
    'SELECT * FROM programme_override ORDER BY programme_id, parameter_id',
  )) {
    const override = storedJson<ParameterOverride | null>(db, row.state, null);
    if (override !== null) (found[row.programme_id] ??= {})[row.parameter_id] = override;
  }
  return found;
}

/** Keyed-in figures, as `programme/parameter`, that are not as they were written. */
export function findDamagedOverrides(db: Db): string[] {
  const damaged = new Set<string>();
  for (const { row_hash: rowHash, ...row } of eachRow<OverrideRow>(db, 'SELECT * FROM programme_override')) {
    if (hashOf(row) !== rowHash) damaged.add(`${row.programme_id}/${row.parameter_id}`);
  }
  const differing = allRows<{ subject: string }>(
    db,
    `SELECT newest.subject
     FROM (SELECT subject, new, max(seq) AS seq FROM history WHERE kind = 'override-saved' GROUP BY subject) AS newest
     LEFT JOIN programme_override AS row ON row.programme_id || '/' || row.parameter_id = newest.subject
     WHERE row.seq IS NOT newest.seq OR row.state IS NOT newest.new`,
  );
  for (const row of differing) damaged.add(row.subject);
  return [...damaged];
}
