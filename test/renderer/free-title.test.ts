import { expect, test } from 'vitest';
import { freeTitle } from '../../renderer/screens/enterprise/free-title.ts';

const numbered = (first: string, number: number): string => `${first}（${number}）`;

test('a title that is taken gets the lowest free number', () => {
  expect(freeTitle('2026 年度评估', ['2025 年度评估'], numbered)).toBe('2026 年度评估');
  expect(freeTitle('2026 年度评估', ['2026 年度评估'], numbered)).toBe('2026 年度评估（2）');
  const taken = ['2026 年度评估', '2026 年度评估（2）', '2026 年度评估（4）'];
  expect(freeTitle('2026 年度评估', taken, numbered)).toBe('2026 年度评估（3）');
});
