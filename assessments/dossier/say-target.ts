import { improvements, type Improvement } from '../advice/improvements.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import type { QuestionResult } from '../scoring/score.ts';
import type { Writing } from './dossier-input.ts';
import { listed } from './joining.ts';
import { wayText } from './way-text.ts';

/**
 * The state a question is to be brought to, in words. A ticked list grows by several options at once: all of them
 * are named, as far as they still are to be added.
 */
export function sayTarget(
  writing: Writing,
  pack: Pack,
  question: Question,
  now: QuestionResult | undefined,
  to: Pick<Improvement, 'label' | 'earned' | 'grade'>,
): string {
  const label = writing.say(to.label);
  if (question.kind !== 'several-of' || now === undefined) return label;
  const steps = improvements(question, pack, now);
  const last = steps.findIndex(
    (step) => step.earned === to.earned && step.label['zh-CN'] === to.label['zh-CN'],
  );
  const added = last < 0 ? [label] : steps.slice(0, last + 1).map((step) => writing.say(step.label));
  return writing.say(wayText.added, { list: listed(writing, added) });
}
