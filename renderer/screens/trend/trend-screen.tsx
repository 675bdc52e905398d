import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TrendAssessment } from '../../../electron/contract/trend.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { useEnterprise } from '../../stores/enterprises.ts';
import { useSayFault } from '../../text/language.ts';
import { LostScreen } from '../lost-screen.tsx';
import { TrendChosen } from './trend-chosen.tsx';
import { useTrend } from './use-trend.ts';

/** Every assessment of one enterprise in the order of time: levels and points of each questionnaire. */
export function TrendScreen({ enterpriseId }: { readonly enterpriseId: string }): ReactNode {
  const t = useTranslations('trend');
  const row = useEnterprise(enterpriseId);
  const [state, retry] = useTrend(enterpriseId);
  const sayFault = useSayFault();
  if (row === null) return <LostScreen />;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <RouteLink to={{ screen: 'enterprise', enterpriseId }} look="plain">
          {t('back')}
        </RouteLink>
      }
    >
      {state.kind === 'loading' && <p className="loading">{t('loading')}</p>}
      {state.kind === 'failed' && (
        <Notice
          tone="bad"
          role="alert"
          title={t('failed')}
          actions={<Button onPress={retry}>{t('retry')}</Button>}
        >
          <p>{sayFault(state.fault)}</p>
        </Notice>
      )}
      {state.kind === 'ready' &&
        (state.trend.assessments.length < 2 ? (
          <TooFew enterpriseId={enterpriseId} only={state.trend.assessments[0]} />
        ) : (
          <TrendChosen enterpriseId={enterpriseId} trend={state.trend} />
        ))}
    </Page>
  );
}

/** Nothing to compare yet: how to begin the next one. */
function TooFew({
  enterpriseId,
  only,
}: {
  readonly enterpriseId: string;
  readonly only: TrendAssessment | undefined;
}): ReactNode {
  const t = useTranslations('trend');
  const sayFault = useSayFault();
  if (only === undefined)
    return (
      <section className="card pad stack">
        <h2>{t('none')}</h2>
        <p>{t('noneText')}</p>
        <p>
          <RouteLink to={{ screen: 'new-assessment', enterpriseId }} look="primary">
            {t('begin')}
          </RouteLink>
        </p>
      </section>
    );
  const { id, title, outcome } = only;
  return (
    <section className="card pad stack">
      <h2>{t('one')}</h2>
      {outcome.kind === 'unread' && <p>{sayFault(outcome.fault)}</p>}
      <p className="breakable">{t('oneText', { title })}</p>
      <p className="row">
        <RouteLink to={{ screen: 'new-assessment', enterpriseId, copyFrom: id }} look="primary">
          {t('again')}
        </RouteLink>
        <RouteLink to={{ screen: 'assessment', assessmentId: id }}>{t('oneOpen', { title })}</RouteLink>
      </p>
    </section>
  );
}
