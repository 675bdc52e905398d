import { sayDate } from '../../dossier/numbering.ts';
import { programmeText } from '../../dossier/programme-text.ts';
import type { Localized } from '../../pack/localized.ts';

/** An ISO day as it is printed in a finding; a dash where none was given. */
export function inWords(day: string | null): Localized {
  if (day === null) return { 'zh-CN': '—', en: '—' };
  return { 'zh-CN': sayDate(day, 'zh-CN'), en: sayDate(day, 'en') };
}

/** ISO days as they are listed in a finding. */
export function daysInWords(days: readonly string[]): Localized {
  const said = days.map(inWords);
  return {
    'zh-CN': said.map((one) => one['zh-CN']).join('、'),
    en: said.map((one) => one.en).join(', '),
  };
}

/** The name a row was given as it is printed in a finding, or that it has none. */
export function nameInWords(given: string): Localized {
  const name = given.trim();
  return name === '' ? programmeText.lineNoName : { 'zh-CN': name, en: name };
}
