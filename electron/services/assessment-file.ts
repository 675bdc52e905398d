import type { Slot } from '../../assessments/answering/answer.ts';
import { readAssessmentFile, toAssessmentFile, writeAssessmentFile } from '../exchange/assessment-file.ts';
import { storeAnswer } from './answers.ts';
import { addAssessment, openAssessment } from './assessments.ts';
import { addEnterprise } from './enterprises.ts';
import { fileName } from './file-name.ts';
import { refuseDamaged, writeStore, type Workplace } from './workplace.ts';

/** The name an assessment file is offered under. */
export function assessmentFileName(place: Workplace, input: { assessmentId: string }): string {
  const { enterprise, assessment } = openAssessment(place, input);
  return fileName([enterprise.profile.name, assessment.title], 'json');
}

/** Writes an assessment, as stored, to `file`. */
export function exportAssessmentFile(
  place: Workplace,
  input: { assessmentId: string; file: string; appVersion: string },
): { file: string } {
  refuseDamaged(place);
  const open = openAssessment(place, input);
  const passedOn = toAssessmentFile({
    appVersion: input.appVersion,
    sample: open.enterprise.sample,
    profile: open.enterprise.profile,
    title: open.assessment.title,
    startedAt: open.assessment.createdAt,
    packs: open.packs,
    answers: open.answers,
  });
  writeAssessmentFile(input.file, passedOn, { packs: open.packs, figures: open.figures }, place.newId());
  return { file: input.file };
}

/**
 * Takes an assessment file in as a new enterprise: all of it in one transaction, or, when anything in it is
 * wrong, nothing.
 */
export function importAssessmentFile(
  place: Workplace,
  input: { file: string },
): { enterpriseId: string; assessmentId: string } {
  const { file, packs } = readAssessmentFile(input.file, place.library);
  return writeStore(place, (db) => {
    const enterprise = addEnterprise(place, db, { profile: file.enterprise, sample: file.sample });
    const assessment = addAssessment(place, db, {
      enterpriseId: enterprise.id,
      title: file.assessment.title,
      startedAt: file.assessment.startedAt,
      packs,
    });
    for (const [slot, answer] of Object.entries(file.answers)) {
      storeAnswer(place, db, { assessment, slot: slot as Slot, answer, kind: 'answer-imported' });
    }
    return { enterpriseId: enterprise.id, assessmentId: assessment.id };
  });
}
