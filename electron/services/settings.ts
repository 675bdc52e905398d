import { z } from 'zod';
import { languages, type Language } from '../../assessments/pack/localized.ts';
import type { Settings } from '../contract.ts';
import type { Db } from '../db/database.ts';
import { findSetting, upsertSetting } from '../db/settings.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

const name = z.string().trim().max(100);

/** Language, look and author as the contract has them. */
export const settingsSchema = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(['system', 'light', 'dark']),
  author: name,
  organisation: name,
});

/** As they are stored: before there was an author, none was. */
const storedSchema = settingsSchema.extend({ author: name.default(''), organisation: name.default('') });

/** The settings in force, and the way to change them. */
export interface SettingsKeeper {
  readonly current: () => Settings;
  readonly change: (settings: Settings) => Settings;
}

/**
 * Keeps the settings. `systemLanguage` counts until the user has chosen. While the store can only be read, a
 * change holds until the app ends: language and contrast must work in every state.
 */
export function createSettingsKeeper(place: Workplace, systemLanguage: Language): SettingsKeeper {
  const stored = storedSchema.safeParse(readStore(place, (db) => findSetting(db, 'settings')));
  let current: Settings = stored.success
    ? stored.data
    : { language: systemLanguage, theme: 'system', author: '', organisation: '' };
  return {
    current: () => current,
    change: (settings) => {
      if (place.store.kind === 'ready') writeStore(place, (db) => upsertSetting(db, 'settings', settings));
      current = settings;
      return current;
    },
  };
}

/** The name chosen for the history; '' while none is. Read anew each time: a restored database may have another. */
export function chosenAuthor(db: Db): string {
  const stored = storedSchema.safeParse(findSetting(db, 'settings'));
  return stored.success ? stored.data.author : '';
}

/** The product's language for a system language such as zh-Hans-CN or en-GB. */
export function languageOf(systemLocale: string): Language {
  return systemLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
