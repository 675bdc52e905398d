import type { Pack, Section } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import type { PackResult } from '../scoring/score.ts';
import { standingOf, type Standing } from './answer-slots.ts';
import { emptyAnswer, questionSlot, type Answer, type Slot } from './answer.ts';
import { claimsMuch, lacksEvidence } from './claims-much.ts';
import type { Situation } from './situation.ts';

/** Why one has to come back to a question, the most pressing first. */
export const followUpReasons = ['flagged', 'taken-over', 'only-told', 'no-evidence', 'unknown'] as const;
export type FollowUpReason = (typeof followUpReasons)[number];

/** A question with something left to send, to show or to confirm. */
export interface FollowUp {
  readonly pack: Pack;
  readonly section: Section;
  readonly question: Question;
  /** What is kept at the question itself: its note says what was agreed. */
  readonly answer: Answer;
  readonly standing: Standing;
  readonly reasons: readonly FollowUpReason[];
}

/**
 * What is still to be sent or shown after a visit: what was flagged, what was taken over and not confirmed, answers
 * that claim much but were only told or have no evidence, and what nobody knew. The most pressing first, else in the
 * order of the questionnaires.
 * `results` go with `packs`; `hasEvidence` says whether something is linked to a slot.
 */
export function followUps(
  packs: readonly Pack[],
  results: readonly PackResult[],
  situation: Situation,
  hasEvidence: (slot: Slot) => boolean,
): readonly FollowUp[] {
  const around = { figures: situation.figures, hasEvidence };
  const found = packs.flatMap((pack, place) =>
    pack.sections.flatMap((section) =>
      section.questions.flatMap((question): FollowUp[] => {
        const result = results[place]?.questions[question.id];
        if (result === undefined || result.status === 'not-asked') return [];
        const slot = questionSlot(pack.id, question.id);
        const answer = situation.answers[slot] ?? emptyAnswer;
        const standing = standingOf(question, pack.id, situation);
        const holds: Readonly<Record<FollowUpReason, boolean>> = {
          flagged: answer.flagged,
          'taken-over': standing.takenOver !== null,
          'only-told': claimsMuch(result) && standing.basis === 'told',
          'no-evidence': lacksEvidence(question, pack.id, result, around),
          unknown: result.status === 'unknown',
        };
        const reasons = followUpReasons.filter((reason) => holds[reason]);
        return reasons.length === 0 ? [] : [{ pack, section, question, answer, standing, reasons }];
      }),
    ),
  );
  const rank = ({ reasons: [first] }: FollowUp): number =>
    first === undefined ? followUpReasons.length : followUpReasons.indexOf(first);
  return found.toSorted((one, other) => rank(one) - rank(other));
}
