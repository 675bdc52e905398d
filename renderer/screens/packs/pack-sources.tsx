import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Source } from '../../../assessments/pack/provenance.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { usePick } from '../../text/language.ts';

/** The documents a questionnaire rests on. */
export function PackSources({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  const t = useTranslations('packs');
  const pick = usePick();
  if (sources.length === 0) return null;
  return (
    <Disclosure title={t('sources', { count: sources.length })}>
      <ul className="bullets">
        {sources.map((source) => (
          <li key={source.title.en}>
            {pick(source.title)}
            {source.document !== undefined && ` ${source.document}`}
            {source.date !== undefined && ` (${source.date})`}
            {source.note !== undefined && <span className="quiet-text"> {pick(source.note)}</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
