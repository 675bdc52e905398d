import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ExportFormat } from '../../../assessments/dossier/bundle.ts';
import type { Language } from '../../../assessments/pack/localized.ts';
import { Button } from '../../parts/button.tsx';
import { NotStored } from '../../parts/not-stored.tsx';
import { Page } from '../../parts/page.tsx';
import { Select } from '../../parts/select.tsx';
import { useOpened } from '../../stores/derived.ts';
import { useEnterprise } from '../../stores/enterprises.ts';
import { exportDossier, useExpectedExport, useExportJob } from '../../stores/export-job.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { ApplicationsBegun } from './applications-begun.tsx';
import { FormatChoice, LanguageChoice, PaperChoices, plainPaper } from './export-choices.tsx';
import { ExportState } from './export-state.tsx';
import { MissingList } from './missing-list.tsx';
import { useSayLocalDay } from '../../text/use-dates.ts';

const exportWords = {
  pdf: 'exportPdf',
  docx: 'exportDocx',
  xlsx: 'exportXlsx',
  folder: 'exportFolder',
  zip: 'exportZip',
  html: 'exportHtml',
  archive: 'exportArchive',
} as const;

/** What the dossier will hold, what is still missing in it, and its export. */
export function DossierScreen(): ReactNode {
  const t = useTranslations('dossier');
  const pick = usePick();
  const windowLanguage = useLanguage();
  const sayLocalDay = useSayLocalDay();
  const {
    id: assessmentId,
    enterpriseId,
    packs,
    plan,
    chosen: followed,
    frozen,
  } = useOpened('id', 'enterpriseId', 'packs', 'plan', 'chosen', 'frozen');
  const others = useEnterprise(enterpriseId)?.assessments.filter((row) => row.id !== assessmentId) ?? [];
  const [chosen, setChosen] = useState<Language | null>(null);
  const [fileFormat, setFileFormat] = useState<ExportFormat>('pdf');
  const [paper, setPaper] = useState(plainPaper);
  useExpectedExport(assessmentId, chosen ?? windowLanguage);
  const [compareWith, setCompareWith] = useState('');
  const job = useExportJob((state) =>
    state.job?.assessmentId === assessmentId && state.job.programmeId === null ? state.job : null,
  );
  const busy = job !== null && (job.state === null || job.state.kind === 'running');
  const language = chosen ?? windowLanguage;

  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="dossier-columns">
        <MissingList />
        <div className="stack">
          <section className="card pad stack" aria-labelledby="dossier-export">
            <h2 id="dossier-export">{t('export')}</h2>
            <LanguageChoice value={language} onChange={setChosen} />
            <FormatChoice value={fileFormat} onChange={setFileFormat} />
            <PaperChoices value={paper} onChange={setPaper} />
            {others.length > 0 && frozen === null && (
              <Select
                label={t('compareWith')}
                hint={t('compareHint')}
                value={compareWith}
                choices={[
                  { id: '', label: t('compareNone') },
                  ...others.map((row) => ({
                    id: row.id,
                    label: t('compareOption', {
                      title: row.title,
                      date: sayLocalDay(row.createdAt),
                    }),
                  })),
                ]}
                onChange={setCompareWith}
                placeholder={t('compareNone')}
              />
            )}
            <NotStored title={t('unstored')} text={t('unstoredText')} />
            <div className="row">
              <Button
                look="primary"
                onPress={() =>
                  void exportDossier({
                    assessmentId,
                    language,
                    format: fileFormat,
                    paper,
                    // A closed version says what it said on its closing day, and no more.
                    ...(frozen === null
                      ? { compareWith: compareWith === '' ? undefined : compareWith }
                      : { version: frozen.version }),
                  })
                }
                busy={busy}
              >
                {t(exportWords[fileFormat])}
              </Button>
            </div>
            {job !== null && <ExportState job={job} />}
            <ApplicationsBegun />
          </section>
          <section className="card pad" aria-labelledby="dossier-parts">
            <h2 id="dossier-parts">{t('parts')}</h2>
            <ol className="parts">
              <li>{t('cover')}</li>
              <li>{t('contents')}</li>
              <li>{t('form')}</li>
              <li>
                {t('results')}
                <span className="quiet-text">
                  {packs.map((pack) => pick(pack.shortTitle)).join(t('comma'))}
                </span>
              </li>
              <li>{t('gaps')}</li>
              {plan.items.length > 0 && <li>{t('plan')}</li>}
              {compareWith !== '' && <li>{t('comparison')}</li>}
              {followed.length > 0 && <li>{t('programmes')}</li>}
              <li>{t('answers')}</li>
              <li>{t('declaration')}</li>
            </ol>
            <p className="quiet-text">{t('digest')}</p>
          </section>
        </div>
      </div>
    </Page>
  );
}
