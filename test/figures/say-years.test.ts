import { expect, test } from 'vitest';
import { sayYears, yearsOf } from '../../assessments/figures/say-years.ts';
import { figures as tiny } from '../fixtures/tiny-pack.ts';
import { figures as real } from '../dossier/real-input.ts';

const started = '2026-03-01T01:00:00.000Z';
const figure = (id: string) => real.figures.filter((one) => one.id === id);

test('the years are said in both languages, and only those asked for', () => {
  expect(sayYears([1], started, 'zh-CN')).toBe('“上一年度”是 2025 年。');
  expect(sayYears([1, 2], started, 'zh-CN')).toBe('“上一年度”是 2025 年，“再前一年”是 2024 年。');
  expect(sayYears([2, 3], started, 'en')).toBe(
    'The year before last is 2024, the earliest of the last three years is 2023.',
  );
  expect(sayYears([], started, 'zh-CN')).toBeNull();
  expect(sayYears([1], null, 'zh-CN')).toBeNull();
});

test('every figure whose English title names a year is recognised by its Chinese one', () => {
  const inEnglish = [/last full year/, /year before last/, /earliest of the last three years/];
  for (const one of real.figures) {
    const backs = inEnglish.flatMap((words, place) => (words.test(one.title.en) ? [place + 1] : []));
    expect(yearsOf([one]), one.id).toEqual(expect.arrayContaining(backs));
  }
  expect(yearsOf(tiny.figures)).toEqual([]);
  expect(yearsOf(figure('revenue.y0'))).toEqual([1]);
});
