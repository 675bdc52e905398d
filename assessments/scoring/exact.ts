import Fraction from 'fraction.js';
import type { Language } from '../pack/localized.ts';
import type { Exact } from './score.ts';

export const zero = new Fraction(0);

/** An exact number from a pack's number or a decimal text. Throws on text that is no number. */
export function exact(value: number | string): Fraction {
  return new Fraction(typeof value === 'number' ? String(value) : value);
}

/** The canonical text of an exact number: "1.875" where the decimal ends, else "17/3". */
export function toExact(value: Fraction): Exact {
  return terminates(value) ? value.toString() : value.toFraction();
}

/** Reads the canonical text back. */
export function fromExact(value: Exact): Fraction {
  return new Fraction(value);
}

/** True when the number has an end as a decimal, that is, its denominator has only the factors 2 and 5. */
function terminates(value: Fraction): boolean {
  let rest = value.d;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

/**
 * An exact number for people: grouped in the language's habit, at most `digits` decimals (half away from
 * zero), no trailing zeros. Rounding happens here and nowhere else.
 */
export function formatExact(value: Exact, language: Language, digits = 3): string {
  const rounded = fromExact(value).round(digits);
  const [whole = '0', decimals] = rounded.abs().toString().split('.');
  const grouped = BigInt(whole).toLocaleString(language);
  const sign = rounded.s < 0n && rounded.n !== 0n ? '\u2212' : '';
  return `${sign}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}
