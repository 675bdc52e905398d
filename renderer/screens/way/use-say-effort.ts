import { useTranslations } from 'use-intl';
import { exact, formatExact, toExact } from '../../../assessments/scoring/exact.ts';
import { useLanguage } from '../../text/language.ts';

/** Bands of money and time, of one step or of a whole way. */
interface Taken {
  readonly yuan: readonly [number, number];
  readonly days: readonly [number, number];
}

/** Says what something usually takes inside a sentence: a band of money, and a band of days. */
export function useSayEffort(): (effort: Taken) => {
  readonly money: string;
  readonly days: string;
} {
  const t = useTranslations('way');
  const language = useLanguage();
  const yuan = (amount: number): string =>
    formatExact(language === 'zh-CN' ? toExact(exact(amount).div(10_000)) : String(amount), language, 4);
  return ({ yuan: [least, highest], days: [fewest, longest] }) => ({
    money:
      highest === 0
        ? t('free')
        : least === highest
          ? t('moneyOne', { least: yuan(least) })
          : t('money', { least: yuan(least), highest: yuan(highest) }),
    days: fewest === longest ? t('daysOne', { fewest }) : t('days', { fewest, longest }),
  });
}
