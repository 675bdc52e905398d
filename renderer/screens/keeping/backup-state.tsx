import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { KeepingState } from '../../../electron/contract/keeping.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { When } from '../../parts/when.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { keep } from '../../stores/keeping.ts';
import { useSayFault } from '../../text/language.ts';
import { useSayMoment } from '../../text/use-dates.ts';

/** The last backup, the last full check, and what is going on right now. */
export function BackupState({ state }: { readonly state: KeepingState }): ReactNode {
  const t = useTranslations('keeping');
  const sayFault = useSayFault();
  const sayTime = useSayMoment();
  const readOnly = useReadOnlyFault() !== null;
  const [fault, setFault] = useState<Fault | null>(null);
  const [done, setDone] = useState(false);
  const { last, work, check } = state;

  const backUp = async (): Promise<void> => {
    setDone(false);
    const failed = await keep('backUpNow');
    setFault(failed);
    setDone(failed === null);
  };
  const shownFault = fault ?? state.fault;
  const said = done && work === null ? t('backedUp') : '';
  return (
    <section className="card pad stack" aria-labelledby="backup-state">
      <h2 id="backup-state">{t('state')}</h2>
      {shownFault !== null && (
        <Notice tone="warn" role="alert" title={t('backupFailed')}>
          <p>{sayFault(shownFault)}</p>
        </Notice>
      )}
      <dl className="facts stacked">
        <dt>{t('last')}</dt>
        <dd>
          {last === null ? (
            t('lastNone')
          ) : (
            <>
              <When at={last.madeAt} />
              <span className="quiet-text"> · {t(state.changedSince ? 'changedSince' : 'nothingSince')}</span>
            </>
          )}
        </dd>
        <dt>{t('check')}</dt>
        <dd>{t(`checks.${check.kind}`, { time: 'at' in check ? sayTime(check.at) : '' })}</dd>
        <dt>{t('folder')}</dt>
        <dd className="breakable">{state.folder}</dd>
      </dl>
      {work === null ? (
        <div className="row">
          <Button look="primary" isDisabled={readOnly} onPress={() => void backUp()}>
            {t('backUpNow')}
          </Button>
          <Button onPress={() => void keep('checkEverything').then(setFault)}>{t('checkNow')}</Button>
        </div>
      ) : (
        <div className="stack tight">
          <p role="status">{t(`work.${work.kind}`)}</p>
          <ProgressBar
            label={t(`work.${work.kind}`)}
            value={work.done}
            max={work.total}
            valueLabel={work.total === 0 ? '' : `${work.done} / ${work.total}`}
          />
          <div className="row">
            <Button onPress={() => void keep('cancelKeeping')}>{t('cancel')}</Button>
          </div>
        </div>
      )}
      <p role="status" className={said === '' ? 'unseen' : 'quiet-text'}>
        {said}
      </p>
    </section>
  );
}
