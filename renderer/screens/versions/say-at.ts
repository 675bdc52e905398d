import { useTranslations } from 'use-intl';
import { useSayMoment } from '../../text/use-dates.ts';

/** An instant and a name as they stand in a sentence. */
export function useSayAt(): (done: { readonly at: string; readonly who: string }) => {
  readonly time: string;
  readonly who: string;
  /** For a sentence that says who only where a name was given. */
  readonly named: 'yes' | 'no';
} {
  const t = useTranslations('versions');
  const sayMoment = useSayMoment();
  return ({ at, who }) => ({
    time: sayMoment(at),
    who: who.trim() || t('nobody'),
    named: who.trim() === '' ? 'no' : 'yes',
  });
}
