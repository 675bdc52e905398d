import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { listAnswers } from '../db/answers.ts';
import type { StoredAssessment } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { getEnterprise } from '../db/enterprises.ts';
import { answersBySlot, storeAnswer } from './answers.ts';
import type { Workplace } from './workplace.ts';

/**
 * Takes the answers, figures and facts of one assessment over into another, with their notes. Each answer and figure
 * carries the mark where it was taken over from until somebody confirms it; who said it and how it was established
 * then stays with the old one. What the questionnaires of the other have no place for stays behind. Belongs into a
 * transaction.
 */
export function copyAnswers(
  place: Workplace,
  db: Db,
  input: { from: StoredAssessment; to: StoredAssessment; packs: readonly Pack[] },
): void {
  const stored = listAnswers(db, input.from.id);
  const situation = {
    profile: getEnterprise(db, input.to.enterpriseId).profile,
    figures: place.pinned.figures(db, input.to.figuresHash),
    answers: answersBySlot(stored),
  };
  for (const { slot, answer } of stored) {
    const { programmes } = place.library;
    if (checkAnswer({ slot, answer, packs: input.packs, programmes, situation }) !== null) continue;
    const { response, note, flagged } = answer;
    // Facts and fields of applications are asked where they are used, one by one: they carry no mark.
    const marked = response !== null && /^[qf]:/.test(slot);
    const copied = { response, note, flagged, ...(marked ? { takenOver: input.from.title } : {}) };
    storeAnswer(place, db, { assessment: input.to, slot, answer: copied, kind: 'answer-imported' });
  }
}
