import { fromExact } from '../../../assessments/scoring/exact.ts';
import type { ScoreNode } from '../../../assessments/scoring/score.ts';

/** What a node earned of its own maximum, in per cent, for drawing; 0 where nothing can be earned. */
export function shareOf(node: ScoreNode): number {
  const possible = fromExact(node.possible);
  return possible.equals(0) ? 0 : fromExact(node.earned).div(possible).mul(100).valueOf();
}
