import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, RouteLink } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Route } from '../routing/route.ts';
import { useAheadOfClock, useReadOnlyFault } from '../stores/app.ts';
import { saveQueue, useSaving } from '../stores/saving.ts';
import { sayMoment } from '../text/dates.ts';
import { useLanguage, useSayFault } from '../text/language.ts';

/** What concerns every page: a database that cannot be written, and changes that could not be stored. */
export function Banners({ route }: { readonly route: Route }): ReactNode {
  const t = useTranslations('saving');
  const sayFault = useSayFault();
  const readOnly = useReadOnlyFault();
  const ahead = useAheadOfClock();
  const [started] = useState(() => new Date().toISOString());
  const language = useLanguage();
  const unsaved = useSaving((state) => state.unsaved);
  const failed = [...unsaved.values()].filter((one) => one.fault !== null);
  const reasons = [...new Set(failed.flatMap(({ fault }) => (fault === null ? [] : [sayFault(fault)])))];
  return (
    <div className="banners">
      {readOnly !== null && (
        <Notice
          tone="warn"
          role="status"
          title={t('readOnly')}
          actions={
            readOnly.code === 'store.damaged' && route.screen !== 'keeping' ? (
              <RouteLink to={{ screen: 'keeping' }} look="plain">
                {t('recover')}
              </RouteLink>
            ) : undefined
          }
        >
          <p>{sayFault(readOnly)}</p>
        </Notice>
      )}
      {ahead !== null && (
        <Notice tone="warn" role="status" title={t('clockBehind')}>
          <p>
            {t('clockBehindText', {
              at: sayMoment(ahead, language),
              now: sayMoment(started, language),
            })}
          </p>
        </Notice>
      )}
      {reasons.length > 0 && (
        <Notice
          tone="bad"
          role="alert"
          title={t('failed', { count: failed.length })}
          actions={<Button onPress={() => void saveQueue.flush()}>{t('retryNow')}</Button>}
        >
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          <p>{t('kept')}</p>
        </Notice>
      )}
    </div>
  );
}
