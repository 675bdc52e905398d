import type { ReactNode } from 'react';
import { sayYears, type Back } from '../../assessments/figures/say-years.ts';
import { useLanguage } from '../text/language.ts';

interface Props {
  readonly years: readonly Back[];
  /** The day the assessment was begun; ISO. */
  readonly startedOn: string;
}

/** Says which calendar years the figures beside it are of; nothing where they name none. */
export function YearsNote({ years, startedOn }: Props): ReactNode {
  const said = sayYears(years, startedOn, useLanguage());
  return said === null ? null : <p className="quiet-text years-note">{said}</p>;
}
