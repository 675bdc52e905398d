import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { usePortfolio } from '../../stores/portfolio.ts';
import { go } from '../../routing/navigation.ts';
import { useReadOnlyFault } from '../../stores/app.ts';
import { loadEnterprises, useEnterprises } from '../../stores/enterprises.ts';
import { useSayFault } from '../../text/language.ts';
import { Portfolio } from '../portfolio/portfolio.tsx';
import { TourButton } from '../tour/tour-button.tsx';
import { FirstLaunch } from './first-launch.tsx';
import { NewEnterpriseDialog } from './new-enterprise-dialog.tsx';

/** The first page: every enterprise with its assessments, and the three ways to get one. */
export function StartScreen(): ReactNode {
  const t = useTranslations('start');
  const sayFault = useSayFault();
  const { kind, fault: listFault, rows } = useEnterprises();
  const all = usePortfolio(({ page }) => page?.all ?? null);
  const readOnly = useReadOnlyFault() !== null;
  const [naming, setNaming] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  // Progress and dates have moved on since the list was read.
  useEffect(() => void loadEnterprises(), []);

  const openSample = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    const reply = await ask('openSample', {});
    setBusy(false);
    if (!reply.ok) return setFault(reply.fault);
    await loadEnterprises();
    go({ screen: 'assessment', assessmentId: reply.value.assessmentId });
  };

  const newButton = (
    <Button look="primary" onPress={() => setNaming(true)} isDisabled={readOnly}>
      {t('new')}
    </Button>
  );
  const sampleButton = (
    <Button onPress={() => void openSample()} busy={busy}>
      {t('openSample')}
    </Button>
  );
  const takeInLink = (
    <RouteLink to={{ screen: 'take-in' }} look="quiet">
      {t('import')}
    </RouteLink>
  );
  const actions = (
    <>
      {newButton}
      {sampleButton}
      {takeInLink}
      <TourButton onFault={setFault} label="restart" />
    </>
  );
  const empty = kind === 'ready' && rows.length === 0;

  return (
    <Page
      title={empty ? t('welcome') : t('title', { count: all ?? rows.length })}
      actions={empty ? undefined : actions}
    >
      {fault !== null && (
        <Notice tone="bad" role="alert">
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      {kind === 'failed' && listFault !== null && (
        <Notice
          tone="bad"
          role="alert"
          title={t('listFailed')}
          actions={<Button onPress={() => void loadEnterprises()}>{t('tryAgain')}</Button>}
        >
          <p>{sayFault(listFault)}</p>
        </Notice>
      )}
      {kind === 'loading' && <p className="loading">{t('loading')}</p>}
      {empty && (
        <FirstLaunch
          own={newButton}
          sample={sampleButton}
          tour={<TourButton onFault={setFault} label="start" />}
          others={takeInLink}
        />
      )}
      {rows.length > 0 && <Portfolio />}
      {naming && <NewEnterpriseDialog onClose={() => setNaming(false)} />}
    </Page>
  );
}
