import { parseDecimal, withoutUnit } from '../../../assessments/enterprise/numbers.ts';
import { numberText } from '../../../assessments/enterprise/text.ts';
import type { Reading } from '../../questions/read-typed.ts';
import { inBoth } from '../../text/in-both.ts';
import { messages } from '../../text/messages.ts';

const unit = { 'zh-CN': messages['zh-CN'].plan.yuan, en: messages.en.plan.yuan };

/** Typed yuan as whole fen, exact: at most two decimals, less than 100 billion yuan. Empty text is no budget. */
export function readYuan(text: string): Reading<number> {
  if (text.trim() === '') return { kind: 'value', value: null };
  const read = parseDecimal(withoutUnit(text, unit), { decimals: 2, digits: 11, negative: 'refused' });
  if (read.kind === 'problem')
    return { kind: 'problem', problem: inBoth(numberText[read.problem], read.values) };
  const [yuan = '0', decimals = ''] = read.value.split('.');
  return { kind: 'value', value: Number(yuan) * 100 + Number(decimals.padEnd(2, '0')) };
}

/** Whole fen as they are typed: 1234.50, and 1234 where there is nothing behind the point. */
export function yuanText(fen: number): string {
  const decimals = fen % 100;
  const yuan = String((fen - decimals) / 100);
  return decimals === 0 ? yuan : `${yuan}.${String(decimals).padStart(2, '0')}`;
}
