import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { fromExact } from '../scoring/exact.ts';
import type { PackResult } from '../scoring/score.ts';
import { aimOf } from './aims.ts';
import { knownGaps } from './gaps.ts';
import type { Improvement } from './improvements.ts';
import type { PlanItem } from './plan.ts';
import { wayUp } from './way-up.ts';

/** Something worth planning, and why it is put forward. */
export interface Proposal {
  readonly packId: string;
  readonly question: Question;
  readonly to: Improvement;
  /** `way`: part of the cheapest way to the next level. `gap`: one of the largest gaps. `further`: another known gap. */
  readonly because: 'way' | 'gap' | 'further';
}

/** So many of the gaps count as the largest of each pack beside the way up; our own choice. */
const largestPerPack = 3;

/**
 * What a plan could hold for one pack: the cheapest way to the next level of its headline ladder, once everything is
 * answered, then all advised gaps of what is answered, the largest first, with their nearest step. Questions that are in the plan already are left
 * out, so that nothing the user has written is touched; those done come again only with a better aim.
 */
export function proposePlan(pack: Pack, result: PackResult, items: readonly PlanItem[]): readonly Proposal[] {
  const ladder = result.ladders[0];
  const part = Object.values(result.questions).some(({ status }) => status === 'missing');
  const way = ladder === undefined || part ? null : wayUp(pack, result, ladder);
  const onWay = (way?.steps ?? []).map(({ question, to }) => ({ question, to, because: 'way' as const }));
  const gaps = knownGaps(pack, result)
    .filter(({ question }) => question.advised !== false && !onWay.some((one) => one.question === question))
    .map(({ question, next }, place) => ({
      question,
      to: next,
      because: place < largestPerPack ? ('gap' as const) : ('further' as const),
    }));
  return [...onWay, ...gaps].flatMap(({ question, to, because }): readonly Proposal[] => {
    const now = result.questions[question.id];
    const open = items.some((one) => isOf(one, pack.id, question.id) && !one.done);
    if (now === undefined || open || isPlanned(items, pack.id, question.id, to)) return [];
    return [{ packId: pack.id, question, to: aimOf(question, pack, now, to), because }];
  });
}

/** Whether the plan already brings a question to this state or a better one. */
export function isPlanned(
  items: readonly PlanItem[],
  packId: string,
  questionId: string,
  to: Pick<Improvement, 'earned' | 'grade'>,
): boolean {
  return items.some(
    (one) =>
      isOf(one, packId, questionId) &&
      one.target.grade >= to.grade &&
      fromExact(one.target.earned).gte(fromExact(to.earned)),
  );
}

const isOf = (item: PlanItem, packId: string, questionId: string) =>
  item.packId === packId && item.questionId === questionId;
