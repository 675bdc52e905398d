import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PortfolioRow } from '../../../electron/contract/portfolio.ts';

/** Why a cell of the comparison holds nothing. */
export type BlankReason =
  'given' | 'assessment' | 'working' | 'pack' | 'answers' | 'points' | 'lacking' | 'deadline';

/** A dash where there is nothing to show; a screen reader says why, and so does the pointer. */
export function BesideBlank({ reason }: { readonly reason: BlankReason }): ReactNode {
  const words = useTranslations('sideBySide.blank')(reason);
  return (
    <span className="quiet-text" title={words}>
      <span aria-hidden>—</span>
      <span className="unseen">{words}</span>
    </span>
  );
}

/** Why an enterprise has nothing in a column, by the id of the column. */
export function whyBlank(column: string, { newest, standing }: PortfolioRow): BlankReason {
  const [, packId] = /^(?:level|score):(.+)$/.exec(column) ?? [];
  if (packId === undefined && !['assessment', 'progress', 'lacking', 'deadline'].includes(column))
    return 'given';
  if (newest === null) return 'assessment';
  if (standing === null) return 'working';
  if (packId !== undefined) return whyNoResult(packId, standing);
  if (column === 'deadline') return 'deadline';
  return column === 'lacking' ? 'lacking' : 'answers';
}

/** Why an enterprise has no points in an aspect of a questionnaire. */
export function whyNoAspect(packId: string, { newest, standing }: PortfolioRow): BlankReason {
  if (newest === null) return 'assessment';
  return standing === null ? 'working' : whyNoResult(packId, standing);
}

/** Why an enterprise with an assessment has no points or level in a questionnaire. */
function whyNoResult(
  packId: string,
  { packs }: NonNullable<PortfolioRow['standing']>,
): 'pack' | 'answers' | 'points' {
  const found = packs.find((one) => one.packId === packId);
  if (found === undefined) return 'pack';
  return found.done === 0 ? 'answers' : 'points';
}
