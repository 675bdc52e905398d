import type { Answer, Answers, Slot } from '../../assessments/answering/answer.ts';
import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { Saved } from '../contract.ts';
import { findAnswer, listFigureAnswers, upsertAnswer, type StoredAnswer } from '../db/answers.ts';
import type { StoredAssessment } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { getEnterprise } from '../db/enterprises.ts';
import { insertHistory } from '../db/history.ts';
import { getAssessmentToChange } from './open-to-change.ts';
import { writeStore, type Workplace } from './workplace.ts';

/**
 * Stores one answer: checked against the pinned questionnaires, the programmes and the other figures, then answer, history and
 * row hash in one transaction. Throws the fault, with nothing changed, when the answer may not be stored.
 */
export function saveAnswer(
  place: Workplace,
  input: { assessmentId: string; slot: Slot; answer: Answer },
): Saved {
  return writeStore(place, (db) => {
    const assessment = getAssessmentToChange(db, input.assessmentId);
    const fault = checkAnswer({
      slot: input.slot,
      answer: input.answer,
      packs: place.pinned.packsOf(db, assessment.id),
      programmes: place.library.programmes,
      situation: {
        profile: getEnterprise(db, assessment.enterpriseId).profile,
        figures: place.pinned.figures(db, assessment.figuresHash),
        // An answer is judged by its question and by raw figures only; reading all answers at each key is slow.
        answers: answersBySlot(listFigureAnswers(db, assessment.id)),
      },
    });
    if (fault !== null) throw DeskError.of(fault);
    return storeAnswer(place, db, {
      assessment,
      slot: input.slot,
      answer: input.answer,
      kind: 'answer-saved',
    });
  });
}

/** The one place an answer is written, already checked. Belongs into a transaction. */
export function storeAnswer(
  place: Workplace,
  db: Db,
  input: {
    assessment: Pick<StoredAssessment, 'id' | 'enterpriseId'>;
    slot: Slot;
    answer: Answer;
    kind: 'answer-saved' | 'answer-imported';
  },
): Saved {
  const { assessment, slot, answer } = input;
  const before = findAnswer(db, assessment.id, slot);
  const savedAt = place.now();
  const seq = insertHistory(db, {
    at: savedAt,
    who: place.who(),
    kind: input.kind,
    enterpriseId: assessment.enterpriseId,
    assessmentId: assessment.id,
    subject: slot,
    old: before === null ? null : canonicalJson(before.answer),
    new: canonicalJson(answer),
  });
  const hash = upsertAnswer(db, { assessmentId: assessment.id, slot, answer, seq, savedAt });
  return { seq, savedAt, hash };
}

/** Stored answers as the pure functions take them. */
export function answersBySlot(stored: readonly StoredAnswer[]): Answers {
  return Object.fromEntries(stored.map((one) => [one.slot, one.answer]));
}
