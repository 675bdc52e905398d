import { expect, test } from 'vitest';
import { fileStamp, localDay, sayDay, sayMoment } from '../../renderer/text/dates.ts';

test('a day is written as each language writes it, long in sentences and short in tables', () => {
  expect(sayDay('2026-04-01', 'zh-CN')).toBe('2026年4月1日');
  expect(sayDay('2026-04-01', 'en')).toBe('1 April 2026');
  expect(sayDay('2026-04-01', 'zh-CN', 'short')).toBe('2026-04-01');
  expect(sayDay('2026-04-01', 'en', 'short')).toBe('1 Apr 2026');
});

test('a year or a month alone stays as short, and what is no date as it is', () => {
  expect(sayDay('2026', 'en')).toBe('2026');
  expect(sayDay('2026-04', 'zh-CN')).toBe('2026年4月');
  expect(sayDay('2026-04', 'en', 'short')).toBe('2026-04');
  expect(sayDay('长期', 'en')).toBe('长期');
  expect(sayMoment('soon', 'en')).toBe('soon');
});

test('an instant is said by the clock on the wall, and a file named by it in either language alike', () => {
  const at = new Date(2026, 10, 2, 7, 5, 9);
  expect(localDay(at.toISOString())).toBe('2026-11-02');
  expect(sayMoment(at.toISOString(), 'zh-CN')).toBe('2026年11月2日 07:05');
  expect(sayMoment(at.toISOString(), 'en')).toBe('2 November 2026, 07:05');
  expect(sayMoment(at.toISOString(), 'en', 'short')).toBe('2 Nov 2026, 07:05');
  expect(fileStamp(at)).toBe('2026-11-02 07-05-09');
});
