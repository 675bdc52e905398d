import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { givenBudget } from '../../../assessments/application/given-rows.ts';
import { budgetSums, type Share } from '../../../assessments/application/budget-sums.ts';
import { sourceKindLabels } from '../../../assessments/dossier/application-text.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { costClassLabel } from '../../../assessments/programmes/labels.ts';
import { formatFen } from '../../../assessments/programmes/money.ts';
import { partNumber } from '../../../assessments/text/percent.ts';
import { Tag } from '../../parts/tag.tsx';
import { useApplicationPart } from '../../stores/application.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { AmountWords } from './amount-words.tsx';

interface Props {
  readonly programmeId: string;
}

/** What the costs come to, in digits and capitals, with the share of each class. */
export function LineSums({ programmeId }: Props): ReactNode {
  const budget = useApplicationPart(programmeId, (one) => one.budget);
  const { costFen, byClass } = budgetSums(budget);
  return budget.lines.length === 0 ? null : <Sum fen={costFen} shares={byClass} labelOf={costClassLabel} />;
}

/** What the sources come to, in digits and capitals, with the share of each kind. */
export function SourceSums({ programmeId }: Props): ReactNode {
  const budget = useApplicationPart(programmeId, (one) => one.budget);
  const { sourceFen, bySource } = budgetSums(budget);
  return budget.sources.length === 0 ? null : (
    <Sum fen={sourceFen} shares={bySource} labelOf={(kind) => sourceKindLabels[kind]} />
  );
}

interface SumProps<Kind> {
  readonly fen: number;
  readonly shares: readonly Share<Kind>[];
  readonly labelOf: (kind: Kind) => Localized;
}

function Sum<Kind>({ fen, shares, labelOf }: SumProps<Kind>): ReactNode {
  const t = useTranslations('applicationTables');
  const pick = usePick();
  const language = useLanguage();
  return (
    <div className="sheet-sum">
      <p>
        {t('sum')} <strong>{formatFen(fen, language)}</strong>
      </p>
      <AmountWords fen={fen} />
      {shares.length > 1 && (
        <p className="quiet-text">
          {shares
            .map(({ kind, percent }) =>
              t('share', {
                name: pick(labelOf(kind)),
                percent: percent === null ? '0' : partNumber(percent, language),
              }),
            )
            .join(t('comma'))}
        </p>
      )}
    </div>
  );
}

/** Whether costs and sources agree, said as one types. */
export function BudgetBalance({ programmeId }: Props): ReactNode {
  const t = useTranslations('applicationTables');
  const language = useLanguage();
  const budget = useApplicationPart(programmeId, (one) => one.budget);
  const given = givenBudget(budget);
  if (given.lines.length + given.sources.length === 0) return null;
  const { differenceFen, balanced, open } = budgetSums(budget);
  const fen = formatFen(Math.abs(differenceFen), language);
  return (
    <p role="status" className="budget-balance">
      {balanced && (
        <Tag tone="ok" sign="done">
          {t('balanced')}
        </Tag>
      )}
      {differenceFen !== 0 && (
        <Tag tone="bad" sign="alert">
          {t(differenceFen > 0 ? 'sourcesAbove' : 'sourcesBelow', { fen })}
        </Tag>
      )}{' '}
      {open > 0 && (
        <Tag tone="warn" sign="empty">
          {t('amountsOpen', { count: open })}
        </Tag>
      )}
    </p>
  );
}
