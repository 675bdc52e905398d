import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { findDivision } from '../../../assessments/enterprise/divisions.ts';
import { findIndustry } from '../../../assessments/enterprise/industries.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import { sayGroup, sayLevel } from '../../../assessments/portfolio/say-line.ts';
import type { PackWords } from '../../../assessments/portfolio/standing.ts';
import type { GroupKey } from '../../../assessments/portfolio/list-query.ts';
import type { PortfolioRow, SizeKey } from '../../../electron/contract/portfolio.ts';
import { localDay, sayDay } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';

type Words = Readonly<Record<string, PackWords>>;
type Standing = NonNullable<PortfolioRow['standing']>['packs'][number];

/** What lists of enterprises say of codes, levels and days, in the window's language. */
export interface PortfolioWords {
  readonly division: (code: string | null, place?: string) => string;
  readonly industry: (code: string | null) => string;
  readonly size: (size: SizeKey) => string;
  /** The level reached, marked while it may change; null where the questionnaire has none. */
  readonly level: (standing: Standing, words: Words) => string | null;
  readonly points: (exact: string) => string;
  readonly day: (date: string) => string;
  /** A whole number, in groups of three. */
  readonly whole: (number: number) => string;
  readonly pack: (packId: string, words: Words) => string;
  /** What all enterprises of a group have in common. */
  readonly group: (by: GroupKey, key: string | number | null, words: Words) => string;
  readonly sizeKey: (key: string | number | null) => string;
}

export function usePortfolioWords(): PortfolioWords {
  const t = useTranslations('portfolio');
  const language = useLanguage();
  return useMemo(() => {
    const unknown = t('unknown');
    const packWords = (packId: string, words: Words): PackWords | undefined =>
      Object.values(words).find((one) => one.packId === packId);
    const division = (code: string | null, place = ''): string => {
      if (code === null) return place === '' ? '' : place;
      return findDivision(code)?.name[language] ?? code;
    };
    const industry = (code: string | null): string => {
      if (code === null) return '';
      const found = findIndustry(code);
      return found === null ? code : `${code} ${found.name[language]}`;
    };
    const size = (key: SizeKey): string => (key === null ? '' : t(`sizes.${key}`));
    const sizeKey = (key: string | number | null): string => {
      const known = (['micro', 'small', 'medium', 'large', 'outside'] as const).find((one) => one === key);
      return known === undefined ? unknown : t(`sizes.${known}`);
    };
    return {
      division,
      industry,
      size,
      sizeKey,
      level: (standing, words) => sayLevel(standing, words, language),
      points: (exact) => sayPoints(exact, language),
      day: (date) => sayDay(date.length > 10 ? localDay(date) : date, language, 'short'),
      whole: (number) => number.toLocaleString(language),
      pack: (packId, words) => packWords(packId, words)?.shortTitle[language] ?? packId,
      group: (by, key, words) => {
        if (key === null || key === '')
          return by.startsWith('level:') ? sayGroup(by, null, {}, language) : unknown;
        switch (by) {
          case 'city':
          case 'division':
            return findDivision(String(key))?.fullName[language] ?? String(key);
          case 'sector':
            return industry(String(key));
          case 'size':
            return sizeKey(key);
          case 'consultant':
            return String(key);
          default: {
            const levels = packWords(by.slice('level:'.length), words)?.levels ?? null;
            return levels === null ? String(key) : (levels.steps[Number(key)] ?? levels.none)[language];
          }
        }
      },
    };
  }, [t, language]);
}
