import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { CostLine } from '../../../assessments/programmes/cost-line.ts';
import { exact, toExact } from '../../../assessments/scoring/exact.ts';
import { paidNumber } from '../../../assessments/text/percent.ts';
import { useLanguage } from '../../text/language.ts';
import { costSums } from '../../../assessments/programmes/cost-sums.ts';

/** How much of the contract has been paid, as the dossier prints it; nothing without a contract amount. */
export function PaidPercent({ line }: { readonly line: CostLine }): ReactNode {
  const t = useTranslations('costs');
  const language = useLanguage();
  if (line.contractFen === null || line.contractFen === 0) return null;
  const percent = exact(costSums([line]).paidFen)
    .div(line.contractFen)
    .mul(100);
  return (
    <span className="quiet-text block">
      {t('paidPercent', { percent: paidNumber(toExact(percent), language) })}
    </span>
  );
}
