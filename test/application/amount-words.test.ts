import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountWords } from '../../assessments/application/amount-words.ts';

/** Amounts in yuan with their capitals, worked out by hand from the rule. */
const byHand: readonly (readonly [number, string])[] = [
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角整'],
  [11, '壹角壹分'],
  [100, '壹元整'],
  [101, '壹元零壹分'],
  [110, '壹元壹角整'],
  [1_000, '壹拾元整'],
  [10_005, '壹佰元零伍分'],
  [10_050, '壹佰元伍角整'],
  [123_450, '壹仟贰佰叁拾肆元伍角整'],
  [140_950, '壹仟肆佰零玖元伍角整'],
  [600_714, '陆仟零柒元壹角肆分'],
  [168_032, '壹仟陆佰捌拾元叁角贰分'],
  [1_070_053, '壹万零柒佰元伍角叁分'],
  [40_000_000, '肆拾万元整'],
  [40_000_001, '肆拾万元零壹分'],
  [100_000_000, '壹佰万元整'],
  [100_010_000, '壹佰万零壹佰元整'],
  [1_000_000_000, '壹仟万元整'],
  [10_000_000_000, '壹亿元整'],
  [10_000_000_100, '壹亿零壹元整'],
  [10_010_000_000, '壹亿零壹拾万元整'],
  [100_000_000_000, '壹拾亿元整'],
  [12_345_678_901, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分'],
];

describe('an amount in capitals', () => {
  test.each(byHand)('%i fen are %s', (fen, words) => {
    expect(amountWords(fen)).toBe(words);
  });

  test('says the amount it was made from, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999_999 }), (fen) => {
        const words = amountWords(fen);
        expect(readBack(words)).toBe(fen);
        expect(words).not.toMatch(/零零|零元.|零(万|亿|拾|佰|仟)/);
      }),
      { numRuns: 500 },
    );
  });

  test.each([-1, 0.5, Number.NaN, 1e14])('%d is refused', (fen) => {
    expect(() => amountWords(fen)).toThrow(RangeError);
  });
});

/** Reads capitals back, by another way than they were written: digit by digit with a running unit. */
function readBack(words: string): number {
  const digit = (one: string) => '零壹贰叁肆伍陆柒捌玖'.indexOf(one);
  const unit: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  let [total, part, last, cents] = [0, 0, 0, 0];
  for (const one of words) {
    if (digit(one) >= 0) last = digit(one);
    else if (unit[one] !== undefined) {
      part += last * unit[one];
      last = 0;
    } else if (one === '万') {
      total += (part + last) * 1e4;
      [part, last] = [0, 0];
    } else if (one === '亿') {
      total = (total + part + last) * 1e8;
      [part, last] = [0, 0];
    } else if (one === '元') {
      total += part + last;
      [part, last] = [0, 0];
    } else if (one === '角') {
      cents += last * 10;
      last = 0;
    } else if (one === '分') {
      cents += last;
      last = 0;
    }
  }
  return total * 100 + cents;
}
