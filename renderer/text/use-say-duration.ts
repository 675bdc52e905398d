import { useCallback } from 'react';
import { useTranslations } from 'use-intl';

/** From here on minutes are said in hours: nobody plans an afternoon in minutes. */
const longMinutes = 90;

/** Says an estimated time: minutes while they are few, else hours to the half. */
export function useSayDuration(): (minutes: number) => string {
  const t = useTranslations('duration');
  return useCallback(
    (minutes) =>
      minutes < longMinutes ? t('minutes', { minutes }) : t('hours', { hours: Math.round(minutes / 30) / 2 }),
    [t],
  );
}
