import Fraction from 'fraction.js';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { fromExact, zero } from '../scoring/exact.ts';
import { leverage } from '../scoring/leverage.ts';
import { findNode } from '../scoring/score-tree.ts';
import type { GateResult, LadderResult, PackResult } from '../scoring/score.ts';
import { cheapest } from './cheapest.ts';
import type { Candidate } from './cheapest.ts';
import { improvements } from './improvements.ts';
import type { Improvement } from './improvements.ts';

/** One change of the way up: the question and the state it is brought to. */
export interface WayStep {
  readonly question: Question;
  readonly sectionId: string;
  readonly to: Improvement;
}

/** The cheapest set of improvements that reaches a level, by the middle of each cost band; our own reference. */
export interface WayUp {
  /** Index of the level in the ladder. */
  readonly target: number;
  readonly steps: readonly WayStep[];
  /** Cost bands added up, in yuan. */
  readonly yuan: readonly [number, number];
  /** The longest single change, when all start together, in days. */
  readonly days: readonly [number, number];
  /** Some of the sums are one's own. */
  readonly own?: true;
}

/**
 * The cheapest way to a level of a ladder (the next one unless told otherwise), found exactly: points and
 * counts are reached together, and lower levels too where the ladder is climbed in order. Null when the level
 * is already reached or cannot be reached by what the pack can improve. `leftOut` keeps questions out of it,
 * so that another way can be asked for.
 */
export function wayUp(
  pack: Pack,
  result: PackResult,
  ladder: LadderResult,
  target: number = ladder.reached + 1,
  leftOut: ReadonlySet<string> = new Set(),
): WayUp | null {
  const climb = pack.ladders?.find((one) => one.id === ladder.id)?.climb ?? 'any';
  const wanted = ladder.steps.filter(
    (_, place) => place === target || (climb === 'in-order' && place < target),
  );
  if (target <= ladder.reached || ladder.steps[target] === undefined) return null;
  const unmet = wanted.flatMap((step) => step.gates).filter((gate) => !gate.met);
  const worth = unmet.map((gate) => worthTowards(gate, pack, result));
  const sections = pack.sections.flatMap((section) =>
    section.questions.map((question) => ({ question, sectionId: section.id })),
  );
  const choices = sections.flatMap(({ question, sectionId }) => {
    const now = result.questions[question.id];
    if (now === undefined || question.advised === false || leftOut.has(question.id)) return [];
    const candidates = improvements(question, pack, now).flatMap((to): Candidate<WayStep>[] => {
      if (to.effort === null) return [];
      const gains = worth.map((of) => of(question, to));
      if (gains.every((gain) => gain.equals(0))) return [];
      const cost = to.effort.yuan[0] + to.effort.yuan[1];
      return [{ cost, gains, value: { question, sectionId, to } }];
    });
    return candidates.length === 0 ? [] : [candidates];
  });
  const needs = unmet.map((gate) => fromExact(gate.need).sub(fromExact(gate.now)));
  const steps = cheapest(choices, needs);
  return steps === null ? null : { target, steps, ...total(steps) };
}

/** How much an improvement moves a gate. */
function worthTowards(gate: GateResult, pack: Pack, result: PackResult) {
  if (gate.gate.kind === 'score') {
    const node = result.score === null ? null : findNode(result.score, gate.gate.node);
    const worth = node === null ? new Map<string, Fraction>() : leverage(node);
    return (question: Question, to: Improvement): Fraction => {
      const earned = fromExact(result.questions[question.id]?.earned ?? '0');
      return (worth.get(question.id) ?? zero).mul(fromExact(to.earned).sub(earned));
    };
  }
  const { set, gradeAtLeast } = gate.gate;
  const members = new Set(pack.sets?.[set]?.questions ?? []);
  return (question: Question, to: Improvement): Fraction => {
    const now = result.questions[question.id]?.grade ?? 0;
    return new Fraction(members.has(question.id) && now < gradeAtLeast && to.grade >= gradeAtLeast ? 1 : 0);
  };
}

function total(steps: readonly WayStep[]): Pick<WayUp, 'yuan' | 'days' | 'own'> {
  const efforts = steps.flatMap((step) => step.to.effort ?? []);
  const sum = (end: 0 | 1) => efforts.reduce((all, effort) => all + effort.yuan[end], 0);
  const longest = (end: 0 | 1) => Math.max(0, ...efforts.map((effort) => effort.days[end]));
  return {
    yuan: [sum(0), sum(1)],
    days: [longest(0), longest(1)],
    ...(efforts.some(({ own }) => own) ? { own: true } : {}),
  };
}
