import { useFormatter, useTranslations } from 'use-intl';

/** An instant and a name as they stand in a sentence. */
export function useSayAt(): (done: { readonly at: string; readonly who: string }) => {
  readonly time: string;
  readonly who: string;
} {
  const t = useTranslations('versions');
  const format = useFormatter();
  return ({ at, who }) => ({
    time: format.dateTime(new Date(at), {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
    who: who.trim() || t('nobody'),
  });
}
