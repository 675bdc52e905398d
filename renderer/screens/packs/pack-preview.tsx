import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { PackPreview as Preview } from '../../../electron/contract.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { SourceLine } from '../../parts/source-line.tsx';
import { usePick, useSayFault } from '../../text/language.ts';
import { countMarks } from './describe-pack.ts';
import { PackRules } from './pack-rules.tsx';
import { PackSources } from './pack-sources.tsx';

interface Props {
  readonly preview: Extract<Preview, { kind: 'preview' }>;
  /** Takes it in; null when that went well. */
  readonly install: (token: string) => Promise<Fault | null>;
  readonly onClose: () => void;
}

/** A questionnaire read from a folder, to be looked through before it is taken in. */
export function PackPreview({ preview, install, onClose }: Props): ReactNode {
  const t = useTranslations('packs');
  const sourceWords = useTranslations('source');
  const pick = usePick();
  const sayFault = useSayFault();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const { pack, summary, replaces } = preview;

  const take = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const refused = await install(preview.token);
    setBusy(false);
    setFault(refused);
  };

  return (
    <Page
      title={t('previewTitle', { pack: pick(pack.title) })}
      eyebrow={`${t('edition', { edition: pack.edition })} · ${t('size', { questions: summary.questions, minutes: summary.minutes })}`}
      lead={t('previewLead')}
      actions={
        <>
          <Button look="primary" onPress={() => void take()}>
            {t('install')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      {fault !== null && (
        <Notice tone="bad" role="alert">
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      <Notice tone="info">
        <p>
          {replaces === null
            ? t('replacesNone')
            : replaces === pack.edition
              ? t('replacesSame')
              : t('replaces', { edition: replaces })}
        </p>
      </Notice>
      <section className="card pad stack tight">
        <p>{pick(pack.summary)}</p>
        {pack.caution !== undefined && <p>{pick(pack.caution)}</p>}
        <h2>{t('marks')}</h2>
        <p>
          {countMarks(pack)
            .map(({ mark, count }) => t('marksLine', { mark: sourceWords(`marks.${mark}`), count }))
            .join(t('comma'))}
        </p>
        <PackSources sources={Object.values(pack.sources)} />
      </section>
      <Sections pack={pack} />
      <PackRules pack={pack} />
    </Page>
  );
}

const firstQuestions = 3;

function Sections({ pack }: { readonly pack: Pack }): ReactNode {
  const t = useTranslations('packs');
  const pick = usePick();
  return (
    <section className="card pad stack" aria-labelledby="preview-sections">
      <h2 id="preview-sections">{t('sections')}</h2>
      {pack.sections.map((section) => (
        <div key={section.id}>
          <h3>{pick(section.title)}</h3>
          <p className="quiet-text">
            {t('sectionSize', { questions: section.questions.length, minutes: section.minutes })}
          </p>
          <ol className="preview-questions">
            {section.questions.slice(0, firstQuestions).map((question) => (
              <li key={question.id}>
                {pick(question.prompt)}
                <SourceLine
                  provenance={question.provenance}
                  source={pack.sources[question.provenance.source]}
                />
              </li>
            ))}
          </ol>
          {section.questions.length > firstQuestions && (
            <p className="quiet-text">
              {t('moreQuestions', { count: section.questions.length - firstQuestions })}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
