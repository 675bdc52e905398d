import type { Language } from '../../../assessments/pack/localized.ts';
import { fromExact, toExact } from '../../../assessments/scoring/exact.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import type { Exact } from '../../../assessments/scoring/score.ts';

/** A difference with its sign: +7.5, −1, 0. */
export function sayChange(from: Exact, to: Exact, language: Language): string {
  const change = fromExact(to).sub(fromExact(from));
  return `${change.compare(0) > 0 ? '+' : ''}${sayPoints(toExact(change), language)}`;
}
