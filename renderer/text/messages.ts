import type {} from 'use-intl';
import type { Language } from '../../assessments/pack/localized.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: typeof zhCN;
  }
}

/** A catalogue with exactly the keys of another, every text its own. */
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

// A key that one language lacks is a type error in one of these two lines.
const english: SameKeys<typeof zhCN> = en;
const chinese: SameKeys<typeof en> = zhCN;

/**
 * Every text of the window. The keys were compared above; the provider wants the very words of one language
 * as its type, because it reads from them which values a text needs.
 */
export const messages: Readonly<Record<Language, typeof zhCN>> = {
  'zh-CN': chinese as typeof zhCN,
  en: english as typeof zhCN,
};
