import type { Localized } from '../../../assessments/pack/localized.ts';
import { inBoth } from '../../text/in-both.ts';
import { messages } from '../../text/messages.ts';

const shapes = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** Year, month and day as typed; null where the text has none of the shapes of a date. */
function partsOf(
  text: string,
): { readonly year: string; readonly month: string; readonly day: string } | null {
  const typed = text.normalize('NFKC').replace(/\s/g, '');
  const match = shapes.map((shape) => shape.exec(typed)).find((found) => found !== null);
  if (match === undefined) return null;
  const [, year = '', month = '', day = ''] = match;
  return { year, month, day };
}

/**
 * A typed date in the ways people here write it: 2011-05-18, 2011/5/18, 2011.5.18, 2011年5月18日, 20110518.
 * Out: the ISO date, or null when it is none of these or no day of the calendar.
 */
export function readDate(text: string): string | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const iso = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Why text that `readDate` does not take is no date: no such month, no such day in it, or another form. */
export function whyNoDate(text: string): Localized {
  const parts = partsOf(text);
  if (parts === null) return { 'zh-CN': messages['zh-CN'].profile.noDate, en: messages.en.profile.noDate };
  const [month, day] = [Number(parts.month), Number(parts.day)];
  const { profile } = messages.en;
  if (month < 1 || month > 12)
    return inBoth({ 'zh-CN': messages['zh-CN'].profile.noMonth, en: profile.noMonth }, { month });
  const nameOfMonth = new Date(Date.UTC(2000, month - 1)).toLocaleDateString('en', {
    month: 'long',
    timeZone: 'UTC',
  });
  return inBoth(
    { 'zh-CN': messages['zh-CN'].profile.noDay, en: profile.noDay },
    { year: parts.year, month: { 'zh-CN': String(month), en: nameOfMonth }, day },
  );
}

/** Today by the machine's calendar, as an ISO date. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
