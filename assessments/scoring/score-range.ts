import type Fraction from 'fraction.js';
import type { Situation } from '../answering/situation.ts';
import type { Localized } from '../pack/localized.ts';
import type { Gate, Ladder, Pack, ScoringNode } from '../pack/pack.ts';
import { exact, toExact, zero } from './exact.ts';
import { questionRange } from './question-range.ts';
import type { QuestionRange } from './question-range.ts';
import { questionsOf } from './score-pack.ts';
import type { Exact } from './score.ts';

/** Points a node of the score tree may still come to. */
export interface NodeRange {
  readonly id: string;
  readonly title: Localized;
  readonly least: Exact;
  readonly most: Exact;
}

/** The levels of a ladder that can still be reached, as places in its steps; -1 is "none". */
export interface LadderRange {
  readonly id: string;
  readonly lowest: number;
  readonly highest: number;
}

/** What a pack may still come to while questions are open. Plain JSON. */
export interface PackRange {
  /** Questions surely asked that have no answer that counts. */
  readonly open: number;
  /** Null for packs without points. */
  readonly score: NodeRange | null;
  readonly axes: readonly NodeRange[];
  readonly ladders: readonly LadderRange[];
}

/**
 * The bounds of score and levels while questions are open: whatever is answered, given or left "not known" later,
 * and whatever empty field of the profile is filled in, the result lies within, as long as nothing given is changed.
 * With nothing open the bounds are the result itself. They are the nearest bounds where the open questions are
 * independent of one another; where they share raw figures the truth may be narrower, never wider.
 */
export function scoreRange(pack: Pack, situation: Situation): PackRange {
  const questions = new Map(
    questionsOf(pack).map((question) => [question.id, questionRange(question, pack, situation)]),
  );
  const nodes = new Map<string, NodeRange>();
  const root = pack.scoring?.root;
  if (root !== undefined) measure(root, questions, nodes);
  const found = (id: string) => nodes.get(id) ?? null;
  return {
    open: [...questions.values()].filter((one) => one.open && one.asked === 'yes').length,
    score: root === undefined || 'question' in root ? null : found(root.id),
    axes: (pack.scoring?.axes ?? []).flatMap((id) => found(id) ?? []),
    ladders: (pack.ladders ?? []).map((ladder) => ladderRange(ladder, pack, questions, nodes)),
  };
}

function ladderRange(
  ladder: Ladder,
  pack: Pack,
  questions: ReadonlyMap<string, QuestionRange>,
  nodes: ReadonlyMap<string, NodeRange>,
): LadderRange {
  const reached = (bound: 'least' | 'most'): number => {
    const met = ladder.steps.map((step) =>
      step.gates.every((gate) => gateBound(gate, bound, pack, questions, nodes).gte(exact(gate.atLeast))),
    );
    if (ladder.climb === 'any') return met.lastIndexOf(true);
    return met.includes(false) ? met.indexOf(false) - 1 : met.length - 1;
  };
  return { id: ladder.id, lowest: reached('least'), highest: reached('most') };
}

function gateBound(
  gate: Gate,
  bound: 'least' | 'most',
  pack: Pack,
  questions: ReadonlyMap<string, QuestionRange>,
  nodes: ReadonlyMap<string, NodeRange>,
): Fraction {
  if (gate.kind === 'score') {
    const node = nodes.get(gate.node);
    return node === undefined ? zero : exact(node[bound]);
  }
  const counted = (pack.sets?.[gate.set]?.questions ?? []).filter((id) => {
    const one = questions.get(id);
    return (bound === 'least' ? (one?.leastGrade ?? 0) : (one?.mostGrade ?? 0)) >= gate.gradeAtLeast;
  });
  return exact(counted.length);
}

/** A part of a mean: its weight, the lowest and highest share of its own maximum, and whether it may be left out. */
interface Part {
  readonly weight: Fraction;
  readonly least: Fraction;
  readonly most: Fraction;
  readonly mayLeave: boolean;
}

