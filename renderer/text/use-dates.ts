import { useCallback } from 'react';
import { localDay, sayDay, sayMoment, type DateForm } from './dates.ts';
import { useLanguage } from './language.ts';

/** Says an ISO day in the window's language. */
export function useSayDay(form: DateForm = 'long'): (day: string) => string {
  const language = useLanguage();
  return useCallback((day) => sayDay(day, language, form), [language, form]);
}

/** Says the day an instant falls on. */
export function useSayLocalDay(form: DateForm = 'long'): (instant: string) => string {
  const language = useLanguage();
  return useCallback((instant) => sayDay(localDay(instant), language, form), [language, form]);
}

/** Says an instant to the minute. */
export function useSayMoment(form: DateForm = 'long'): (instant: string) => string {
  const language = useLanguage();
  return useCallback((instant) => sayMoment(instant, language, form), [language, form]);
}
