import type Fraction from 'fraction.js';
import type { Certainty } from '../answering/surely-asked.ts';
import { surelyAsked } from '../answering/surely-asked.ts';
import type { Situation } from '../answering/situation.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { fromExact, zero } from './exact.ts';
import { highestGrade } from './highest-grade.ts';
import { scoreQuestion } from './score-question.ts';

/** Everything one question may still come to. */
export interface QuestionRange {
  readonly id: string;
  readonly asked: Certainty;
  /** True while it has no answer that counts: not answered, figures missing, or "do not know". */
  readonly open: boolean;
  /** Points if it is asked: the fewest and the most. Equal once it is answered. */
  readonly least: Fraction;
  readonly most: Fraction;
  readonly possible: Fraction;
  readonly leastGrade: number;
  readonly mostGrade: number;
  /** It may leave the mean: not asked in the end, or not applicable where the pack lets that leave. */
  readonly mayLeave: boolean;
  readonly mayCount: boolean;
}

/**
 * What a question may still come to. An answer given stays as it is; an open one may turn out as anything from
 * nothing ("do not know" is an answer that earns nothing) to its best.
 */
export function questionRange(question: Question, pack: Pack, situation: Situation): QuestionRange {
  const asked = surelyAsked(question, pack, situation);
  // Judged as if asked: an answer given counts as soon as the question turns out to be asked.
  const { appliesWhen: _, ...always } = question;
  const now = scoreQuestion(always, pack, situation);
  // Its figures are given and come to nothing: all that can still be said is "not applicable".
  const valueless = now.status === 'missing' && now.reason.kind === 'no-value';
  const open = now.status === 'unknown' || (now.status === 'missing' && !valueless);
  const redistributes = pack.scoring?.notApplicable === 'redistribute';
  const left = now.status === 'not-applicable' && redistributes;
  const possible = fromExact(now.possible);
  const earned = fromExact(now.earned);
  return {
    id: question.id,
    asked,
    open,
    least: open ? zero : earned,
    most: open ? possible : earned,
    possible,
    leastGrade: open || asked !== 'yes' ? 0 : now.grade,
    mostGrade: asked === 'no' ? 0 : open ? highestGrade(question, pack) : now.grade,
    mayLeave:
      left || asked !== 'yes' || ((open || valueless) && redistributes && question.notApplicable !== false),
    mayCount: !left && asked !== 'no',
  };
}
