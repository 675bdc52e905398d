import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { AssessmentRow, OpenAssessment } from '../contract.ts';
import { listAnswers } from '../db/answers.ts';
import {
  getAssessment,
  insertAssessment,
  listAssessments,
  type StoredAssessment,
} from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { getEnterprise } from '../db/enterprises.ts';
import { findNewestChange, insertHistory } from '../db/history.ts';
import { insertFigureCatalogue, insertPack } from '../db/packs.ts';
import { answersBySlot } from './answers.ts';
import { assessmentRow, enterpriseRow } from './rows.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

/** Starts an assessment and pins the questionnaires named, in the editions this version of the app ships. */
export function startAssessment(
  place: Workplace,
  input: { enterpriseId: string; title: string; packIds: readonly string[] },
): AssessmentRow {
  return writeStore(place, (db) => {
    const enterprise = getEnterprise(db, input.enterpriseId);
    const packs = [...new Set(input.packIds)].map((id) => {
      const pack = place.library.packs.find((one) => one.id === id);
      if (pack === undefined) throw new DeskError('store.no-questionnaire', { pack: id });
      return pack;
    });
    return assessmentRow(
      addAssessment(place, db, {
        enterpriseId: enterprise.id,
        title: input.title.trim(),
        startedAt: place.now(),
        packs,
      }),
    );
  });
}

/** An assessment as the window works on it: pinned questionnaires and every answer kept, asked or not. */
export function openAssessment(place: Workplace, input: { assessmentId: string }): OpenAssessment {
  return readStore(place, (db) => {
    const assessment = getAssessment(db, input.assessmentId);
    return {
      assessment: assessmentRow(assessment),
      enterprise: enterpriseRow(
        getEnterprise(db, assessment.enterpriseId),
        listAssessments(db, assessment.enterpriseId),
      ),
      packs: place.pinned.packsOf(db, assessment.id),
      figures: place.pinned.figures(db, assessment.figuresHash),
      answers: answersBySlot(listAnswers(db, assessment.id)),
      seq: findNewestChange(db, assessment.id)?.seq ?? 0,
    };
  });
}

/** Writes a new assessment, what it is pinned to, and the line about it. Belongs into a transaction. */
export function addAssessment(
  place: Workplace,
  db: Db,
  input: { enterpriseId: string; title: string; startedAt: string; packs: readonly Pack[] },
): StoredAssessment {
  const id = place.newId();
  insertAssessment(db, {
    id,
    enterpriseId: input.enterpriseId,
    title: input.title,
    figuresHash: insertFigureCatalogue(db, place.library.figures),
    packHashes: input.packs.map((pack) => insertPack(db, pack)),
    createdAt: input.startedAt,
  });
  insertHistory(db, {
    at: place.now(),
    who: place.who(),
    kind: 'assessment-started',
    enterpriseId: input.enterpriseId,
    assessmentId: id,
    subject: id,
    old: null,
    new: canonicalJson({
      title: input.title,
      packs: input.packs.map((pack) => ({ id: pack.id, edition: pack.edition })),
    }),
  });
  return getAssessment(db, id);
}
