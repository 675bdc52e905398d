import { useState, type ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { languages, type Language } from '../../../assessments/pack/localized.ts';
import { mostPrinted } from '../../../assessments/sheets/printed-list.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { JobStateView } from '../../parts/job-state.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Select } from '../../parts/select.tsx';
import { WrittenFile } from '../../parts/written-file.tsx';
import { exportList, isWriting, useListExport } from '../../stores/list-export.ts';
import { usePortfolio } from '../../stores/portfolio.ts';
import { useLanguage, useSayFault } from '../../text/language.ts';

type Format = 'xlsx' | 'pdf';

interface Props {
  /** Ids of the columns shown after the name, in order. */
  readonly columns: readonly string[];
  readonly onClose: () => void;
}

/** The list as it stands, as a file: a workbook with everything, or PDF with what is shown. */
export function ExportDialog({ columns, onClose }: Props): ReactNode {
  const t = useTranslations('listExport');
  const spoken = useLanguage();
  const total = usePortfolio(({ page }) => page?.total ?? 0);
  const { now } = useListExport();
  const [format, setFormat] = useState<Format>('xlsx');
  const [language, setLanguage] = useState<Language>(spoken);
  const tooLong = format === 'pdf' && total > mostPrinted;
  return (
    <Dialog title={t('title', { count: total })} onClose={onClose}>
      <Select<Format>
        label={t('format')}
        hint={t(`hint.${format}`)}
        value={format}
        choices={[
          { id: 'xlsx', label: t('xlsx') },
          { id: 'pdf', label: t('pdf') },
        ]}
        onChange={setFormat}
        placeholder={t('format')}
        error={tooLong ? t('tooLong', { most: mostPrinted }) : null}
        width="middle"
      />
      <Select<Language>
        label={t('language')}
        value={language}
        choices={languages.map((id) => ({ id, label: t(`languages.${id}`) }))}
        onChange={setLanguage}
        placeholder={t('language')}
        width="middle"
      />
      <div className="row">
        <Button
          look="primary"
          busy={isWriting(now)}
          isDisabled={tooLong || total === 0}
          onPress={() => void exportList({ format, language, columns })}
        >
          {t('export')}
        </Button>
      </div>
      <Outcome />
    </Dialog>
  );
}

function Outcome(): ReactNode {
  const t = useTranslations('listExport');
  const format = useFormatter();
  const sayFault = useSayFault();
  const { now } = useListExport();
  switch (now.kind) {
    case 'none':
      return null;
    case 'working':
      return <p role="status">{t('working')}</p>;
    case 'book':
      return (
        <Notice tone="ok" role="status" actions={<WrittenFile jobId={now.jobId} file={now.file} />}>
          <p className="breakable">{t('exported', { rows: now.rows, file: now.file })}</p>
        </Notice>
      );
    case 'printing':
      return (
        <JobStateView
          jobId={now.jobId}
          state={now.state}
          words={{ working: t('writing') }}
          measure={({ bytes, pages }) =>
            t('pages', { pages, size: format.number(Math.max(1, Math.round(bytes / 1024))) })
          }
        />
      );
    case 'failed':
      return (
        <Notice tone="bad" role="alert">
          <p>{sayFault(now.fault)}</p>
        </Notice>
      );
  }
}
