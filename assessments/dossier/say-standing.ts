import type { Language, Localized } from '../pack/localized.ts';
import { statusLabels } from '../programmes/labels.ts';
import type { Programme } from '../programmes/programme.ts';
import type { Standing } from '../programmes/standing.ts';
import { say } from '../text/say.ts';
import { sayDate } from './numbering.ts';

const text = {
  before: { 'zh-CN': '{state}：{day}起才执行', en: '{state}: in force only from {day}' },
  ended: { 'zh-CN': '{day}已到期', en: 'Ended on {day}' },
  closedEnded: { 'zh-CN': '{state}：{day}到期', en: '{state}: ended on {day}' },
  asOf: { 'zh-CN': '{what}（资料日期：{date}）', en: '{what} (source of {date})' },
  undated: { 'zh-CN': '{what}（资料没有日期）', en: '{what} (source without a date)' },
  old: {
    'zh-CN': '资料已超过一年，请向主管部门问清当年通知。',
    en: 'The source is more than a year old; please ask the authority for this year’s notice.',
  },
  dateless: {
    'zh-CN': '请向主管部门问清当年通知。',
    en: 'Please ask the authority for this year’s notice.',
  },
  oldTax: {
    'zh-CN': '资料已超过一年，请向税务机关确认现在是否仍适用。',
    en: 'The source is more than a year old; please ask the tax office whether it still applies.',
  },
  datelessTax: {
    'zh-CN': '请向税务机关确认现在是否仍适用。',
    en: 'Please ask the tax office whether it still applies.',
  },
  from: { 'zh-CN': '{from}起', en: 'from {from}' },
  to: { 'zh-CN': '至{to}', en: 'until {to}' },
  fromTo: { 'zh-CN': '{from}至{to}', en: '{from} to {to}' },
  notSaid: { 'zh-CN': '文件没有写明', en: 'The document does not say' },
  notRead: { 'zh-CN': '不清楚（没有读到原文）', en: 'Not known (the original was not read)' },
} satisfies Record<string, Localized>;

/**
 * Whether a programme can be used now, with the date of the source that says so: “Closed: ended on 31 December 2025
 * (source of 28 February 2025)”. The date of the source goes last, since what it announced may have come later.
 */
export function sayStatus(programme: Programme, standing: Standing, language: Language): string {
  const { from, to } = programme.validity;
  const state = statusLabels[standing.state];
  const day = (iso: string) => sayDate(iso, language);
  const what =
    standing.validity === 'after' && to !== null
      ? say(standing.state === 'closed' ? text.closedEnded : text.ended, language, { state, day: day(to) })
      : standing.validity === 'before' && from !== null
        ? say(text.before, language, { state, day: day(from) })
        : state;
  return standing.asOf === null
    ? say(text.undated, language, { what })
    : say(text.asOf, language, { what, date: day(standing.asOf) });
}

/**
 * What an old or undated source leaves to be asked; null where nothing is. Closed stays closed: only while something
 * may be open is an old source a reason for doubt. A tax rule has no notice of the year.
 */
export function sayDoubt({ kind }: Programme, standing: Standing, language: Language): string | null {
  if (!standing.dated || standing.state === 'closed') return null;
  const tax = kind === 'tax';
  return standing.asOf === null
    ? text[tax ? 'datelessTax' : 'dateless'][language]
    : text[tax ? 'oldTax' : 'old'][language];
}

/** The days the rules hold. That a document names none can only be said where its own text was read. */
export function sayValidity({ validity, document, sources }: Programme, language: Language): string {
  const [from, to] = [validity.from, validity.to].map((day) =>
    day === null ? null : sayDate(day, language),
  );
  if (typeof from === 'string' && typeof to === 'string') return say(text.fromTo, language, { from, to });
  if (typeof from === 'string') return say(text.from, language, { from });
  if (typeof to === 'string') return say(text.to, language, { to });
  const read = sources[document.provenance.source]?.reading === 'official-text';
  return text[read ? 'notSaid' : 'notRead'][language];
}
