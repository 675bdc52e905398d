import { useTranslations } from 'use-intl';
import { costNumber } from '../../../assessments/programmes/money.ts';
import { formatExact } from '../../../assessments/scoring/exact.ts';
import { useLanguage } from '../../text/language.ts';

/** Bands of money and time, of one step or of a whole way. */
interface Taken {
  readonly yuan: readonly [number, number];
  readonly days: readonly [number, number];
  /** Some of the money is the user's own figure. */
  readonly own?: true | undefined;
}

/**
 * Says what something usually takes inside a sentence: a band of money, and a band of days. `unit`: `yuan` beside what is
 * typed in yuan, else what the language counts such costs in.
 */
export function useSayEffort(unit: 'yuan' | 'usual' = 'usual'): (effort: Taken) => {
  readonly money: string;
  readonly days: string;
} {
  const t = useTranslations('way');
  const language = useLanguage();
  const yuan = (amount: number): string =>
    unit === 'yuan' ? formatExact(String(amount), language) : costNumber(amount, language);
  const money = ([least, highest]: readonly [number, number]): string =>
    highest === 0
      ? t('free')
      : least === highest
        ? t(unit === 'yuan' ? 'moneyInYuanOne' : 'moneyOne', { least: yuan(least) })
        : t(unit === 'yuan' ? 'moneyInYuan' : 'money', { least: yuan(least), highest: yuan(highest) });
  return ({ yuan: band, days: [fewest, longest], own }) => ({
    money: own === true ? t('withOwn', { money: money(band) }) : money(band),
    days: fewest === longest ? t('daysOne', { fewest }) : t('days', { fewest, longest }),
  });
}
