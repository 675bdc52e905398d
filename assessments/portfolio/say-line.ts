import { howFar } from '../answering/how-far.ts';
import { findDivision } from '../enterprise/divisions.ts';
import { findIndustry } from '../enterprise/industries.ts';
import { sizeLabels } from '../enterprise/labels.ts';
import type { Size } from '../enterprise/size-class.ts';
import type { Language, Localized } from '../pack/localized.ts';
import { say } from '../text/say.ts';
import type { PackStanding, PackWords } from './standing.ts';

const outside: Localized = { 'zh-CN': '标准未划分', en: 'Not classified' };
const unknown: Localized = { 'zh-CN': '未填', en: 'Not given' };
const notAnswered: Localized = { 'zh-CN': '未作答', en: 'Not answered' };
const noLevel: Localized = { 'zh-CN': '没有等级', en: 'No level' };
const provisional: Localized = {
  'zh-CN': '暂定 {words}（已完成 {done}/{asked}）',
  en: '{words} so far ({done}/{asked})',
};
const soFar: Localized = { 'zh-CN': '暂定，已完成 {done}/{asked}', en: 'So far, {done}/{asked}' };
const whole: Localized = { 'zh-CN': '已答完', en: 'All answered' };

/** Stands where an assessment would be named. */
export const noAssessment: Localized = { 'zh-CN': '还没有评估', en: 'No assessment yet' };

/**
 * How many answers lack evidence; null where that says nothing: without an assessment, and with nothing missing while
 * not everything is answered, for then nothing can be missing yet.
 */
export function lackingOf(
  standing: { readonly asked: number; readonly done: number; readonly lacking: number } | null,
): number | null {
  if (standing === null) return null;
  const { asked, done, lacking } = standing;
  return lacking > 0 || (asked > 0 && done === asked) ? lacking : null;
}

/**
 * The level reached in words; null where the questionnaire has no ladder. While it may change it is marked so, with how
 * many questions have a response; without any answer it says that instead.
 */
export function sayLevel(
  standing: Pick<PackStanding, 'reached' | 'asked' | 'done'> & { readonly words: string },
  words: Readonly<Record<string, PackWords>>,
  language: Language,
): string | null {
  const levels = words[standing.words]?.levels ?? null;
  if (levels === null) return null;
  const far = howFar(standing);
  if (far === 'none') return notAnswered[language];
  if (standing.reached === null) return null;
  const level = (levels.steps[standing.reached] ?? levels.none)[language];
  return far === 'part' ? say(provisional, language, { words: level, ...countsOf(standing) }) : level;
}

/** Whether what a questionnaire came to is a result, provisional, or not there at all, in a few words. */
export function sayHowFar(standing: Pick<PackStanding, 'asked' | 'done'>, language: Language): string {
  switch (howFar(standing)) {
    case 'none':
      return notAnswered[language];
    case 'part':
      return say(soFar, language, countsOf(standing));
    case 'whole':
      return whole[language];
  }
}

const countsOf = ({ asked, done }: Pick<PackStanding, 'asked' | 'done'>) => ({ asked, done });

/** A size in words; null while it cannot be told. */
export function saySize(size: string | number | null, language: Language): string | null {
  if (size === null) return null;
  return Object.hasOwn(sizeLabels, size) ? sizeLabels[size as Size][language] : outside[language];
}

/** The words of the edition of a questionnaire that is known first. */
export function packWords(packId: string, words: Readonly<Record<string, PackWords>>): PackWords | undefined {
  return Object.values(words).find((one) => one.packId === packId);
}

/** What a column of a questionnaire is called: its short title and what stands there. */
export function columnOfPack(pack: PackWords, what: Localized, language: Language): string {
  return `${pack.shortTitle[language]}${language === 'zh-CN' ? '：' : ': '}${what[language]}`;
}

/** What all enterprises of a group have in common; `by` may be `level:` and the id of a questionnaire. */
export function sayGroup(
  by: string,
  key: string | number | null,
  words: Readonly<Record<string, PackWords>>,
  language: Language,
): string {
  if (key === null || key === '') return (by.startsWith('level:') ? noLevel : unknown)[language];
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
