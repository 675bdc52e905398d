import type { Localized } from '../pack/localized.ts';
import type { YearOfField } from '../programmes/application.ts';

/**
 * The calendar year a value is of. `back` counts from the day the assessment was begun (ISO): 1 is the last full year
 * before it, which is what “last year” meant when it was asked. Null where that day is not known.
 */
export function calendarYear(back: number, startedOn: string | null): number | null {
  const [, year] = /^(\d{4})-/.exec(startedOn ?? '') ?? [];
  return year === undefined ? null : Number(year) - back;
}

/** What a value is called with its year: 2025 年营业收入, 2025 年末负债总额. */
export function titleInYear({ of, at }: Pick<YearOfField, 'of' | 'at'>, year: number): Localized {
  switch (at) {
    case 'year':
      return { 'zh-CN': `${year} 年${of['zh-CN']}`, en: `${of.en}, ${year}` };
    case 'end':
      return { 'zh-CN': `${year} 年末${of['zh-CN']}`, en: `${of.en}, end of ${year}` };
  }
}
