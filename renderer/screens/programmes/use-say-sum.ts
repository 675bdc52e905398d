import { useTranslations } from 'use-intl';
import type { BenefitResult } from '../../../assessments/programmes/benefit-result.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { sayTotal } from '../../../assessments/programmes/say-benefit.ts';
import { sayNamedSum } from '../../../assessments/programmes/stated-amount.ts';
import { useOpened } from '../../stores/derived.ts';
import { useLanguage } from '../../text/language.ts';

/** What the rules come to in words, and what kind of words they are. */
export interface SaidSum {
  /** `named`: only what the documents name, nothing computed; `open`: no amount yet. */
  readonly kind: 'computed' | 'named' | 'open';
  readonly words: string;
}

/**
 * What the rules come to in words. A nothing that comes of an empty cost table is no result: it says so in place of
 * an amount of 0.00. `linked`: what is missing stands beside it as links and is not named twice.
 */
export function useSaySum(programme: Programme, linked = false): (benefit: BenefitResult) => SaidSum {
  const t = useTranslations('programme');
  const language = useLanguage();
  const { overrides } = useOpened('overrides');
  return (benefit) => {
    if (benefit.fen === null)
      return { kind: 'open', words: linked ? t('notYet') : sayTotal(benefit, language) };
    if (benefit.fen === 0 && benefit.lines.length === 0 && programme.counted !== undefined)
      return { kind: 'open', words: t('nothingYet') };
    const named = sayNamedSum(programme, overrides[programme.id] ?? {}, language);
    return named === null
      ? { kind: 'computed', words: sayTotal(benefit, language) }
      : { kind: 'named', words: named };
  };
}
