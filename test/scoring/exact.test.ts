import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, formatExact, fromExact, toExact } from '../../assessments/scoring/exact.ts';

describe('numbers are exact', () => {
  test.each([
    [1.875, '1.875'],
    [0.1, '0.1'],
    ['30', '30'],
    ['-0.5', '-0.5'],
  ])('%s stays %s', (value, text) => {
    expect(toExact(exact(value))).toBe(text);
  });

  test('a third is a fraction, not a rounded decimal', () => {
    expect(toExact(exact(1).div(exact(3)))).toBe('1/3');
  });

  test('every number comes back from its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (n, d) => {
        const number = exact(n).div(exact(d));
        expect(fromExact(toExact(number)).equals(number)).toBe(true);
      }),
    );
  });
});

describe('numbers for people', () => {
  test.each([
    ['1.875', 3, '1.875'],
    ['1.875', 2, '1.88'],
    ['17/3', 2, '5.67'],
    ['52.4', 2, '52.4'],
    ['1234567.5', 1, '1,234,567.5'],
    ['-3.5', 1, '\u22123.5'],
    ['-0.0001', 2, '0'],
  ])('%s with %i decimals is %s', (value, digits, text) => {
    expect(formatExact(value, 'zh-CN', digits)).toBe(text);
  });
});
