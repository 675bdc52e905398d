import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { useOpened } from '../../stores/derived.ts';
import { useFactsAsked } from './asked-inputs.tsx';

interface Props {
  readonly programme: Programme;
  /** The facts of the section, by id. */
  readonly facts: readonly string[];
}

/** Says, once for a section, that other programmes go by its answers as well. Nothing where none does. */
export function SharedNote({ programme, facts }: Props): ReactNode {
  const t = useTranslations('programme');
  const { programmes } = useOpened('programmes');
  const counts = useFactsAsked(programme, facts).map(({ id, shared }) =>
    shared ? programmes.filter((one) => one.facts.some((fact) => fact.shared && fact.id === id)).length : 1,
  );
  const most = Math.max(1, ...counts);
  if (most === 1) return null;
  const least = Math.min(...counts);
  return (
    <p className="quiet-text">
      {least === 1 ? t('sharedSome') : t('sharedAll', { count: most, alike: least === most ? 'yes' : 'no' })}
    </p>
  );
}
