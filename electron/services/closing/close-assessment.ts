import { canonicalJson } from '../../../assessments/dossier/canonical-json.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { AssessmentRow } from '../../contract.ts';
import { getAssessment } from '../../db/assessments.ts';
import { insertClosing, insertReopening } from '../../db/closings.ts';
import { insertHistory } from '../../db/history.ts';
import { readAssessment } from '../assessments.ts';
import type { StateOf } from '../evidence/rows.ts';
import { statedEvidence } from '../evidence/stated.ts';
import { overallProgress } from '../enterprises.ts';
import { localDay } from '../local-day.ts';
import { getAssessmentToChange } from '../open-to-change.ts';
import { assessmentRow } from '../rows.ts';
import { refuseDamaged, writeStore, type Workplace } from '../workplace.ts';
import { freeze } from './frozen.ts';

/**
 * Freezes an assessment with everything it rests on and its dossier. `stateOf`: whether the files of its evidence are
 * as they were taken in; left out where there are none to look at. Throws when it is closed already.
 */
export function closeAssessment(
  place: Workplace,
  input: { assessmentId: string; appVersion: string; stateOf?: StateOf },
): AssessmentRow {
  refuseDamaged(place);
  return writeStore(place, (db) => {
    const assessment = getAssessmentToChange(db, input.assessmentId);
    const open = readAssessment(place, db, assessment.id);
    const savedAt = place.now();
    const version = assessment.closings + 1;
    const contentHash = freeze(db, {
      assessment,
      open,
      evidence: statedEvidence(db, assessment, input.stateOf ?? (() => 'sound')),
      today: localDay(savedAt),
      appVersion: input.appVersion,
    });
    const seq = insertHistory(db, {
      at: savedAt,
      who: place.who(),
      kind: 'closed',
      enterpriseId: assessment.enterpriseId,
      assessmentId: assessment.id,
      subject: assessment.id,
      old: null,
      new: canonicalJson({ version, content: contentHash }),
    });
    const progress = overallProgress(open);
    insertClosing(db, { assessmentId: assessment.id, version, contentHash, progress, seq, savedAt });
    return assessmentRow(getAssessment(db, assessment.id));
  });
}

/** Begins the next version of a closed assessment; the closed one stays. Throws without a reason. */
export function reopenAssessment(
  place: Workplace,
  input: { assessmentId: string; reason: string },
): AssessmentRow {
  const reason = input.reason.trim();
  if (reason === '') throw new DeskError('assessment.no-reason');
  return writeStore(place, (db) => {
    const assessment = getAssessment(db, input.assessmentId);
    const { closed, title } = assessment;
    if (closed === null) throw new DeskError('assessment.not-closed', { title });
    const savedAt = place.now();
    const seq = insertHistory(db, {
      at: savedAt,
      who: place.who(),
      kind: 'reopened',
      enterpriseId: assessment.enterpriseId,
      assessmentId: assessment.id,
      subject: assessment.id,
      old: canonicalJson({ version: closed.version }),
      new: canonicalJson({ version: closed.version + 1, reason }),
    });
    const { version } = closed;
    insertReopening(db, { assessmentId: assessment.id, version, reason, seq, savedAt });
    return assessmentRow(getAssessment(db, assessment.id));
  });
}
