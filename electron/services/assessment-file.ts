import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { Slot } from '../../assessments/answering/answer.ts';
import type { CheckedFile } from '../../assessments/exchange/check-assessment-file.ts';
import type { StoredAssessment } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { insertEarlierResult } from '../db/earlier-results.ts';
import { insertHistory } from '../db/history.ts';
import { readAssessmentFile, toAssessmentFile, writeAssessmentFile } from '../exchange/assessment-file.ts';
import { storeAnswer } from './answers.ts';
import { storePart } from './assessment-parts.ts';
import { addAssessment, openAssessment } from './assessments.ts';
import { addEnterprise } from './enterprises.ts';
import { fileName } from './file-name.ts';
import { packsAtHand } from './offered-packs.ts';
import { readStore, refuseDamaged, writeStore, type Workplace } from './workplace.ts';

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
  const { packs, figures, programmes } = open;
  const passedOn = toAssessmentFile({
    appVersion: input.appVersion,
    sample: open.enterprise.sample,
    profile: open.enterprise.profile,
    title: open.assessment.title,
    startedAt: open.assessment.createdAt,
    packs,
    figures,
    programmes,
    answers: open.answers,
    parts: {
      plan: open.plan,
      costs: open.costs,
      programmes: open.chosen,
      applications: open.applications,
    },
    earlier: open.earlier,
  });
  writeAssessmentFile(input.file, passedOn, { packs, figures, programmes }, place.newId());
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
  const { figures, programmes } = place.library;
  const packs = readStore(place, (db) => packsAtHand(place, db));
  const checked = readAssessmentFile(input.file, { packs, figures, programmes });
  const { file } = checked;
  return writeStore(place, (db) => {
    const enterprise = addEnterprise(place, db, { profile: file.enterprise, sample: file.sample });
    const assessment = addAssessment(place, db, {
      enterpriseId: enterprise.id,
      title: file.assessment.title,
      startedAt: file.assessment.startedAt,
      packs: checked.packs,
    });
    storeContent(place, db, assessment, checked);
    return { enterpriseId: enterprise.id, assessmentId: assessment.id };
  });
}

function storeContent(place: Workplace, db: Db, assessment: StoredAssessment, checked: CheckedFile): void {
  const { file, answers } = checked;
  for (const [slot, answer] of Object.entries(answers)) {
    storeAnswer(place, db, { assessment, slot: slot as Slot, answer, kind: 'answer-imported' });
  }
  const kind = 'part-imported';
  if (file.plan.items.length > 0) storePart(place, db, { assessment, part: 'plan', state: file.plan, kind });
  if (file.costs.lines.length > 0)
    storePart(place, db, { assessment, part: 'costs', state: file.costs, kind });
  if (file.programmes.length > 0)
    storePart(place, db, { assessment, part: 'programmes', state: file.programmes, kind });
  for (const result of file.earlier) {
    const seq = insertHistory(db, {
      at: place.now(),
      who: place.who(),
      kind: 'earlier-imported',
      enterpriseId: assessment.enterpriseId,
      assessmentId: assessment.id,
      subject: result.packId,
      old: canonicalJson(result),
      new: null,
    });
    insertEarlierResult(db, { assessmentId: assessment.id, seq, result });
  }
}
