import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Effort } from '../../../assessments/pack/question.ts';
import { costNumber } from '../../../assessments/programmes/money.ts';
import { useLanguage } from '../../text/language.ts';

/** What a step usually takes: a band of money and a band of days, as people here say them. */
export function EffortText({ effort }: { readonly effort: Effort | null }): ReactNode {
  const t = useTranslations('result');
  const language = useLanguage();
  if (effort === null) return null;
  const money = (yuan: number): string => costNumber(yuan, language);
  const [least, most] = effort.yuan;
  const [fewest, longest] = effort.days;
  return (
    <>
      <span className="effort">
        {most === 0
          ? t('noMoney')
          : least === most
            ? t('moneyOne', { amount: money(most) })
            : t('money', { least: money(least), highest: money(most) })}
      </span>
      {effort.own === true && <span className="effort">{t('ownCost')}</span>}
      <span className="effort">{t('days', { fewest, longest })}</span>
    </>
  );
}
