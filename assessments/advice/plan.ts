import { z } from 'zod';
import type { Pack } from '../pack/pack.ts';
import { localizedSchema } from '../pack/localized.ts';
import { effortSchema } from '../pack/question.ts';
import { fromExact } from '../scoring/exact.ts';
import { judgePack } from '../scoring/score-pack.ts';
import type { PackResult } from '../scoring/score.ts';
import type { Gap } from './gaps.ts';
import type { Improvement } from './improvements.ts';

/** When something is to be done: within 90 days, one year or two years. */
export const phases = ['days-90', 'year-1', 'year-2'] as const;
export type Phase = (typeof phases)[number];

/** `own`: the sum was one's own when it was planned; left out where it was the pack's. */
const plannedEffortSchema = effortSchema.extend({ own: z.literal(true).optional() });

/** One thing to be done. What it aims at is kept as it was when it was planned, so that a new edition changes no plan. */
export const planItemSchema = z.strictObject({
  id: z.string().min(1).max(80),
  packId: z.string().min(1).max(80),
  questionId: z.string().min(1).max(80),
  target: z.strictObject({
    label: localizedSchema,
    /** Points of the question then, exact. */
    earned: z.string().regex(/^-?\d+(\.\d+|\/\d+)?$/),
    grade: z.int().min(0),
  }),
  /** What it usually takes, by the pack or by a sum of one's own at that time. Null where neither says anything. */
  effort: plannedEffortSchema.nullable(),
  phase: z.enum(phases),
  owner: z.string().max(100),
  /** The user's own budget in whole fen; null while not set. */
  budgetFen: z.int().min(0).max(1e13).nullable(),
  note: z.string().max(2000),
  done: z.boolean(),
});
export type PlanItem = Readonly<z.infer<typeof planItemSchema>>;

export const planSchema = z.strictObject({ items: z.array(planItemSchema).max(300) });
export type Plan = Readonly<z.infer<typeof planSchema>>;

export const emptyPlan: Plan = { items: [] };

/** A plan item for bringing a question to a better state, put into the phase its usual time fits. */
export function planItem(id: string, gap: Pick<Gap, 'packId' | 'question'>, to: Improvement): PlanItem {
  return {
    id,
    packId: gap.packId,
    questionId: gap.question.id,
    target: { label: to.label, earned: to.earned, grade: to.grade },
    effort: to.effort,
    phase: phaseOf(to.effort?.days[1] ?? null),
    owner: '',
    budgetFen: null,
    note: '',
    done: false,
  };
}

/** The phase in which something that takes at most so many days can be finished. */
function phaseOf(days: number | null): Phase {
  if (days === null) return 'year-1';
  return days <= 90 ? 'days-90' : days <= 365 ? 'year-1' : 'year-2';
}

/**
 * What a pack comes to when the plan is carried out: every planned question at its target, unless it is already
 * better. Items of other packs and of questions that are gone change nothing. Draws the planned radar over the
 * present one, and answers “what if” without an answer being changed.
 */
export function plannedResult(pack: Pack, result: PackResult, items: readonly PlanItem[]): PackResult {
  const questions = { ...result.questions };
  for (const { packId, questionId, target } of items) {
    const now = questions[questionId];
    if (
      packId !== pack.id ||
      now === undefined ||
      now.status === 'not-asked' ||
      now.status === 'not-applicable'
    )
      continue;
    const better = fromExact(target.earned).gt(fromExact(now.earned));
    questions[questionId] = {
      ...now,
      status: 'answered',
      earned: better ? target.earned : now.earned,
      grade: Math.max(target.grade, now.grade),
    };
  }
  return judgePack(pack, questions);
}
