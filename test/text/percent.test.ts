import { expect, test } from 'vitest';
import { paidNumber, partNumber, rateNumber } from '../../assessments/text/percent.ts';

test('a rate stands as its document states it, a part of a budget with two decimals', () => {
  expect(rateNumber('12.3456', 'zh-CN')).toBe('12.3456');
  expect(partNumber('250/3', 'zh-CN')).toBe('83.33');
});

test('what was paid is never shown as the share it does not reach', () => {
  expect(paidNumber('89.9999', 'en')).toBe('89.99');
  expect(paidNumber('90', 'en')).toBe('90');
});
