import { inUnit, parseDecimal } from '../../../assessments/enterprise/numbers.ts';
import { numberText } from '../../../assessments/enterprise/text.ts';
import type { Reading } from '../../questions/read-typed.ts';
import { inBoth } from '../../text/in-both.ts';
import { messages } from '../../text/messages.ts';

const unit = { 'zh-CN': messages['zh-CN'].costs.yuan, en: messages.en.costs.yuan };

/**
 * Yuan as typed (12,345.6 or 1.5万) to whole fen, exactly. Empty text is no amount. At most two decimals, and ten digits
 * before the point, so that sums over a table stay whole numbers; `digits`: another bound.
 */
export function readYuan(text: string, digits = 10): Reading<number> {
  if (text.trim() === '') return { kind: 'value', value: null };
  const read = parseDecimal(inUnit(text, unit), { decimals: 2, digits, negative: 'refused' });
  if (read.kind === 'problem')
    return { kind: 'problem', problem: inBoth(numberText[read.problem], read.values) };
  const [yuan = '0', fen = ''] = read.value.split('.');
  // Digits joined, not multiplied: 0.29 times a hundred is no whole number in a computer's fractions.
  return { kind: 'value', value: Number(yuan + fen.padEnd(2, '0')) };
}

/** Whole fen as it is typed: 1234567 is 12345.67, 1234500 is 12345. */
export function yuanText(fen: number | null): string {
  if (fen === null) return '';
  const digits = String(fen).padStart(3, '0');
  const cents = digits.slice(-2);
  return cents === '00' ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${cents}`;
}
