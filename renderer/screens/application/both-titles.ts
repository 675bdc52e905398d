import type { Localized } from '../../../assessments/pack/localized.ts';
import { messages } from '../../text/messages.ts';

type Titles = (typeof messages)['zh-CN']['applicationTables']['columns'];

/** The title of a column in both languages: a range copied from a sheet may be headed in either. */
export function bothTitles(column: keyof Titles): Localized {
  return {
    'zh-CN': messages['zh-CN'].applicationTables.columns[column],
    en: messages.en.applicationTables.columns[column],
  };
}
