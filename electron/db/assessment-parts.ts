import type { Applications } from '../../assessments/application/tables.ts';
import type { Plan } from '../../assessments/advice/plan.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { CostTable } from '../../assessments/programmes/cost-line.ts';
import { allRows, storedJson, type Db } from './database.ts';
import { listStates, upsertState, type StateTable } from './present-state.ts';

/** What belongs to an assessment besides answers; each part is stored whole. */
export interface AssessmentParts {
  readonly plan: Plan;
  readonly costs: CostTable;
  /** Ids of the programmes the user follows. */
  readonly programmes: readonly string[];
  /** What is given for applications besides answers, by programme. */
  readonly applications: Applications;
}
export type PartName = keyof AssessmentParts;

/** An assessment nothing but answers was given for. */
export const emptyParts: AssessmentParts = {
  plan: { items: [] },
  costs: { lines: [] },
  programmes: [],
  applications: {},
};

/** The parts of assessments, by name. */
export const partTable: StateTable<'assessment_id' | 'part'> = {
  table: 'assessment_part',
  keys: ['assessment_id', 'part'],
  kinds: ['part-saved', 'part-imported'],
  subject: 'row.part',
  owner: { column: 'assessment_id', of: 'row.assessment_id' },
};

/** Puts a part in the place of the one before, or as the first. Returns the hash of the row as stored. */
export function upsertPart<Name extends PartName>(
  db: Db,
  input: { assessmentId: string; part: Name; state: AssessmentParts[Name]; seq: number; savedAt: string },
): string {
  const keys = { assessment_id: input.assessmentId, part: input.part };
  return upsertState(db, partTable, keys, { ...input, state: canonicalJson(input.state) });
}

/** Every part of an assessment; empty where nothing was given yet. */
export function getParts(db: Db, assessmentId: string): AssessmentParts {
  const rows = listStates(db, partTable, { assessment_id: assessmentId });
  const stateOf = <Name extends PartName>(part: Name): AssessmentParts[Name] => {
    const row = rows.find((one) => one.part === part);
    return row === undefined ? emptyParts[part] : storedJson(db, row.state, emptyParts[part]);
  };
  return {
    plan: stateOf('plan'),
    costs: stateOf('costs'),
    programmes: stateOf('programmes'),
    applications: stateOf('applications'),
  };
}

/** What is given for the applications of an enterprise's assessments that do not lie in the bin. */
export function listEnterpriseApplications(
  db: Db,
  enterpriseId: string,
): readonly { readonly assessmentId: string; readonly applications: Applications }[] {
  return allRows<{ assessment_id: string; state: string }>(
    db,
    `SELECT assessment_id, state FROM assessment_part
     JOIN assessment ON assessment.id = assessment_part.assessment_id
     WHERE part = 'applications' AND assessment.enterprise_id = ?
       AND NOT EXISTS (SELECT 1 FROM binned WHERE kind = 'assessment' AND binned.id = assessment.id)`,
    enterpriseId,
  ).map((row) => ({
    assessmentId: row.assessment_id,
    applications: storedJson(db, row.state, emptyParts.applications),
  }));
}
