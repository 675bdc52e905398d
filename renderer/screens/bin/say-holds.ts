import { useTranslations } from 'use-intl';
import type { BinnedRow } from '../../../electron/contract/history.ts';

/** What goes along with something in the bin, as a list in words; null when nothing does. */
export function useSayHolds(): (row: BinnedRow) => string | null {
  const t = useTranslations('bin');
  return (row) => {
    const parts = holdsOf(row, t);
    return parts.length === 0 ? null : parts.join(t('comma'));
  };
}

/** The same as separate parts. */
export function holdsOf(
  { holds }: BinnedRow,
  t: ReturnType<typeof useTranslations<'bin'>>,
): readonly string[] {
  return [
    ...(holds.assessments > 0 ? [t('holdsAssessments', { count: holds.assessments })] : []),
    ...(holds.answers > 0 ? [t('holdsAnswers', { count: holds.answers })] : []),
    ...(holds.evidence > 0 ? [t('holdsEvidence', { count: holds.evidence })] : []),
  ];
}
