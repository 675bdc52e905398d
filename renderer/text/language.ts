import { useCallback } from 'react';
import type { Language, Localized } from '../../assessments/pack/localized.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { useSettings } from '../stores/app.ts';

/** The language the window speaks. */
export function useLanguage(): Language {
  return useSettings().language;
}

/** Picks a text that comes with its data (packs, figures, results) in the window's language. */
export function usePick(): (text: Localized) => string {
  const language = useLanguage();
  return useCallback((text) => text[language], [language]);
}

/** Says a fault in the window's language. */
export function useSayFault(): (fault: Fault) => string {
  const language = useLanguage();
  return useCallback((fault) => sayFault(fault, language), [language]);
}
