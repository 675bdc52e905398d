import type { Language, Localized } from '../pack/localized.ts';
import { exact, formatExact, toExact } from '../scoring/exact.ts';
import type { Exact } from '../scoring/score.ts';

/** A number and its unit as they are printed: `before` stands before the number, `after` behind it. */
export interface Quantity {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** “× 10,000 yuan per head”: how many, and whatever the amount is for. */
const multiple = /^× ([\d,]+) yuan(.*)$/;

/**
 * A number with the unit it was given in. English has no unit of ten thousand: “× 10,000 yuan” is multiplied out,
 * exactly, so that one reads CNY 73,500,000 and not 7,350 × 10,000 yuan. `digits`: decimals at most, before that.
 */
export function quantityOf(value: Exact, unit: Localized, language: Language, digits = 3): Quantity {
  const [, times, rest] = (language === 'en' ? multiple.exec(unit.en) : null) ?? [];
  if (times === undefined || rest === undefined)
    return { before: '', number: formatExact(value, language, digits), after: unit[language] };
  const number = toExact(exact(value).mul(times.replaceAll(',', '')));
  return { before: 'CNY ', number: formatExact(number, language, 2), after: rest };
}

/** The same as one text; the sign of per cent stands at its number, every other unit behind a space. */
export function sayQuantity(value: Exact, unit: Localized, language: Language, digits = 3): string {
  const { before, number, after } = quantityOf(value, unit, language, digits);
  const space = after === '' || after.startsWith(' ') || after === '%' ? '' : ' ';
  return `${before}${number}${space}${after}`;
}

/** An amount in 万元, ten thousand yuan, exact. */
export function sayWan(value: Exact, language: Language): string {
  return sayQuantity(value, wan, language, 6);
}

const wan: Localized = { 'zh-CN': '万元', en: '× 10,000 yuan' };
