import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Provenance, Source } from '../../assessments/pack/provenance.ts';
import { usePick } from '../text/language.ts';
import { Tag } from './tag.tsx';
import { unbroken } from './unbroken.tsx';

interface Props {
  readonly provenance: Provenance;
  /** The document the provenance names; undefined when the pack lost it. */
  readonly source: Source | undefined;
}

/** Where a rule comes from: title, document number, clause, and how much authority it has, in words. */
export function SourceLine({ provenance, source }: Props): ReactNode {
  const t = useTranslations('source');
  const pick = usePick();
  const tone = provenance.mark === 'official' ? 'ok' : provenance.mark === 'own-reference' ? 'warn' : 'plain';
  // The sources of a programme say how they were read: what comes from elsewhere was told by somebody.
  const told = provenance.mark === 'implemented-elsewhere' && source !== undefined && 'reading' in source;
  const title = source === undefined ? provenance.source : pick(source.title);
  // Our own reference is no document: the mark says it already.
  const own = source !== undefined && 'reading' in source && source.reading === 'own';
  return (
    <p className="source">
      <Tag tone={tone}>{t(told ? 'told' : `marks.${provenance.mark}`)}</Tag> {!own && unbroken(title)}
      {/* Quoted as printed, whatever the window speaks; some documents are called by their number alone. */}
      {source?.document !== undefined && source.document !== title && (
        <span lang="zh-CN"> {unbroken(source.document)}</span>
      )}
      {provenance.clause !== undefined && (
        <>
          {t('clause')}
          <span lang="zh-CN">{provenance.clause}</span>
        </>
      )}
      {provenance.note !== undefined && (
        <span className="source-note"> {unbroken(pick(provenance.note))}</span>
      )}
    </p>
  );
}
