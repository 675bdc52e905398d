import type { ReactNode } from 'react';
import type { Source } from '../../assessments/pack/provenance.ts';
import { usePick } from '../text/language.ts';
import { useSayDay } from '../text/use-dates.ts';
import { Tag } from './tag.tsx';

interface Props<S extends Source> {
  readonly sources: readonly S[];
  /** A word about how a source was read; none where left out. */
  readonly tagOf?: (source: S) => string;
}

/** The documents something rests on: title, number, date and what is to be known about each. */
export function SourceList<S extends Source>({ sources, tagOf }: Props<S>): ReactNode {
  const pick = usePick();
  const sayDay = useSayDay();
  return (
    <ul className="bullets">
      {sources.map((source) => (
        <li key={source.title.en}>
          {pick(source.title)}
          {/* Quoted as printed, whatever the window speaks. */}
          {source.document !== undefined && <span lang="zh-CN"> {source.document}</span>}
          {source.date !== undefined && ` (${sayDay(source.date)})`}
          {tagOf !== undefined && (
            <>
              {' '}
              <Tag>{tagOf(source)}</Tag>
            </>
          )}
          {source.note !== undefined && <span className="quiet-text"> {pick(source.note)}</span>}
        </li>
      ))}
    </ul>
  );
}
