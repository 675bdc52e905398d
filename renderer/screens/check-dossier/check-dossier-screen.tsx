import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { focusPage } from '../../parts/focus-page.ts';
import { JobStateView } from '../../parts/job-state.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { chooseDossier, useCheckDossier } from '../../stores/check-dossier.ts';
import { useSayFault } from '../../text/language.ts';
import { CheckResult } from './check-result.tsx';
import { useDropped } from './use-dropped.ts';

/** Checks a dossier that was exported before: against itself, and against what is stored here. */
export function CheckDossierScreen(): ReactNode {
  const t = useTranslations('checkDossier');
  const sayFault = useSayFault();
  const { now, fault } = useCheckDossier();
  const over = useDropped();
  // What was pressed is gone with its step: the keyboard goes on from the top of the page.
  useEffect(focusPage, [now.step]);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {fault !== null && (
        <Notice tone="bad" role="alert" title={t('failed')}>
          <p className="keep-lines">{sayFault(fault)}</p>
        </Notice>
      )}
      {now.step === 'choose' && (
        <section className={over ? 'card pad stack drop-place over' : 'card pad stack drop-place'}>
          <p className="quiet-text">{over ? t('drop') : t('which')}</p>
          <div className="row">
            <Button look="primary" onPress={() => void chooseDossier()}>
              {t('choose')}
            </Button>
          </div>
        </section>
      )}
      {now.step === 'receiving' && (
        <section className="card pad stack tight">
          <p role="status" className="breakable">
            {t('receivingOf', { name: now.name })}
          </p>
          <ProgressBar label={t('receiving')} value={now.sent} max={now.size} valueLabel={now.name} />
        </section>
      )}
      {now.step === 'reading' && (
        <section className="card pad stack">
          <p className="breakable strong">{now.name}</p>
          {now.job !== null && now.job.kind !== 'done' && <JobStateView jobId={now.jobId} state={now.job} />}
        </section>
      )}
      {now.step === 'done' && (
        <>
          <CheckResult check={now.check} />
          <div className={over ? 'row drop-place over' : 'row'}>
            <Button onPress={() => void chooseDossier()}>{over ? t('drop') : t('another')}</Button>
          </div>
        </>
      )}
    </Page>
  );
}
