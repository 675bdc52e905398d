import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { ExportFormat } from '../../../assessments/dossier/bundle.ts';
import { JobStateView } from '../../parts/job-state.tsx';
import type { ExportJob } from '../../stores/export-job.ts';

const measures = {
  pdf: 'pagesAndSize',
  docx: 'aboutPagesAndSize',
  xlsx: 'sheetsAndSize',
  html: 'sizeOnly',
  archive: 'pagesAndSize',
  folder: 'filesAndSize',
  zip: 'filesAndSize',
} as const satisfies Readonly<Record<ExportFormat, string>>;

/** How the export of a dossier stands, in its own words. */
export function ExportState({ job }: { readonly job: ExportJob }): ReactNode {
  const t = useTranslations('dossier');
  const format = useFormatter();
  return (
    <JobStateView
      jobId={job.jobId}
      state={job.state}
      words={{
        choosing: t('choosing'),
        working: t('working'),
        cancel: t('cancel'),
        cancelled: t('cancelled'),
        failed: t('failed'),
        saved: t('done'),
      }}
      measure={({ pages, bytes }) =>
        t(measures[job.format], { pages, size: format.number(Math.max(1, Math.round(bytes / 1024))) })
      }
    />
  );
}
