import type { Language } from '../pack/localized.ts';

const digits = '〇一二三四五六七八九';

/** 1 to 99 in Chinese: 一, 十, 十二, 二十一. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones === 0 ? '' : (digits[ones] ?? '')}`;
}

/** The number of a chapter, from 1: 一、 or 1. */
export function chapterNumber(index: number, language: Language): string {
  return language === 'zh-CN' ? `${chineseNumber(index)}、` : String(index);
}

/** The number of a heading inside a chapter, both from 1: （一） or 2.1. */
export function headingNumber(chapter: number, index: number, language: Language): string {
  return language === 'zh-CN' ? `（${chineseNumber(index)}）` : `${chapter}.${index}`;
}

/** 2026-04-10 as 2026年4月10日 or 10 April 2026; a year or a month alone stays as short. Other text stays as it is. */
export function sayDate(iso: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  if (language === 'zh-CN')
    return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
  const name = month === undefined ? '' : `${monthNames[Number(month) - 1] ?? month} `;
  return `${day === undefined ? '' : `${Number(day)} `}${name}${year}`;
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
