import { sizeClass } from '../enterprise/size-class.ts';
import type { Condition } from '../pack/condition.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { figureValue } from '../scoring/figure-value.ts';
import { questionSlot } from './answer.ts';
import { holds } from './applies.ts';
import type { Situation } from './situation.ts';

/** Whether something will be so however the open answers turn out: `open` where they still decide. */
export type Certainty = 'yes' | 'no' | 'open';

/**
 * Whether a question will be asked once everything still open is given: answers not given or "do not know", raw
 * figures, and empty fields of the profile. What is given stays as it is.
 */
export function surelyAsked(question: Question, pack: Pack, situation: Situation): Certainty {
  return question.appliesWhen === undefined ? 'yes' : certainty(question.appliesWhen, pack, situation);
}

function certainty(condition: Condition, pack: Pack, situation: Situation): Certainty {
  if ('all' in condition) return allOf(condition.all.map((one) => certainty(one, pack, situation)));
  if ('any' in condition)
    return turned(allOf(condition.any.map((one) => turned(certainty(one, pack, situation)))));
  if ('not' in condition) return turned(certainty(condition.not, pack, situation));
  if (isOpen(condition, pack, situation)) return 'open';
  return holds(condition, pack, situation) ? 'yes' : 'no';
}

/** Whether what a single condition looks at may still be given. */
function isOpen(
  condition: Exclude<
    Condition,
    { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition }
  >,
  pack: Pack,
  situation: Situation,
): boolean {
  if ('profile' in condition) return profileOpen(condition.profile, situation);
  if ('question' in condition) {
    const response = situation.answers[questionSlot(pack.id, condition.question)]?.response ?? null;
    if (response === null || response.kind === 'unknown') return true;
    return response.kind === 'not-applicable' && response.reason.trim() === '';
  }
  return figureValue(condition.figure, situation).kind === 'missing';
}

function profileOpen(
  field: 'productionType' | 'sizeClass' | 'industrySection',
  { profile }: Situation,
): boolean {
  switch (field) {
    case 'productionType':
      return profile.productionType === null;
    case 'industrySection':
      return profile.industry === null;
    case 'sizeClass':
      return sizeClass(profile).kind === 'incomplete';
  }
}

function allOf(parts: readonly Certainty[]): Certainty {
  if (parts.includes('no')) return 'no';
  return parts.includes('open') ? 'open' : 'yes';
}

const opposite = { yes: 'no', no: 'yes', open: 'open' } as const;
const turned = (one: Certainty): Certainty => opposite[one];
