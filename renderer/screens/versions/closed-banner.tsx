import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { openAssessment } from '../../stores/assessment.ts';
import { useRoute } from '../../routing/navigation.ts';
import { useOpened } from '../../stores/derived.ts';
import { useSayAt } from './say-at.ts';

/** Says on every page of a closed version that it is one, of when and by whom, and where to go from here. */
export function ClosedBanner(): ReactNode {
  const t = useTranslations('versions');
  const sayAt = useSayAt();
  const { id: assessmentId, row, frozen } = useOpened('id', 'row', 'frozen');
  const { screen } = useRoute();
  if (frozen === null) return null;
  const { version } = frozen;
  const newest = row.closed !== null && row.closed.version === version;
  return (
    <Notice
      tone="info"
      role="status"
      title={t(newest ? 'bannerTitle' : 'bannerOld', { version })}
      actions={
        <span className="row">
          {!newest && <Button onPress={() => void openAssessment(assessmentId)}>{t('bannerBack')}</Button>}
          {screen !== 'dossier' && screen !== 'application' && (
            <RouteLink to={{ screen: 'dossier', assessmentId }} look="plain">
              {t('bannerExport')}
            </RouteLink>
          )}
          {screen !== 'versions' && (
            <RouteLink to={{ screen: 'versions', assessmentId }} look="plain">
              {t('bannerVersions')}
            </RouteLink>
          )}
        </span>
      }
    >
      {newest && row.closed !== null && <p>{t('bannerText', sayAt(row.closed))}</p>}
    </Notice>
  );
}
