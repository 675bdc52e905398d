import type Fraction from 'fraction.js';
import type { Gate, Ladder, Pack } from '../pack/pack.ts';
import type { Localized } from '../pack/localized.ts';
import { gateText } from '../text/gates.ts';
import { exact, fromExact, toExact, zero } from './exact.ts';
import type { GateResult, LadderResult, QuestionResult, ScoreNode } from './score.ts';
import { findNode } from './score-tree.ts';

/**
 * Decides the level: the highest step whose gates all hold; where the ladder is climbed in order, every
 * lower step must hold as well. -1 when no step is reached.
 */
export function climbLadder(
  ladder: Ladder,
  pack: Pack,
  score: ScoreNode | null,
  questions: Readonly<Record<string, QuestionResult>>,
): LadderResult {
  const steps = ladder.steps.map((step) => {
    const gates = step.gates.map((gate) => judgeGate(gate, pack, score, questions));
    return {
      id: step.id,
      title: step.title,
      meaning: step.meaning,
      met: gates.every((gate) => gate.met),
      gates,
    };
  });
  const firstUnmet = steps.findIndex((step) => !step.met);
  const unbroken = firstUnmet === -1 ? steps.length - 1 : firstUnmet - 1;
  const reached = ladder.climb === 'in-order' ? unbroken : steps.findLastIndex((step) => step.met);
  const step = steps[reached];
  return {
    id: ladder.id,
    title: ladder.title,
    note: ladder.note,
    provenance: ladder.provenance,
    reached,
    level: step === undefined ? ladder.none : { title: step.title, meaning: step.meaning },
    steps,
  };
}

function judgeGate(
  gate: Gate,
  pack: Pack,
  score: ScoreNode | null,
  questions: Readonly<Record<string, QuestionResult>>,
): GateResult {
  if (gate.kind === 'score') {
    const node = score === null ? null : findNode(score, gate.node);
    const now = node === null ? zero : fromExact(node.earned);
    return result(gate, gate.label ?? gateText.score(node?.title ?? pack.title), now, exact(gate.atLeast));
  }
  const set = pack.sets?.[gate.set];
  const count = (set?.questions ?? []).filter(
    (id) => (questions[id]?.grade ?? 0) >= gate.gradeAtLeast,
  ).length;
  const label = gate.label ?? gateText.count(set?.title ?? pack.title, gate.gradeAtLeast);
  return result(gate, label, exact(count), exact(gate.atLeast));
}

function result(gate: Gate, label: Localized, now: Fraction, need: Fraction): GateResult {
  return { gate, label, now: toExact(now), need: toExact(need), met: now.gte(need) };
}
