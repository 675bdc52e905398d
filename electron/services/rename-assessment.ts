import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { AssessmentRow } from '../contract.ts';
import { getAssessment, updateTitle, type StoredAssessment } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { insertHistory } from '../db/history.ts';
import { getAssessmentToChange } from './open-to-change.ts';
import { assessmentRow } from './rows.ts';
import { writeStore, type Workplace } from './workplace.ts';

/** Gives an assessment another title; the one it has already changes nothing. */
export function renameAssessment(
  place: Workplace,
  input: { assessmentId: string; title: string },
): AssessmentRow {
  return writeStore(place, (db) => {
    const assessment = getAssessmentToChange(db, input.assessmentId);
    const title = input.title.trim();
    if (title !== assessment.title) storeTitle(place, db, assessment, title);
    return assessmentRow(getAssessment(db, assessment.id));
  });
}

/** The one place a title is changed. Belongs into a transaction. */
export function storeTitle(place: Workplace, db: Db, assessment: StoredAssessment, title: string): void {
  insertHistory(db, {
    at: place.now(),
    who: place.who(),
    kind: 'assessment-renamed',
    enterpriseId: assessment.enterpriseId,
    assessmentId: assessment.id,
    subject: assessment.id,
    old: canonicalJson(assessment.title),
    new: canonicalJson(title),
  });
  updateTitle(db, assessment.id, title);
}
