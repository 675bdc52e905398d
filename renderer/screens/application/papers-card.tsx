import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { useOpened } from '../../stores/derived.ts';
import { useEvidence } from '../../stores/evidence.ts';
import type { ApplicationState } from '../../stores/application-check.ts';
import { useSayFault } from '../../text/language.ts';
import { PaperEntry } from './paper-entry.tsx';
import { PapersTag } from './papers-tag.tsx';
import { UnusedPapers } from './unused-papers.tsx';

interface Props {
  readonly programme: Programme;
  readonly state: ApplicationState;
}

/** The programme's list of papers, what is enclosed for each, and what there is to enclose. */
export function PapersCard({ programme, state }: Props): ReactNode {
  const t = useTranslations('applicationPapers');
  const sayFault = useSayFault();
  const { frozen } = useOpened('frozen');
  const { entries, papers } = state;
  const fault = useEvidence((one) => one.fault);
  return (
    <section className="card pad stack tight" aria-labelledby="application-papers">
      <div className="group-head">
        <h2 id="application-papers" tabIndex={-1}>
          {t('title')}
        </h2>
        <PapersTag state={state} />
      </div>
      <p className="quiet-text">{t('note')}</p>
      {fault !== null && frozen === null && (
        <p className="error" role="alert">
          {sayFault(fault)}
        </p>
      )}
      <ol className="paper-entries">
        {entries.map((entry) => (
          <PaperEntry
            key={entry.attachment.id}
            programme={programme}
            entry={entry}
            papers={papers}
            state={state}
          />
        ))}
      </ol>
      <UnusedPapers programme={programme} papers={papers} state={state} />
    </section>
  );
}
