import { useTranslations } from 'use-intl';
import type { EvidenceDetails } from '../../assessments/evidence/evidence.ts';
import { formatFen } from '../../assessments/programmes/money.ts';
import { useLanguage } from '../text/language.ts';

/** What is said about a file in one line: kind, number, date, amount, as far as given. */
export function useSayDetails(): (details: Partial<EvidenceDetails>) => readonly string[] {
  const t = useTranslations('evidence');
  const language = useLanguage();
  return ({ kind, number = '', date = null, amountFen = null }) => [
    ...(kind === undefined ? [] : [t(`kinds.${kind}`)]),
    ...(number.trim() === '' ? [] : [t('numberOf', { number: number.trim() })]),
    ...(date === null ? [] : [date]),
    ...(amountFen === null ? [] : [formatFen(amountFen, language)]),
  ];
}

/** The size of a file in the unit people read it in. */
export function useSaySize(): (bytes: number) => string {
  const t = useTranslations('evidence');
  return (bytes) =>
    bytes >= 1_000_000
      ? t('megabytes', { size: bytes / 1_000_000 })
      : bytes >= 1_000
        ? t('kilobytes', { size: bytes / 1_000 })
        : t('bytes', { size: bytes });
}

/** Signs that turn the direction of writing: “fdp.exe” behind one reads as “exe.pdf”. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The name of a file as it is shown; one that would look like another is shown with what makes it do so. */
export function shownName(name: string): string {
  return name.trim().replaceAll(turning, '\ufffd');
}

/** The same, with words in place of no name at all. */
export function useShowName(): (name: string) => string {
  const t = useTranslations('evidence');
  return (name) => shownName(name) || t('unnamed');
}
