import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Source } from '../../../assessments/pack/provenance.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { SourceList } from '../../parts/source-list.tsx';

/** The documents a questionnaire rests on. */
export function PackSources({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  const t = useTranslations('packs');
  if (sources.length === 0) return null;
  return (
    <Disclosure title={t('sources', { count: sources.length })}>
      <SourceList sources={sources} />
    </Disclosure>
  );
}
