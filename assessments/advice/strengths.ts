import type Fraction from 'fraction.js';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { exact, fromExact, toExact, zero } from '../scoring/exact.ts';
import { highestGrade } from '../scoring/highest-grade.ts';
import { leverage } from '../scoring/leverage.ts';
import type { Exact, PackResult, QuestionResult } from '../scoring/score.ts';

/** A question answered well. */
export interface Strength {
  readonly question: Question;
  readonly result: QuestionResult;
  /** How much of what can be had is there, from 2/3 to 1: of its points, or of its grades where it has no points. */
  readonly share: Exact;
  /** Points of the whole pack that come from it. */
  readonly brings: Exact;
}

/** From this share on an answer counts as a strength. Our own reference. */
const strong = exact(2).div(3);

/**
 * What is already done well: answered questions with at least two thirds of what can be had, the fullest first, then
 * those that bring the most points, then in the order of the pack. Where more is bad advice nothing is a strength.
 */
export function findStrengths(pack: Pack, result: PackResult): readonly Strength[] {
  const worth = result.score === null ? new Map<string, Fraction>() : leverage(result.score);
  const found = pack.sections.flatMap((section) =>
    section.questions.flatMap((question): readonly Strength[] => {
      const now = result.questions[question.id];
      if (now === undefined || now.status !== 'answered' || question.advised === false) return [];
      const share = shareOf(question, pack, now);
      if (share === null || share.lt(strong)) return [];
      const brings = (worth.get(question.id) ?? zero).mul(fromExact(now.earned));
      return [{ question, result: now, share: toExact(share), brings: toExact(brings) }];
    }),
  );
  return found.toSorted(
    (a, b) =>
      fromExact(b.share).compare(fromExact(a.share)) || fromExact(b.brings).compare(fromExact(a.brings)),
  );
}

function shareOf(question: Question, pack: Pack, now: QuestionResult): Fraction | null {
  const possible = fromExact(now.possible);
  if (!possible.equals(0)) return fromExact(now.earned).div(possible);
  const highest = highestGrade(question, pack);
  return highest === 0 ? null : exact(now.grade).div(highest);
}
