import type { Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { optionsOf } from '../scoring/score-question.ts';
import { sayQuantity } from '../text/quantity.ts';

/** How the three outcomes of a comparison are called. */
export const trendLabels: Readonly<Record<'worse' | 'same' | 'better', Localized>> = {
  worse: { 'zh-CN': '变差', en: 'worse' },
  same: { 'zh-CN': '持平', en: 'unchanged' },
  better: { 'zh-CN': '改善', en: 'better' },
};

export const yesPartlyNoLabels: Readonly<Record<'yes' | 'partly' | 'no', Localized>> = {
  yes: { 'zh-CN': '是', en: 'Yes' },
  partly: { 'zh-CN': '部分', en: 'Partly' },
  no: { 'zh-CN': '否', en: 'No' },
};

/** What a state of a question is called, counted from its lowest; where it has one better state only, that one. */
export function rungLabel(question: Question, pack: Pack, place: number): Localized {
  switch (question.kind) {
    case 'one-of':
    case 'several-of':
      return optionsOf(question, pack)[place]?.label ?? question.prompt;
    case 'rate': {
      const [from, upTo] = [question.bands[place - 1]?.upTo ?? 0, question.bands[place]?.upTo ?? 0];
      return { 'zh-CN': `高于 ${from}%，至 ${upTo}%`, en: `above ${from}% up to ${upTo}%` };
    }
    case 'graded':
      return question.grades[place]?.title ?? question.prompt;
    case 'number': {
      const { unit, steps = [] } = question;
      const least = String(steps[place]?.atLeast ?? 0);
      return {
        'zh-CN': `不低于 ${sayQuantity(least, unit, 'zh-CN')}`,
        en: `at least ${sayQuantity(least, unit, 'en')}`,
      };
    }
    case 'trend':
      return trendLabels.better;
    case 'yes-partly-no':
      return yesPartlyNoLabels.yes;
    case 'text':
      return question.prompt;
  }
}
