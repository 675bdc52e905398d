import type { StatedEvidence } from '../../../assessments/dossier/annexes.ts';
import type { Db } from '../../db/database.ts';
import { listEnterpriseEvidence } from '../../db/evidence.ts';
import { listAssessmentEvidence } from '../../db/evidence-links.ts';
import type { StateOf } from './rows.ts';

/**
 * The evidence of an enterprise as a dossier of one of its assessments states it: what stands behind answers in the
 * order it was linked, then the rest, without slots, in the order it was taken in.
 */
export function statedEvidence(
  db: Db,
  assessment: { readonly id: string; readonly enterpriseId: string },
  stateOf: StateOf,
): readonly StatedEvidence[] {
  const linked = listAssessmentEvidence(db, assessment.id);
  const others = listEnterpriseEvidence(db, assessment.enterpriseId).filter(
    ({ id }) => !linked.some((one) => one.id === id),
  );
  return [...linked, ...others.map(({ id, file, details }) => ({ id, file, details, slots: [] }))].map(
    (one) => ({ ...one, fileState: stateOf(one.file) }),
  );
}
