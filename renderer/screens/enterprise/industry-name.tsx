import type { ReactNode } from 'react';
import { findIndustry, industryPath } from '../../../assessments/enterprise/industries.ts';
import { usePick } from '../../text/language.ts';

interface Props {
  readonly code: string | null;
  /** The way down to the code instead of its own name alone. */
  readonly path?: boolean;
}

/** An industry in words with its code. */
export function IndustryName({ code, path = false }: Props): ReactNode {
  const pick = usePick();
  if (code === null) return '—';
  if (path) {
    return industryPath(code)
      .map((one) => `${one.code} ${pick(one.name)}`)
      .join(' › ');
  }
  const industry = findIndustry(code);
  return industry === null ? code : `${code} ${pick(industry.name)}`;
}
