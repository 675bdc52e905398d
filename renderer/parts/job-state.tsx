import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Fault } from '../../assessments/text/fault.ts';
import type { JobState } from '../../electron/contract.ts';
import { ask } from '../desk.ts';
import { usePick, useSayFault } from '../text/language.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { ProgressBar } from './progress-bar.tsx';

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
              {state.sha256 !== '' && (
                <>
                  <dt>SHA-256</dt>
                  <dd className="breakable mono">{state.sha256}</dd>
                </>
              )}
            </dl>
          </Notice>
        </InSight>
      );
  }
}

/** Brings what has just come into sight: where it appears there may have been no room for it. */
function InSight({ children }: { readonly children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={box}>{children}</div>;
}

/** What other programs show. A file of assessments belongs to this one and is not opened by the system. */
const shownElsewhere = /\.(pdf|docx|xlsx|html)$/i;

/** The file just written: to be opened, or seen where it lies. */
function WrittenFile({ jobId, file }: { readonly jobId: string; readonly file: string }): ReactNode {
  const t = useTranslations('job');
  const sayFault = useSayFault();
  const [fault, setFault] = useState<Fault | null>(null);
  const carryOut = async (what: 'openExport' | 'showExport'): Promise<void> => {
    const reply = await ask(what, { jobId });
    setFault(reply.ok ? null : reply.fault);
  };
  return (
    <div className="row">
      {shownElsewhere.test(file) && <Button onPress={() => void carryOut('openExport')}>{t('open')}</Button>}
      <Button onPress={() => void carryOut('showExport')}>{t('show')}</Button>
      {fault !== null && (
        <p role="alert" className="error">
          {sayFault(fault)}
        </p>
      )}
    </div>
  );
}
