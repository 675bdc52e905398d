import type { Localized } from '../../../assessments/pack/localized.ts';
import { inBoth } from '../../text/in-both.ts';
import { messages } from '../../text/messages.ts';

type Titles = (typeof messages)['zh-CN']['applicationTables']['columns'];

/** The title of a column in both languages: a range copied from a sheet may be headed in either. */
export function bothTitles(column: keyof Titles): Localized {
  return {
    'zh-CN': messages['zh-CN'].applicationTables.columns[column],
    en: messages.en.applicationTables.columns[column],
  };
}

/** The title of a field asked in a form, in both languages; says so where it may stay empty. */
export function titleAsked(title: Localized, required: boolean): Localized {
  if (required) return title;
  const { 'zh-CN': zh, en } = messages;
  return inBoth({ 'zh-CN': zh.application.optionalOf, en: en.application.optionalOf }, { title });
}
