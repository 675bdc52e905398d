import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { SourceLine } from '../../parts/source-line.tsx';
import { SourceList } from '../../parts/source-list.tsx';
import { usePick } from '../../text/language.ts';

/** What a reader must know before trusting a number: cautions, decisions, and the documents behind them. */
export function PackNotes({ pack }: { readonly pack: Pack }): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const ladder = pack.ladders?.[0];
  const notes = pack.notes ?? [];
  return (
    <section className="card pad stack tight" aria-label={t('notes')}>
      {pack.caution !== undefined && <p>{pick(pack.caution)}</p>}
      {ladder !== undefined && (
        <SourceLine provenance={ladder.provenance} source={pack.sources[ladder.provenance.source]} />
      )}
      {notes.length > 0 && (
        <Disclosure title={t('notesCount', { count: notes.length })}>
          <ul className="bullets">
            {notes.map((note) => (
              <li key={note.en}>{pick(note)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Disclosure title={t('sources', { count: Object.keys(pack.sources).length })}>
        <SourceList sources={Object.values(pack.sources)} />
      </Disclosure>
    </section>
  );
}
