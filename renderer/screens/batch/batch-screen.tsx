import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ExportFormat } from '../../../assessments/dossier/bundle.ts';
import type { Language } from '../../../assessments/pack/localized.ts';
import type { OfferedProgramme } from '../../../electron/contract/dossiers.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { InSight } from '../../parts/in-sight.tsx';
import { JobStateView } from '../../parts/job-state.tsx';
import { Page } from '../../parts/page.tsx';
import { Select } from '../../parts/select.tsx';
import { exportBatch, useBatch } from '../../stores/batch.ts';
import { usePortfolio } from '../../stores/portfolio.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { FormatChoice, LanguageChoice, PaperChoices, plainPaper } from '../dossier/export-choices.tsx';
import { ofTicked } from './use-found.ts';
import { BatchResults } from './batch-results.tsx';
import { ChooseEnterprises, type ChosenAssessments } from './choose-enterprises.tsx';

/** Stands for no programme in a list of ids. */
const none = '';

/** Exports the dossiers of many enterprises in one run. */
export function BatchScreen(): ReactNode {
  const t = useTranslations('batch');
  const pick = usePick();
  const windowLanguage = useLanguage();
  const run = useBatch((state) => state.run);
  const [chosen, setChosen] = useState<ChosenAssessments>({});
  const [tried, setTried] = useState(false);
  const [language, setLanguage] = useState<Language | null>(null);
  const [format, setFormat] = useState<ExportFormat>('zip');
  const [paper, setPaper] = useState(plainPaper);
  const [programmeId, setProgrammeId] = useState<string | null>(null);
  const [programmes, setProgrammes] = useState<readonly OfferedProgramme[]>([]);
  useEffect(() => {
    const ticked = [...usePortfolio.getState().ticked];
    if (ticked.length > 0)
      void ofTicked(ticked).then((found) => setChosen((chosenNow) => ({ ...found, ...chosenNow })));
  }, []);
  useEffect(() => {
    void ask('listProgrammes', {}).then((reply) => {
      if (reply.ok) setProgrammes(reply.value);
    });
  }, []);
  const assessmentIds = Object.values(chosen);
  const busy = run !== null && (run.state === null || run.state.kind === 'running');

  const start = (): void => {
    setTried(true);
    if (assessmentIds.length === 0) return;
    void exportBatch({ assessmentIds, language: language ?? windowLanguage, format, programmeId, paper });
  };

  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="batch-columns">
        <ChooseEnterprises chosen={chosen} onChange={setChosen} />
        <section className="card pad stack" aria-labelledby="batch-how">
          <h2 id="batch-how">{t('how')}</h2>
          <Select
            label={t('programme')}
            hint={t('programmeHint')}
            value={programmeId ?? none}
            choices={[
              { id: none, label: t('noProgramme') },
              ...programmes.map(({ id, title }) => ({ id, label: pick(title) })),
            ]}
            onChange={(id) => setProgrammeId(id === none ? null : id)}
            placeholder={t('noProgramme')}
          />
          <LanguageChoice value={language ?? windowLanguage} onChange={setLanguage} />
          <FormatChoice value={format} onChange={setFormat} />
          <PaperChoices value={paper} onChange={setPaper} />
          {tried && assessmentIds.length === 0 && (
            <p className="error" role="alert">
              {t('nothing')}
            </p>
          )}
          <div className="row">
            <Button look="primary" busy={busy} onPress={start}>
              {t('start')}
            </Button>
            <span className="quiet-text" role="status">
              {t('chosen', { count: assessmentIds.length })}
            </span>
          </div>
        </section>
      </div>
      {run !== null && run.state?.kind !== 'done' && (
        <InSight>
          <section className="card pad">
            <JobStateView
              jobId={run.jobId}
              state={run.state}
              words={{
                choosing: t('choosing'),
                cancel: t('stop'),
                cancelled: t('stopped'),
                failed: t('failed'),
              }}
            />
          </section>
        </InSight>
      )}
      {run?.outcome !== undefined && run?.outcome !== null && (
        <InSight key={run.jobId}>
          <BatchResults run={run} outcome={run.outcome} />
        </InSight>
      )}
    </Page>
  );
}
