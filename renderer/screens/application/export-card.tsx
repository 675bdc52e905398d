import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Finding } from '../../../assessments/application/x-ray/finding.ts';
import { blocking } from '../../../assessments/application/x-ray/x-ray.ts';
import type { ExportFormat } from '../../../assessments/dossier/bundle.ts';
import type { Language } from '../../../assessments/pack/localized.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Jump } from '../../parts/jump.tsx';
import { NotStored } from '../../parts/not-stored.tsx';
import { useOpened } from '../../stores/derived.ts';
import { exportDossier, useExpectedExport, useExportJob } from '../../stores/export-job.ts';
import { useLanguage } from '../../text/language.ts';
import { ExportState } from '../dossier/export-state.tsx';
import { FormatChoice, LanguageChoice, PaperChoices, plainPaper } from '../dossier/export-choices.tsx';

interface Props {
  readonly programme: Programme;
  readonly findings: readonly Finding[];
}

/** The export of the application, of a closed version as it was closed; while something stands in its way, that is said instead of doing it. */
export function ExportCard({ programme, findings }: Props): ReactNode {
  const t = useTranslations('application');
  const dossier = useTranslations('dossier');
  const versions = useTranslations('versions');
  const windowLanguage = useLanguage();
  const { id: assessmentId, frozen } = useOpened('id', 'frozen');
  const [chosen, setChosen] = useState<Language | null>(null);
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [paper, setPaper] = useState(plainPaper);
  useExpectedExport(assessmentId, chosen ?? windowLanguage);
  const whyId = useId();
  const job = useExportJob((state) =>
    state.job?.assessmentId === assessmentId && state.job.programmeId === programme.id ? state.job : null,
  );
  const busy = job !== null && (job.state === null || job.state.kind === 'running');
  const left = blocking(findings);
  const red = left.filter(({ severity }) => severity === 'red').length;
  const language = chosen ?? windowLanguage;
  return (
    <section className="card pad stack" aria-labelledby="application-export">
      <h2 id="application-export" tabIndex={-1}>
        {t('export')}
      </h2>
      {frozen !== null && <p>{t('frozen')}</p>}
      <LanguageChoice value={language} onChange={setChosen} />
      <FormatChoice value={format} onChange={setFormat} />
      <PaperChoices value={paper} onChange={setPaper} />
      <NotStored title={dossier('unstored')} text={dossier('unstoredText')} />
      <div className="row">
        <Button
          look="primary"
          busy={busy || left.length > 0}
          aria-describedby={whyId}
          onPress={() =>
            void exportDossier({
              assessmentId,
              programmeId: programme.id,
              version: frozen?.version,
              language,
              format,
              paper,
            })
          }
        >
          {t('exportIt')}
        </Button>
        <p id={whyId} className="quiet-text">
          {left.length === 0 ? (
            t('ready')
          ) : (
            <>
              {t('inTheWay', { red, amber: left.length - red })}{' '}
              <Jump to="application-check">{t('toCheck')}</Jump>
              {frozen !== null && (
                <span className="block">
                  {t('frozenInTheWay')}{' '}
                  <RouteLink to={{ screen: 'versions', assessmentId }}>
                    {versions('bannerVersions')}
                  </RouteLink>
                </span>
              )}
            </>
          )}
        </p>
      </div>
      {job !== null && <ExportState job={job} />}
    </section>
  );
}
