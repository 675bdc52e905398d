import { sayDate } from '../../assessments/dossier/numbering.ts';
import type { Language } from '../../assessments/pack/localized.ts';

/** In sentences a day is written out; in tables, where columns are narrow and compared, it is short. */
export type DateForm = 'long' | 'short';

const shortMonths = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/**
 * A day as each language writes it: 2026年4月10日 and 10 April 2026, in short 2026-04-10 and 10 Apr 2026. `day`: ISO; a
 * year or a month alone stays as short, and what is no date stays as it is. The one place where days get their form.
 */
export function sayDay(day: string, language: Language, form: DateForm = 'long'): string {
  if (form === 'long') return sayDate(day, language);
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined || language === 'zh-CN') return day;
  return `${Number(date)} ${shortMonths[Number(month) - 1] ?? month} ${year}`;
}

/** The day an instant falls on where the machine stands; ISO. What is no instant stays as it is. */
export function localDay(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
}

/** An instant to the minute: 2026年4月10日 07:40, 10 April 2026, 07:40. */
export function sayMoment(instant: string, language: Language, form: DateForm = 'long'): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const day = sayDay(localDay(instant), language, form);
  return `${day}${language === 'zh-CN' ? ' ' : ', '}${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** An instant for the name of a file: the same in every language, sorted by time, and without a sign no system takes. */
export function fileStamp(instant: Date): string {
  const time = [instant.getHours(), instant.getMinutes(), instant.getSeconds()].map(two).join('-');
  return `${localDay(instant.toISOString())} ${time}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
