import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { useApp } from '../../stores/app.ts';
import { saveQueue, useSaving } from '../../stores/saving.ts';
import { Diagnostics } from '../settings/diagnostics.tsx';

interface Props {
  /** Name of the error. */
  readonly kind: string;
  readonly again: () => void;
  /** Whether the whole window had to make way, not only the page. */
  readonly whole?: boolean;
}

/** Stands where a page failed by a fault of ours: what happened, what is safe, what to do. */
export function BrokenScreen({ kind, again, whole = false }: Props): ReactNode {
  const t = useTranslations('broken');
  const tSaving = useTranslations('saving');
  const pending = useSaving(({ unsaved }) => unsaved.size);
  const ready = useApp(({ state }) => state.kind === 'ready');
  return (
    <Page title={t(whole ? 'wholeTitle' : 'title')} lead={t('lead')}>
      <div className="stack">
        <Notice
          tone={pending === 0 ? 'ok' : 'warn'}
          title={t('safe')}
          actions={
            pending === 0 ? undefined : (
              <Button onPress={() => void saveQueue.flush()}>{tSaving('retryNow')}</Button>
            )
          }
        >
          <p>{pending === 0 ? t('stored') : t('pending', { count: pending })}</p>
        </Notice>
        <section className="card pad stack" aria-labelledby="broken-now">
          <h2 id="broken-now">{t('now')}</h2>
          <p>{t(whole ? 'wholeAdvice' : 'advice')}</p>
          <div className="row">
            <Button look="primary" onPress={again}>
              {t('again')}
            </Button>
            <RouteLink to={{ screen: 'start' }} look="plain">
              {t('home')}
            </RouteLink>
            {whole && <Button onPress={() => void reload()}>{t('reload')}</Button>}
          </div>
        </section>
        {ready && (
          <section className="card pad stack" aria-labelledby="broken-report">
            <h2 id="broken-report">{t('report')}</h2>
            <p className="quiet-text">{t('kind', { kind })}</p>
            <Diagnostics />
          </section>
        )}
      </div>
    </Page>
  );
}

/** A fresh page forgets what is on its way: only once all of it is stored. */
async function reload(): Promise<void> {
  if (await saveQueue.flush()) window.location.reload();
}
