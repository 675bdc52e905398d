import { fromExact, toExact, zero } from '../scoring/exact.ts';
import { leverage } from '../scoring/leverage.ts';
import type { Exact, PackResult } from '../scoring/score.ts';
import type { Improvement } from './improvements.ts';

/** Points of the whole pack that bringing a question to a better state is worth; 0 for packs without points. */
export type GainOf = (questionId: string, to: Improvement) => Exact;

/** Reads the score tree once and answers for every question. */
export function gainsOf(result: PackResult): GainOf {
  const worth = result.score === null ? null : leverage(result.score);
  return (questionId, to) => {
    const more = fromExact(to.earned).sub(fromExact(result.questions[questionId]?.earned ?? '0'));
    return toExact((worth?.get(questionId) ?? zero).mul(more));
  };
}
