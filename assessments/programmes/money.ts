import type Fraction from 'fraction.js';
import type { Language } from '../pack/localized.ts';
import { exact, formatExact, toExact } from '../scoring/exact.ts';

/**
 * Whole fen of an exact amount in fen, rounded down. Every subtotal is rounded this way and no other, so that
 * lines shown add up to the sum shown and nothing computed is ever above what the rule gives.
 */
export function fenDown(amount: Fraction): number {
  return amount.floor().valueOf();
}

/** An exact amount in fen from yuan. */
export function fenFromYuan(yuan: Fraction): Fraction {
  return yuan.mul(100);
}

/** An exact amount in fen from 万元 (10,000 yuan). */
export function fenFromWan(wan: Fraction): Fraction {
  return wan.mul(1_000_000);
}

/** Whole fen as yuan for people, always with two decimals: 1,234.50 元, CNY 1,234.50. */
export function formatFen(fen: number, language: Language): string {
  const cents = BigInt(Math.abs(fen));
  const yuan = (cents / 100n).toLocaleString(language);
  const amount = `${fen < 0 ? '\u2212' : ''}${yuan}.${String(cents % 100n).padStart(2, '0')}`;
  return language === 'zh-CN' ? `${amount} 元` : `CNY ${amount}`;
}

/** Whole yuan where the sentence names the unit: Chinese counts what a change costs in 万元 (12.5), English in yuan (125,000). */
export function costNumber(yuan: number, language: Language): string {
  return formatExact(toExact(exact(yuan).div(language === 'zh-CN' ? 10_000 : 1)), language, 4);
}
