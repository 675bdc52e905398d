import type Fraction from 'fraction.js';
import { fromExact, toExact, zero } from './exact.ts';
import { leverage } from './leverage.ts';
import type { Exact, PackResult } from './score.ts';

/**
 * How much of the whole score some questions decide, in per cent of the maximum. Exact; questions that do not count
 * decide nothing. Null for packs without points.
 */
export function shareDecided(result: PackResult, questionIds: readonly string[]): Exact | null {
  const { score } = result;
  if (score === null || fromExact(score.possible).equals(0)) return null;
  const worth = leverage(score);
  const decided = questionIds.reduce<Fraction>((sum, id) => {
    const possible = fromExact(result.questions[id]?.possible ?? '0');
    return sum.add((worth.get(id) ?? zero).mul(possible));
  }, zero);
  return toExact(decided.div(fromExact(score.possible)).mul(100));
}
