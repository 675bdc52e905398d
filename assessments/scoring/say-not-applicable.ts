import type { Language, Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { say } from '../text/say.ts';
import type { Exact } from './score.ts';
import { sayPoints } from './say-score.ts';
import { pointsPossible } from './score-question.ts';

const text = {
  zero: {
    'zh-CN': '“不适用”按 0 分计，总分仍按 {possible} 分计。',
    en: '“Not applicable” counts as 0 points; the total stays at {possible}.',
  },
  redistribute: {
    'zh-CN': '“不适用”不计入得分，权重由同组其他题分担。',
    en: '“Not applicable” is left out of the score; its weight goes to the others in the group.',
  },
  count: {
    'zh-CN': '“不适用”按未达到计，等级要求的个数不变。',
    en: '“Not applicable” counts as not reached; the number a level asks for stays the same.',
  },
} satisfies Record<string, Localized>;

/**
 * What the rules of a questionnaire make of “not applicable” at one of its questions: as to points, and as to the
 * numbers its levels ask for. `possible`: the points of the whole questionnaire, null where it has none. No sentence
 * where the question counts towards nothing.
 */
export function sayNotApplicable(
  question: Question,
  pack: Pack,
  possible: Exact | null,
  language: Language,
): readonly string[] {
  const effect = pack.scoring?.notApplicable;
  const scored = effect !== undefined && possible !== null && pointsPossible(question, pack).gt(0);
  return [
    ...(scored ? [say(text[effect], language, { possible: sayPoints(possible, language) })] : []),
    ...(isCounted(question, pack) ? [say(text.count, language)] : []),
  ];
}

/** Whether a level asks for a number of questions of which this is one. */
function isCounted(question: Question, pack: Pack): boolean {
  const gates = (pack.ladders ?? []).flatMap(({ steps }) => steps.flatMap((step) => step.gates));
  return gates.some(
    (gate) => gate.kind === 'count' && pack.sets?.[gate.set]?.questions.includes(question.id) === true,
  );
}
