import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { JobState } from '../../electron/contract.ts';
import { ask } from '../desk.ts';
import { usePick, useSayFault } from '../text/language.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { ProgressBar } from './progress-bar.tsx';

interface Props {
  readonly jobId: string | null;
  /** Null while the user still chooses a file. */
  readonly state: JobState | null;
  /** What is said when a job that writes no file is done; with a file, that is named. */
  readonly done?: ReactNode;
}

/** How a long piece of work stands: under way with a way to stop it, done, stopped, or failed and why. */
export function JobStateView({ jobId, state, done }: Props): ReactNode {
  const t = useTranslations('job');
  const format = useFormatter();
  const pick = usePick();
  const sayFault = useSayFault();
  if (state === null) return <p role="status">{t('choosing')}</p>;
  switch (state.kind) {
    case 'running':
      return (
        <div className="stack tight">
          <p role="status">{pick(state.step)}</p>
          <ProgressBar
            label={t('working')}
            value={state.done}
            max={state.total}
            valueLabel={state.total === 0 ? '' : `${state.done} / ${state.total}`}
          />
          {jobId !== null && (
            <div className="row">
              <Button onPress={() => void ask('cancelJob', { jobId })}>{t('cancel')}</Button>
            </div>
          )}
        </div>
      );
    case 'cancelled':
      return (
        <Notice tone="info" role="status">
          <p>{t('cancelled')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="bad" role="alert" title={t('failed')}>
          <p className="keep-lines">{sayFault(state.fault)}</p>
        </Notice>
      );
    case 'done':
      if (done !== undefined || state.file === '') return done;
      return (
        <Notice
          tone="ok"
          role="status"
          title={t('saved')}
          actions={
            jobId === null ? undefined : (
              <Button onPress={() => void ask('showExport', { jobId })}>{t('show')}</Button>
            )
          }
        >
          <dl className="facts stacked">
            <dt>{t('file')}</dt>
            <dd className="breakable">{state.file}</dd>
            <dt>{t('size')}</dt>
            <dd>{t('kilobytes', { size: format.number(Math.max(1, Math.round(state.bytes / 1024))) })}</dd>
            <dt>SHA-256</dt>
            <dd className="breakable mono">{state.sha256}</dd>
          </dl>
        </Notice>
      );
  }
}
