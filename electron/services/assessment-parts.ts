import type { Plan } from '../../assessments/advice/plan.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { CostTable } from '../../assessments/programmes/cost-line.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { Saved } from '../contract.ts';
import { getParts, upsertPart, type AssessmentParts, type PartName } from '../db/assessment-parts.ts';
import type { StoredAssessment } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { insertHistory } from '../db/history.ts';
import { getAssessmentToChange } from './open-to-change.ts';
import { writeStore, type Workplace } from './workplace.ts';

/** Stores the plan of an assessment in the place of the one before. */
export function savePlan(place: Workplace, input: { assessmentId: string; plan: Plan }): Saved {
  refuseTwice(input.plan.items.map((one) => one.id));
  return savePart(place, input.assessmentId, 'plan', input.plan);
}

/** Stores the cost table of an assessment in the place of the one before. */
export function saveCosts(place: Workplace, input: { assessmentId: string; costs: CostTable }): Saved {
  refuseTwice(input.costs.lines.map((one) => one.id));
  return savePart(place, input.assessmentId, 'costs', input.costs);
}

/**
 * Stores which programmes are followed. One that this version of the app does not ship is refused, unless it
 * was chosen before: the list must stay usable after a programme is gone.
 */
export function chooseProgrammes(
  place: Workplace,
  input: { assessmentId: string; programmeIds: readonly string[] },
): Saved {
  const ids = [...new Set(input.programmeIds)];
  return writeStore(place, (db) => {
    const assessment = getAssessmentToChange(db, input.assessmentId);
    const before = getParts(db, assessment.id).programmes;
    const known = new Set([...place.library.programmes.map((one) => one.id), ...before]);
    const unknown = ids.find((id) => !known.has(id));
    if (unknown !== undefined) throw new DeskError('store.no-programme', { programme: unknown });
    return storePart(place, db, { assessment, part: 'programmes', state: ids, kind: 'part-saved' });
  });
}

function savePart<Name extends PartName>(
  place: Workplace,
  assessmentId: string,
  part: Name,
  state: AssessmentParts[Name],
): Saved {
  return writeStore(place, (db) =>
    storePart(place, db, {
      assessment: getAssessmentToChange(db, assessmentId),
      part,
      state,
      kind: 'part-saved',
    }),
  );
}

/** The one place a part is written, already checked. Belongs into a transaction. */
export function storePart<Name extends PartName>(
  place: Workplace,
  db: Db,
  input: {
    assessment: Pick<StoredAssessment, 'id' | 'enterpriseId'>;
    part: Name;
    state: AssessmentParts[Name];
    kind: 'part-saved' | 'part-imported';
  },
): Saved {
  const { assessment, part, state } = input;
  const savedAt = place.now();
  const seq = insertHistory(db, {
    at: savedAt,
    who: place.who(),
    kind: input.kind,
    enterpriseId: assessment.enterpriseId,
    assessmentId: assessment.id,
    subject: part,
    old: canonicalJson(getParts(db, assessment.id)[part]),
    new: canonicalJson(state),
  });
  return { seq, savedAt, hash: upsertPart(db, { assessmentId: assessment.id, part, state, seq, savedAt }) };
}

/** Rows are told apart by their ids: two of one id could not be edited apart again. */
export function refuseTwice(ids: readonly string[]): void {
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new DeskError('store.id-twice', { id: twice });
}
