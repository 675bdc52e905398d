import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { listAnswers } from '../db/answers.ts';
import type { StoredAssessment } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { getEnterprise } from '../db/enterprises.ts';
import { answersBySlot, storeAnswer } from './answers.ts';
import type { Workplace } from './workplace.ts';

/**
 * Takes the answers, figures and facts of one assessment over into another, with their notes. What the
 * questionnaires of the other have no place for stays behind. Belongs into a transaction.
 */
export function copyAnswers(
  place: Workplace,
  db: Db,
  input: { from: string; to: StoredAssessment; packs: readonly Pack[] },
): void {
  const stored = listAnswers(db, input.from);
  const situation = {
    profile: getEnterprise(db, input.to.enterpriseId).profile,
    figures: place.pinned.figures(db, input.to.figuresHash),
    answers: answersBySlot(stored),
  };
  for (const { slot, answer } of stored) {
    const { programmes } = place.library;
    if (checkAnswer({ slot, answer, packs: input.packs, programmes, situation }) !== null) continue;
    storeAnswer(place, db, { assessment: input.to, slot, answer, kind: 'answer-imported' });
  }
}
