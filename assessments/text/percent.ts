import type { Language } from '../pack/localized.ts';
import { formatExact, fromExact, toExact } from '../scoring/exact.ts';
import type { Exact } from '../scoring/score.ts';

/** A rate in per cent as its document states it, six decimals at most; without the sign. */
export function rateNumber(rate: Exact, language: Language): string {
  return formatExact(rate, language, 6);
}

/** What a row of a budget is of its sum, in per cent, two decimals at most; without the sign. */
export function partNumber(percent: Exact, language: Language): string {
  return formatExact(percent, language, 2);
}

/**
 * How much of a contract has been paid, in per cent, two decimals at most; without the sign. Rounded down, so that
 * 89.999 % is never shown as the 90 % it does not reach.
 */
export function paidNumber(percent: Exact, language: Language): string {
  return formatExact(toExact(fromExact(percent).floor(2)), language);
}