interface Measured extends Part {
  readonly mayCount: boolean;
  /** What it weighs by points in the share of a sum above it: itself, or the parts of a sum. */
  readonly parts: readonly Part[];
  readonly leastPoints: Fraction;
  readonly mostPoints: Fraction;
}

/** Measures a node and everything below it; named nodes are noted in `nodes`. */
function measure(
  node: ScoringNode,
  questions: ReadonlyMap<string, QuestionRange>,
  nodes: Map<string, NodeRange>,
): Measured {
  if ('question' in node) return leaf(questions.get(node.question), exact(node.weight ?? 1));
  const below = node.children.map((child) => measure(child, questions, nodes));
  const counting = below.filter((child) => child.mayCount);
  const mayCount = counting.length > 0;
  const mayLeave = below.every((child) => child.mayLeave);
  const weight = exact(node.weight ?? 1);
  const measured =
    node.rule === 'sum'
      ? summed(counting, weight, mayLeave)
      : weighed(counting, weight, mayLeave, exact(node.max ?? 100));
  const { leastPoints, mostPoints } = measured;
  nodes.set(node.id, {
    id: node.id,
    title: node.title,
    least: toExact(leastPoints),
    most: toExact(mostPoints),
  });
  return { ...measured, mayCount };
}

function leaf(range: QuestionRange | undefined, weight: Fraction): Measured {
  if (range === undefined || range.possible.equals(0)) {
    const nothing = { weight, least: zero, most: zero, mayLeave: true };
    return { ...nothing, mayCount: false, parts: [], leastPoints: zero, mostPoints: zero };
  }
  const { possible, mayLeave, mayCount } = range;
  const share = {
    least: range.least.div(possible),
    most: range.most.div(possible),
    mayLeave,
  };
  return {
    ...share,
    weight,
    mayCount,
    parts: [{ ...share, weight: possible }],
    leastPoints: mayLeave ? zero : range.least,
    mostPoints: mayCount ? range.most : zero,
  };
}

function summed(
  counting: readonly Measured[],
  weight: Fraction,
  mayLeave: boolean,
): Omit<Measured, 'mayCount'> {
  const parts = counting.flatMap((child) => child.parts);
  return {
    weight,
    mayLeave,
    parts,
    least: meanBound(parts, 'least'),
    most: meanBound(parts, 'most'),
    leastPoints: counting.reduce((sum, child) => sum.add(child.leastPoints), zero),
    mostPoints: counting.reduce((sum, child) => sum.add(child.mostPoints), zero),
  };
}

function weighed(
  counting: readonly Measured[],
  weight: Fraction,
  mayLeave: boolean,
  max: Fraction,
): Omit<Measured, 'mayCount'> {
  const least = meanBound(counting, 'least');
  const most = meanBound(counting, 'most');
  return {
    weight,
    mayLeave,
    parts: [{ weight: max, least, most, mayLeave }],
    least,
    most,
    leastPoints: mayLeave ? zero : least.mul(max),
    mostPoints: most.mul(max),
  };
}

/**
 * The lowest or highest weighted mean of the parts' shares, where some parts may be left out. Parts that must stay
 * are taken first; of the others each is taken that moves the mean towards the bound, the furthest first.
 */
function meanBound(parts: readonly Part[], bound: 'least' | 'most'): Fraction {
  const further = (one: Fraction, other: Fraction) => (bound === 'least' ? one.lt(other) : one.gt(other));
  const staying = parts.filter((part) => !part.mayLeave);
  let weights = staying.reduce((sum, part) => sum.add(part.weight), zero);
  let weighted = staying.reduce((sum, part) => sum.add(part[bound].mul(part.weight)), zero);
  const free = parts
    .filter((part) => part.mayLeave)
    .toSorted((a, b) => (further(a[bound], b[bound]) ? -1 : further(b[bound], a[bound]) ? 1 : 0));
  for (const part of free) {
    if (!weights.equals(0) && !further(part[bound], weighted.div(weights))) break;
    weights = weights.add(part.weight);
    weighted = weighted.add(part[bound].mul(part.weight));
  }
  return weights.equals(0) ? zero : weighted.div(weights);
}
