import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalSchema } from '../../assessments/answering/answer.ts';
import { parseDecimal, parseNumber } from '../../assessments/enterprise/numbers.ts';

const outcome = (text: string, ...rules: [] | [Parameters<typeof parseDecimal>[1]]) => {
  const read = parseDecimal(text, ...rules);
  return read.kind === 'decimal' ? read.value : read.problem;
};

describe('Typed money', () => {
  it.each([
    ['6480', '6480'],
    [' 6480.50 ', '6480.5'],
    ['６４８０．５', '6480.5'],
    ['6480。5', '6480.5'],
    ['6,480', '6480'],
    ['6，480.25', '6480.25'],
    ['1,234,567.5', '1234567.5'],
    ['1 234 567', '1234567'],
    ['1\u00a0234', '1234'],
    ['１\u3000２３４', '1234'],
    ['007', '7'],
    ['0.000', '0'],
    ['-0', '0'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['0.123456', '0.123456'],
    ['1.1000000', '1.1'],
    ['999999999999999', '999999999999999'],
  ])('“%s” is read as %s', (text, value) => {
    expect(outcome(text)).toBe(value);
  });

  it.each([
    ['', 'number-empty'],
    ['  \u3000', 'number-empty'],
    ['6480万', 'number-letters'],
    ['约6480', 'number-letters'],
    ['1e5', 'number-letters'],
    ['10²', 'number-letters'],
    ['0x10', 'number-letters'],
    ['六千', 'number-letters'],
    ['NaN', 'number-letters'],
    ['-', 'number-letters'],
    ['.', 'number-letters'],
    [',', 'number-letters'],
    ['--5', 'number-letters'],
    ['6,48', 'number-grouping'],
    ['64,80', 'number-grouping'],
    ['1,234 567', 'number-grouping'],
    [',123', 'number-grouping'],
    ['12 34', 'number-grouping'],
    ['1.234.567', 'number-grouping'],
    ['1.234,5', 'number-grouping'],
    ['-1', 'number-negative'],
    ['－１', 'number-negative'],
    ['\u22120.5', 'number-negative'],
    ['0.1234567', 'number-decimals'],
    ['1000000000000000', 'number-too-large'],
  ])('“%s” is not taken: %s', (text, problem) => {
    expect(outcome(text)).toBe(problem);
  });

  it('may be below zero where that is allowed', () => {
    expect(outcome('-1,234.50', { decimals: 2, digits: 9, negative: 'allowed' })).toBe('-1234.5');
  });

  it('keeps to the decimals and digits a field allows', () => {
    expect(outcome('1.234', { decimals: 2, digits: 9, negative: 'refused' })).toBe('number-decimals');
    expect(outcome('1234', { decimals: 2, digits: 3, negative: 'refused' })).toBe('number-too-large');
  });

  it('is always stored in the form answers keep, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789０９,，. 。+-－万e'.split('')), maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseDecimal(text);
        if (read.kind === 'decimal') {
          expect(decimalSchema.safeParse(read.value).success).toBe(true);
          expect(parseDecimal(read.value)).toEqual(read);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('grouped in threes means the same as ungrouped', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (value) => {
        expect(outcome(value.toLocaleString('en'))).toBe(String(value));
        expect(outcome(value.toLocaleString('en').replaceAll(',', ' '))).toBe(String(value));
      }),
    );
  });
});

describe('A typed number of people', () => {
  it.each([
    ['186', 186],
    ['１８６', 186],
    ['1,860', 1860],
    ['0', 0],
    ['12.0', 12],
    ['10000000', 10_000_000],
  ])('“%s” is read as %i', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['', 'number-empty'],
    ['186人', 'number-letters'],
    ['12.5', 'number-not-whole'],
    ['-3', 'number-negative'],
    ['10000001', 'number-too-large'],
    ['9999999999999999999', 'number-too-large'],
  ])('“%s” is not taken: %s', (text, problem) => {
    expect(parseNumber(text)).toMatchObject({ kind: 'problem', problem });
  });

  it('that is too large is told the largest allowed', () => {
    expect(parseNumber('501', 500)).toMatchObject({ values: { typed: '501', most: '500' } });
  });
});
