import { calendarYear } from '../application/name-year.ts';
import type { Language, Localized } from '../pack/localized.ts';
import { say } from '../text/say.ts';
import type { Figure } from './figure.ts';

/** The years figures are asked for: how each is called, found in their Chinese words, and how far back it lies. */
const named = [
  { back: 1, words: '上一年度', of: { 'zh-CN': '“上一年度”', en: 'the last full year' } },
  { back: 2, words: '再前一年', of: { 'zh-CN': '“再前一年”', en: 'the year before last' } },
  {
    back: 3,
    words: '近三年中最早一年',
    of: { 'zh-CN': '“近三年中最早一年”', en: 'the earliest of the last three years' },
  },
] as const satisfies readonly { back: number; words: string; of: Localized }[];

/** How far back a year lies: 1 is the last full year. */
export type Back = (typeof named)[number]['back'];

const text = {
  year: { 'zh-CN': '{of}是 {year} 年', en: '{of} is {year}' },
  sentence: { 'zh-CN': '{years}。', en: '{years}.' },
} satisfies Record<string, Localized>;

/** Which years the titles and explanations of figures speak of, the latest first. */
export function yearsOf(figures: readonly Pick<Figure, 'title' | 'help'>[]): readonly Back[] {
  return named
    .filter(({ words }) =>
      figures.some(({ title, help }) => `${title['zh-CN']} ${help['zh-CN']}`.includes(words)),
    )
    .map(({ back }) => back);
}

/**
 * Which calendar years “last year” and the years before it are, in one sentence, so that a figure of the wrong year is
 * noticed. `startedOn`: the day the assessment was begun (ISO). Null where no year is named or that day is not known.
 */
export function sayYears(
  years: readonly Back[],
  startedOn: string | null,
  language: Language,
): string | null {
  const parts = named.flatMap(({ back, of }) => {
    const year = years.includes(back) ? calendarYear(back, startedOn) : null;
    return year === null ? [] : [say(text.year, language, { of: of[language], year: String(year) })];
  });
  if (parts.length === 0) return null;
  const sentence = say(text.sentence, language, { years: parts.join(language === 'zh-CN' ? '，' : ', ') });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
