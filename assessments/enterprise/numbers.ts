import type { Localized } from '../pack/localized.ts';
import { exact, toExact } from '../scoring/exact.ts';
import type { FaultValue } from '../text/fault.ts';

export type NumberProblemKind =
  | 'number-empty'
  | 'number-letters'
  | 'number-lookalike'
  | 'number-grouping'
  | 'number-negative'
  | 'number-decimals'
  | 'number-not-whole'
  | 'number-too-large';

/** Why typed text is not taken as a number; its sentence is `numberText[kind]`, filled with `values`. */
export interface NumberProblem {
  readonly kind: 'problem';
  readonly problem: NumberProblemKind;
  readonly values: Readonly<Record<string, FaultValue>>;
}

export interface DecimalRules {
  /** Digits after the point at most, 0 to 6. */
  readonly decimals: number;
  /** Digits before the point at most, 1 to 15. */
  readonly digits: number;
  readonly negative: 'allowed' | 'refused';
}

/** Money in 万元: to the hundredth of a yuan at the utmost, as `decimalSchema` keeps it. */
const moneyRules: DecimalRules = { decimals: 6, digits: 15, negative: 'refused' };

const problem = (kind: NumberProblemKind, values: NumberProblem['values'] = {}): NumberProblem => ({
  kind: 'problem',
  problem: kind,
  values,
});

/**
 * Half-width characters, one kind of point and sign; blanks inside kept as one blank. Not NFKC, which would make
 * 102 of 10².
 */
function tidy(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .replace(/。/g, '.')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ')
    .trim();
}

/** A sign or word of the currency before an amount. */
const currencyBefore = /^(?:[¥￥]|rmb|cny|人民币)\s*/iu;

/** How ten thousand yuan is written behind an amount. */
const tenThousand = ['万元', '万'];

/**
 * Typed text in the unit of its field, without the unit. Who repeats what stands behind the field has said nothing new
 * ("1，200万" where 万元 is asked), and ten thousands said in words are understood where yuan are asked ("2万" is
 * 20000); around both the sign of the currency may stand. Any other unit stays and is refused, so that nothing is
 * converted by guess: ¥ alone says yuan, not 万元.
 * In: the text, and the unit in both languages if the field has one. Out: the text, to be read as a number.
 */
export function inUnit(text: string, unit: Localized | undefined): string {
  if (unit === undefined) return text;
  const money = unit['zh-CN'] === '元' || unit['zh-CN'] === '万元';
  const typed = text.trim();
  const bare = money ? typed.replace(currencyBefore, '') : typed;
  if (unit['zh-CN'] === '元') {
    const larger = tenThousand.find((one) => bare.endsWith(one));
    if (larger !== undefined) return timesTenThousand(bare.slice(0, -larger.length));
  }
  const ways = [unit['zh-CN'], unit.en, ...(unit['zh-CN'] === '万元' ? tenThousand : [])];
  const said = ways.find((one) => one !== '' && bare.endsWith(one));
  if (said !== undefined) return bare.slice(0, -said.length);
  return unit['zh-CN'] === '元' ? bare : text;
}

/** Typed ten thousands as ones. What is no number by the widest rules stays, and is none by those of its field either. */
function timesTenThousand(typed: string): string {
  const read = parseDecimal(typed, { decimals: 6, digits: 15, negative: 'allowed' });
  return read.kind === 'problem' ? typed : toExact(exact(read.value).mul(10_000));
}

/** Letters written, or recognised by a scanner, in the place of a digit. */
const lookalikes: readonly (readonly [letters: RegExp, digit: 0 | 1])[] = [
  [/[Oo]/, 0],
  [/[lI]/, 1],
];

/** Why text with something besides digits, points and commas is none; one letter for a digit is named, never replaced. */
function notDigits(typed: string): NumberProblem {
  if (/^[+-]?[\d,. ]*$/.test(typed)) return problem('number-grouping', { typed });
  for (const [letters, digit] of /^[+-]?[\dOolI,. ]*$/.test(typed) && /\d/.test(typed) ? lookalikes : []) {
    const [letter] = letters.exec(typed) ?? [];
    if (letter !== undefined) return problem('number-lookalike', { typed, letter, digit });
  }
  return problem('number-letters', { typed });
}

/**
 * Reads typed text as an exact decimal. Full-width characters, blanks at the ends, and commas or blanks between
 * groups of three digits are understood; units and powers of ten (6480万, 1e5) are not, so that nothing is guessed (see `inUnit`).
 * In: the text and what is allowed. Out: canonical decimal text as `decimalSchema` takes it (no leading or trailing
 * zeros, no plus sign, no minus before zero), or the problem. Never throws.
 */
export function parseDecimal(
  text: string,
  rules: DecimalRules = moneyRules,
): { readonly kind: 'decimal'; readonly value: string } | NumberProblem {
  const typed = tidy(text);
  if (typed === '') return problem('number-empty');
  const match = /^([+-]?) ?([\d, ]*)(?:\.(\d*))?$/.exec(typed);
  if (match === null) return notDigits(typed);
  const [, sign = '', before = '', after = ''] = match;
  if (!/\d/.test(before + after)) return problem('number-letters', { typed });
  if (/[, ]/.test(before) && !/^\d{1,3}(,\d{3})+$/.test(before) && !/^\d{1,3}( \d{3})+$/.test(before)) {
    return problem('number-grouping', { typed });
  }
  const whole = before.replace(/[, ]/g, '').replace(/^0+(?=\d)/, '') || '0';
  const decimals = after.replace(/0+$/, '');
  const zero = whole === '0' && decimals === '';
  if (sign === '-' && !zero && rules.negative === 'refused') return problem('number-negative', { typed });
  if (decimals !== '' && rules.decimals === 0) return problem('number-not-whole', { typed });
  if (decimals.length > rules.decimals) return problem('number-decimals', { typed, most: rules.decimals });
  if (whole.length > rules.digits)
    return problem('number-too-large', { typed, most: '9'.repeat(rules.digits) });
  const value = decimals === '' ? whole : `${whole}.${decimals}`;
  return { kind: 'decimal', value: sign === '-' && !zero ? `-${value}` : value };
}

/**
 * Reads typed text as a whole number that is not negative, such as a number of people.
 * In: the text and the largest number allowed. Out: the number or the problem. Never throws.
 */
export function parseNumber(
  text: string,
  most = 10_000_000,
): { readonly kind: 'number'; readonly value: number } | NumberProblem {
  const decimal = parseDecimal(text, { decimals: 0, digits: 15, negative: 'refused' });
  if (decimal.kind === 'problem') return decimal;
  const value = Number(decimal.value);
  if (value > most) return problem('number-too-large', { typed: tidy(text), most: String(most) });
  return { kind: 'number', value };
}
