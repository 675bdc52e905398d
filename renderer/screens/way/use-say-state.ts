import { useTranslations } from 'use-intl';
import { trendLabels, yesPartlyNoLabels } from '../../../assessments/advice/rung-label.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import type { QuestionResult } from '../../../assessments/scoring/score.ts';
import { formatExact } from '../../../assessments/scoring/exact.ts';
import { sayQuantity } from '../../../assessments/text/quantity.ts';
import { useLanguage, usePick } from '../../text/language.ts';

/**
 * Says from where to where a question is to be brought, to stand inside a sentence: “No → Yes”, and of a ticked list,
 * which only grows, “2 in place; add …”. `to`: what the better state is called.
 */
export function useSayStep(): (now: QuestionResult | undefined, to: Localized) => string {
  const t = useTranslations('way');
  const pick = usePick();
  const sayState = useSayState();
  return (now, to) => {
    const kind = now?.reason.kind;
    const form = kind === 'options' ? 'stepMore' : kind === 'none-of-these' ? 'stepFirst' : 'step';
    return t(form, { from: sayState(now), to: pick(to) });
  };
}

/** Says how a question stands in a few words. */
function useSayState(): (result: QuestionResult | undefined) => string {
  const t = useTranslations('way.state');
  const pick = usePick();
  const language = useLanguage();
  return (result) => {
    if (result === undefined) return t('missing');
    const { reason } = result;
    switch (reason.kind) {
      case 'option':
        return pick(reason.label);
      case 'options':
        return t('ticked', { count: reason.labels.length });
      case 'none-of-these':
        return t('none');
      case 'rate':
        return t('percent', { percent: formatExact(reason.percent, language) });
      case 'trend':
        return pick(trendLabels[reason.outcome]);
      case 'grade':
        return reason.title === null ? t('noGrade') : pick(reason.title);
      case 'yes-partly-no':
        return pick(yesPartlyNoLabels[reason.value]);
      case 'number':
        return sayQuantity(reason.value, reason.unit, language);
      case 'unknown':
        return t('unknown');
      case 'figures-missing':
        return t('noFigures');
      case 'no-value':
        return t('noValue');
      case 'not-answered':
      case 'not-applicable':
      case 'not-asked':
      case 'text':
        return t('missing');
    }
  };
}
