import { useTranslations } from 'use-intl';
import type { BenefitResult } from '../../../assessments/programmes/benefit-result.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { sayTotal } from '../../../assessments/programmes/say-benefit.ts';
import { useLanguage } from '../../text/language.ts';

/**
 * What the rules come to in words. A nothing that comes of an empty cost table is no result: it says so in place of
 * an amount of 0.00.
 */
export function useSaySum(programme: Programme): (benefit: BenefitResult) => string {
  const t = useTranslations('programme');
  const language = useLanguage();
  return (benefit) =>
    benefit.fen === 0 && benefit.lines.length === 0 && programme.counted !== undefined
      ? t('nothingYet')
      : sayTotal(benefit, language);
}
