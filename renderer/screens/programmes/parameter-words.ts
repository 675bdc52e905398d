import { useTranslations } from 'use-intl';
import { formatFen } from '../../../assessments/programmes/money.ts';
import type { ParameterKind } from '../../../assessments/programmes/parameter.ts';
import { rateNumber } from '../../../assessments/text/percent.ts';
import { sayDay } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { readYuan } from '../costs/yuan.ts';

/** A parameter's value for people: 40%, 300,000.00 元, 6 个月, 2026年3月1日. */
export function useParameterWords(): (kind: ParameterKind, value: string) => string {
  const t = useTranslations('programme');
  const language = useLanguage();
  return (kind, value) => {
    switch (kind) {
      case 'rate':
        return t('percent', { rate: rateNumber(value, language) });
      case 'money': {
        const read = readYuan(value);
        return read.kind === 'value' && read.value !== null ? formatFen(read.value, language) : value;
      }
      case 'months':
        return t('months', { months: Number(value) });
      case 'date':
        return sayDay(value, language);
    }
  };
}
