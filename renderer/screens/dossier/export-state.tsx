import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { cancelExport, type ExportJob } from '../../stores/export-job.ts';
import { usePick, useSayFault } from '../../text/language.ts';

/** How the export stands: at work with a way to stop it, done with what was written, or failed and why. */
export function ExportState({ job }: { readonly job: ExportJob }): ReactNode {
  const t = useTranslations('dossier');
  const format = useFormatter();
  const pick = usePick();
  const sayFault = useSayFault();
  const { jobId, state } = job;
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
            valueLabel={t('stepOf', { done: state.done, total: state.total })}
          />
          {jobId !== null && (
            <div className="row">
              <Button onPress={() => void cancelExport(jobId)}>{t('cancel')}</Button>
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
      return (
        <Notice
          tone="ok"
          role="status"
          title={t('done')}
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
            <dd>
              {t(job.format === 'xlsx' ? 'sheetsAndSize' : 'pagesAndSize', {
                pages: state.pages,
                size: format.number(Math.max(1, Math.round(state.bytes / 1024))),
              })}
            </dd>
            <dt>SHA-256</dt>
            <dd className="breakable mono">{state.sha256}</dd>
          </dl>
        </Notice>
      );
  }
}
