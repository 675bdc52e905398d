import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { JobState } from '../../electron/contract.ts';
import { ask } from '../desk.ts';
import { usePick, useSayFault } from '../text/language.ts';
import { Button } from './button.tsx';
import { InSight } from './in-sight.tsx';
import { Notice } from './notice.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { WrittenFile } from './written-file.tsx';

/** What stands in place of the usual words. */
interface Words {
  readonly choosing: string;
  /** Names the bar for a screen reader. */
  readonly working: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly saved: string;
}

type Done = Extract<JobState, { readonly kind: 'done' }>;

interface Props {
  readonly jobId: string | null;
  /** Null while the user still chooses a file. */
  readonly state: JobState | null;
  /** What is said when a job that writes no file is done; with a file, that is named. */
  readonly done?: ReactNode;
  readonly words?: Partial<Words>;
  /** How large the written file is, in other words than its size: pages, sheets. */
  readonly measure?: (state: Done) => string;
}

/** How a long piece of work stands: under way with a way to stop it, done, stopped, or failed and why. */
export function JobStateView({ jobId, state, done, words = {}, measure }: Props): ReactNode {
  const t = useTranslations('job');
  const format = useFormatter();
  const pick = usePick();
  const sayFault = useSayFault();
  if (state === null) return <p role="status">{words.choosing ?? t('choosing')}</p>;
  switch (state.kind) {
    case 'running':
      return (
        <div className="stack tight">
          <p role="status" className="breakable">
            {pick(state.step)}
          </p>
          <ProgressBar
            label={words.working ?? t('working')}
            value={state.done}
            max={state.total}
            valueLabel={state.total === 0 ? '' : `${state.done} / ${state.total}`}
          />
          {jobId !== null && (
            <div className="row">
              <Button onPress={() => void ask('cancelJob', { jobId })}>{words.cancel ?? t('cancel')}</Button>
            </div>
          )}
        </div>
      );
    case 'cancelled':
      return (
        <Notice tone="info" role="status">
          <p>{words.cancelled ?? t('cancelled')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="bad" role="alert" title={words.failed ?? t('failed')}>
          <p className="keep-lines">{sayFault(state.fault)}</p>
        </Notice>
      );
    case 'done':
      if (done !== undefined || state.file === '') return done;
      return (
        <InSight>
          <Notice
            tone="ok"
            role="status"
            title={words.saved ?? t('saved')}
            aside={
              state.sha256 !== '' && (
                // Out of what is read aloud: sixty-four characters that mean nothing to the ear.
                <dl className="facts stacked">
                  <dt>{t('sha256')}</dt>
                  <dd className="breakable mono">{state.sha256}</dd>
                </dl>
              )
            }
            actions={jobId === null ? undefined : <WrittenFile jobId={jobId} file={state.file} />}
          >
            <dl className="facts stacked">
              <dt>{t('file')}</dt>
              <dd className="breakable">{state.file}</dd>
              <dt>{t('size')}</dt>
              <dd>
                {measure?.(state) ??
                  t('kilobytes', { size: format.number(Math.max(1, Math.round(state.bytes / 1024))) })}
              </dd>
            </dl>
          </Notice>
        </InSight>
      );
  }
}
