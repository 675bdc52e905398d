import type { FigureCatalogue } from '../figures/figure.ts';
import type { Question } from '../pack/question.ts';
import { fromExact } from '../scoring/exact.ts';
import type { QuestionResult } from '../scoring/score.ts';
import { answerSlots } from './answer-slots.ts';
import { questionSlot, type Slot } from './answer.ts';

/**
 * Whether an answer earns at least three quarters of its points. Three quarters is our own reference: no rule says
 * where an assessor begins to look.
 */
export function claimsMuch(result: QuestionResult | undefined): boolean {
  if (result === undefined || result.status !== 'answered') return false;
  const possible = fromExact(result.possible);
  return possible.gt(0) && fromExact(result.earned).mul(4).gte(possible.mul(3));
}

/**
 * Whether an answer claims much, its questionnaire names evidence for it, and it has none: neither behind the question
 * nor behind a raw figure it is worked out from. The one rule of every count and list of missing evidence.
 */
export function lacksEvidence(
  question: Question,
  packId: string,
  result: QuestionResult | undefined,
  around: { readonly figures: FigureCatalogue; readonly hasEvidence: (slot: Slot) => boolean },
): boolean {
  return (
    claimsMuch(result) &&
    question.evidence.length > 0 &&
    ![questionSlot(packId, question.id), ...answerSlots(question, packId, around.figures)].some(
      around.hasEvidence,
    )
  );
}
