import type { Plan } from '../../assessments/advice/plan.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { CostTable } from '../../assessments/programmes/cost-line.ts';
import { hashOf } from './canonical.ts';
import { allRows, changeOneRow, eachRow, storedJson, type Db } from './database.ts';

/** What belongs to an assessment besides answers; each part is stored whole. */
export interface AssessmentParts {
  readonly plan: Plan;
  readonly costs: CostTable;
  /** Ids of the programmes the user follows. */
  readonly programmes: readonly string[];
}
export type PartName = keyof AssessmentParts;

/** An assessment nothing but answers was given for. */
export const emptyParts: AssessmentParts = { plan: { items: [] }, costs: { lines: [] }, programmes: [] };

interface PartRow {
  readonly assessment_id: string;
  readonly part: string;
  readonly state: string;
  readonly seq: number;
  readonly saved_at: string;
  readonly row_hash: string;
}

/** Puts a part in the place of the one before, or as the first. Returns the hash of the row as stored. */
export function upsertPart<Name extends PartName>(
  db: Db,
  input: { assessmentId: string; part: Name; state: AssessmentParts[Name]; seq: number; savedAt: string },
): string {
  const row = {
    assessment_id: input.assessmentId,
    part: input.part,
    state: canonicalJson(input.state),
    seq: input.seq,
    saved_at: input.savedAt,
  };
  const rowHash = hashOf(row);
  changeOneRow(
    db,
    `INSERT INTO assessment_part (assessment_id, part, state, seq, saved_at, row_hash) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (assessment_id, part) DO UPDATE
     SET state = excluded.state, seq = excluded.seq, saved_at = excluded.saved_at, row_hash = excluded.row_hash`,
    ...Object.values(row),
    rowHash,
  );
  return rowHash;
}

/** Every part of an assessment; empty where nothing was given yet. */
export function getParts(db: Db, assessmentId: string): AssessmentParts {
  const rows = allRows<PartRow>(db, 'SELECT * FROM assessment_part WHERE assessment_id = ?', assessmentId);
  const stateOf = <Name extends PartName>(part: Name): AssessmentParts[Name] => {
    const row = rows.find((one) => one.part === part);
    return row === undefined ? emptyParts[part] : storedJson(db, row.state, emptyParts[part]);
  };
  return { plan: stateOf('plan'), costs: stateOf('costs'), programmes: stateOf('programmes') };
}

/** Parts whose row hash no longer fits, and parts that differ from the newest line of the history about them. */
export function findDamagedParts(db: Db): { assessmentId: string; part: string }[] {
  const damaged = new Map<string, { assessmentId: string; part: string }>();
  const note = (assessmentId: string, part: string): void =>
    void damaged.set(`${assessmentId} ${part}`, { assessmentId, part });
  for (const { row_hash: rowHash, ...row } of eachRow<PartRow>(db, 'SELECT * FROM assessment_part')) {
    if (hashOf(row) !== rowHash) note(row.assessment_id, row.part);
  }
  const differing = allRows<{ assessment_id: string; subject: string }>(
    db,
    `SELECT newest.assessment_id, newest.subject
     FROM (SELECT assessment_id, subject, new, max(seq) AS seq FROM history
           WHERE kind IN ('part-saved', 'part-imported') GROUP BY assessment_id, subject) AS newest
     LEFT JOIN assessment_part AS row ON row.assessment_id = newest.assessment_id AND row.part = newest.subject
     WHERE row.seq IS NOT newest.seq OR row.state IS NOT newest.new`,
  );
  for (const row of differing) note(row.assessment_id, row.subject);
  return [...damaged.values()];
}
