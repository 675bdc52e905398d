import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { amountWords, hasAmountWords } from '../../../assessments/application/amount-words.ts';

/** An amount in the capitals Chinese forms ask for; in English as well, since the form is filled in Chinese. */
export function AmountWords({ fen }: { readonly fen: number }): ReactNode {
  const t = useTranslations('application');
  if (fen <= 0 || !hasAmountWords(fen)) return null;
  return (
    <p className="amount-words quiet-text">
      {t('capitals')}
      <span lang="zh-CN">{amountWords(fen)}</span>
    </p>
  );
}
