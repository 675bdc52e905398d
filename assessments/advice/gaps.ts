import type Fraction from 'fraction.js';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import type { Programme } from '../programmes/programme.ts';
import { fromExact, toExact, zero } from '../scoring/exact.ts';
import { leverage } from '../scoring/leverage.ts';
import { findNode } from '../scoring/score-tree.ts';
import type { Exact, GateResult, LadderResult, PackResult, QuestionResult } from '../scoring/score.ts';
import { demandsOn, type Demand } from './demands.ts';
import { improvements } from './improvements.ts';
import type { Improvement } from './improvements.ts';

/** One thing that could be better, with what it holds back and the concrete next step. */
export interface Gap {
  readonly packId: string;
  readonly sectionId: string;
  readonly question: Question;
  readonly result: QuestionResult;
  /** The nearest better state, and the best one. */
  readonly next: Improvement;
  readonly best: Improvement;
  /** Points of the whole pack gained by the nearest and by the best state. */
  readonly gainNext: Exact;
  readonly gainBest: Exact;
  /** Unmet gates of the headline ladder's next level that this question counts towards. */
  readonly blocks: readonly GateResult[];
  /** Conditions of the programmes followed that are not met yet and that this question counts towards. */
  readonly demanded: readonly Demand[];
}

/** The gates that keep the next level of a ladder from being reached; none when the top is reached. */
export function blockers(ladder: LadderResult): readonly GateResult[] {
  return (ladder.steps[ladder.reached + 1]?.gates ?? []).filter((gate) => !gate.met);
}

/**
 * Every question with room to improve: what holds back most conditions of the next level and of the programmes
 * first, then by points of the whole pack, then in the order of the pack. What the pack does not advise comes last.
 * `programmes`: those the user follows.
 */
export function findGaps(
  pack: Pack,
  result: PackResult,
  programmes: readonly Programme[] = [],
): readonly Gap[] {
  const headline = result.ladders[0];
  const worth = result.score === null ? new Map<string, Fraction>() : leverage(result.score);
  const unmet = headline === undefined ? [] : blockers(headline);
  const demands = demandsOn(pack, result, programmes);
  const gaps = pack.sections.flatMap((section) =>
    section.questions.flatMap((question): readonly Gap[] => {
      const now = result.questions[question.id];
      const better = now === undefined ? [] : improvements(question, pack, now);
      const next = better[0];
      const best = better.at(-1);
      if (now === undefined || next === undefined || best === undefined) return [];
      return [
        {
          packId: pack.id,
          sectionId: section.id,
          question,
          result: now,
          next,
          best,
          gainNext: gain(worth, now, next),
          gainBest: gain(worth, now, best),
          blocks: unmet.filter((gate) => countsTowards(gate, pack, now, best, result)),
          demanded: demands.filter(({ gates }) =>
            gates.some((gate) => countsTowards(gate, pack, now, best, result)),
          ),
        },
      ];
    }),
  );
  return gaps.toSorted(
    (a, b) =>
      Number(a.question.advised === false) - Number(b.question.advised === false) ||
      heldBack(b) - heldBack(a) ||
      b.blocks.length - a.blocks.length ||
      fromExact(b.gainBest).compare(fromExact(a.gainBest)) ||
      0,
  );
}

/** The gaps of what is answered: of what is not, or with “do not know”, nobody knows whether it is one. */
export function knownGaps(...of: Parameters<typeof findGaps>): readonly Gap[] {
  return findGaps(...of).filter(({ result }) => result.status === 'answered');
}

/** How many conditions wait for this question. */
const heldBack = ({ blocks, demanded }: Gap) => blocks.length + demanded.length;

/** What the whole pack would earn more if one question were in a better state. */
function gain(worth: ReadonlyMap<string, Fraction>, now: QuestionResult, better: Improvement): Exact {
  const more = fromExact(better.earned).sub(fromExact(now.earned));
  return toExact((worth.get(now.id) ?? zero).mul(more));
}

function countsTowards(
  gate: GateResult,
  pack: Pack,
  now: QuestionResult,
  best: Improvement,
  result: PackResult,
): boolean {
  if (gate.gate.kind === 'count') {
    const { set, gradeAtLeast } = gate.gate;
    const counted = pack.sets?.[set]?.questions.includes(now.id) ?? false;
    return counted && now.grade < gradeAtLeast && best.grade >= gradeAtLeast;
  }
  const node = result.score === null ? null : findNode(result.score, gate.gate.node);
  const more = fromExact(best.earned).gt(fromExact(now.earned));
  return more && node !== null && leverage(node).has(now.id);
}
