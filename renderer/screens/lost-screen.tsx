import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RouteLink } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';

/** For an address that leads nowhere, or to something that is no longer there. */
export function LostScreen(): ReactNode {
  const t = useTranslations('lost');
  return (
    <Page title={t('title')} lead={t('text')}>
      <p className="row">
        <RouteLink to={{ screen: 'start' }} look="primary">
          {t('back')}
        </RouteLink>
      </p>
    </Page>
  );
}
