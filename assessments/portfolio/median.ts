import { fromExact, toExact } from '../scoring/exact.ts';
import type { Exact } from '../scoring/score.ts';

/** The fewest enterprises a median is shown for: below it the number would be about single ones. */
export const fewestForMedian = 5;

/**
 * The middle value, or the mean of the two in the middle, exact; null for fewer than `fewestForMedian` values.
 * In: the values from the smallest to the largest.
 */
export function medianOf(ascending: readonly Exact[]): Exact | null {
  if (ascending.length < fewestForMedian) return null;
  const middle = Math.floor(ascending.length / 2);
  const [below, above] = [ascending[ascending.length % 2 === 0 ? middle - 1 : middle], ascending[middle]];
  if (below === undefined || above === undefined) return null;
  return toExact(fromExact(below).add(fromExact(above)).div(2));
}
