import { findDivision } from '../enterprise/divisions.ts';
import { findIndustry } from '../enterprise/industries.ts';
import { sizeLabels } from '../enterprise/labels.ts';
import type { Size } from '../enterprise/size-class.ts';
import type { Language, Localized } from '../pack/localized.ts';
import type { PackStanding, PackWords } from './standing.ts';

const outside: Localized = { 'zh-CN': '标准未划分', en: 'Not classified' };
const unknown: Localized = { 'zh-CN': '未填', en: 'Not given' };

/** The level reached in words; null where the questionnaire has no ladder. */
export function sayLevel(
  standing: Pick<PackStanding, 'reached'> & { readonly words: string },
  words: Readonly<Record<string, PackWords>>,
  language: Language,
): string | null {
  const levels = words[standing.words]?.levels ?? null;
  if (levels === null || standing.reached === null) return null;
  return (levels.steps[standing.reached] ?? levels.none)[language];
}

/** A size in words; null while it cannot be told. */
export function saySize(size: string | number | null, language: Language): string | null {
  if (size === null) return null;
  return Object.hasOwn(sizeLabels, size) ? sizeLabels[size as Size][language] : outside[language];
}

/** The words of the edition of a questionnaire that is known first. */
export function packWords(packId: string, words: Readonly<Record<string, PackWords>>): PackWords | undefined {
  return Object.values(words).find((one) => one.packId === packId);
}

/** What all enterprises of a group have in common; `by` may be `level:` and the id of a questionnaire. */
export function sayGroup(
  by: string,
  key: string | number | null,
  words: Readonly<Record<string, PackWords>>,
  language: Language,
): string {
  if (key === null || key === '') return unknown[language];
  switch (by) {
    case 'city':
    case 'division':
      return findDivision(String(key))?.fullName[language] ?? String(key);
    case 'sector': {
      const industry = findIndustry(String(key));
      return industry === null ? String(key) : `${industry.code} ${industry.name[language]}`;
    }
    case 'size':
      return saySize(key, language) ?? unknown[language];
    case 'consultant':
      return String(key);
    default: {
      const levels = packWords(by.slice('level:'.length), words)?.levels ?? null;
      return levels === null ? String(key) : (levels.steps[Number(key)] ?? levels.none)[language];
    }
  }
}
