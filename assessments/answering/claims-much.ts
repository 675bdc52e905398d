import { fromExact } from '../scoring/exact.ts';
import type { QuestionResult } from '../scoring/score.ts';

/**
 * Whether an answer earns at least three quarters of its points. Three quarters is our own reference: no rule says
 * where an assessor begins to look.
 */
export function claimsMuch(result: QuestionResult | undefined): boolean {
  if (result === undefined || result.status !== 'answered') return false;
  const possible = fromExact(result.possible);
  return possible.gt(0) && fromExact(result.earned).mul(4).gte(possible.mul(3));
}
