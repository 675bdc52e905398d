import type { Language } from '../../assessments/pack/localized.ts';

/** What each language calls itself; the same whatever the window speaks. */
export const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };
