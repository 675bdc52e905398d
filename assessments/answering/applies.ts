import { sizeClass } from '../enterprise/size-class.ts';
import type { Condition } from '../pack/condition.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { figureValue } from '../scoring/figure-value.ts';
import { exact } from '../scoring/exact.ts';
import { questionSlot } from './answer.ts';
import type { Situation } from './situation.ts';

/** Whether a question is asked of this enterprise in this situation. */
export function applies(question: Question, pack: Pack, situation: Situation): boolean {
  return question.appliesWhen === undefined || holds(question.appliesWhen, pack, situation);
}

/** Whether a condition holds. Something not yet known never makes it hold; under `not` it counts as not known to hold. */
export function holds(condition: Condition, pack: Pack, situation: Situation): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, pack, situation));
  if ('any' in condition) return condition.any.some((one) => holds(one, pack, situation));
  if ('not' in condition) return !holds(condition.not, pack, situation);
  if ('profile' in condition) {
    const value = profileValue(condition.profile, situation);
    return value !== null && condition.in.includes(value);
  }
  if ('question' in condition) {
    const response = situation.answers[questionSlot(pack.id, condition.question)]?.response ?? null;
    if (response?.kind === 'choice') return condition.has.includes(response.option);
    if (response?.kind === 'choices') return response.options.some((one) => condition.has.includes(one));
    if (response?.kind === 'statements')
      return response.statements.some((one) => condition.has.includes(one));
    return false;
  }
  const value = figureValue(condition.figure, situation);
  return value.kind === 'value' && value.value.gte(exact(condition.atLeast));
}

function profileValue(
  field: 'productionType' | 'sizeClass' | 'industrySection',
  situation: Situation,
): string | null {
  const { profile } = situation;
  switch (field) {
    case 'productionType':
      return profile.productionType;
    case 'industrySection':
      return profile.industry?.slice(0, 1) ?? null;
    case 'sizeClass': {
      const found = sizeClass(profile);
      return found.kind === 'classified' ? found.size : null;
    }
  }
}
