import type { Pack, ScoringNode } from '../pack/pack.ts';
import { exact, fromExact, toExact, zero } from './exact.ts';
import type { QuestionResult, ScoreNode } from './score.ts';

/**
 * Builds a node of the score tree. `sum`: earned and possible points of the children added. `weighted-mean`:
 * the mean of the children's shares (earned ÷ possible) by weight, times `max` (100 unless the pack says
 * otherwise). Questions not asked never count; questions not applicable leave the sum and the mean only where
 * the pack says `redistribute`. Missing and unknown ones count as nothing earned.
 */
export function buildNode(
  node: ScoringNode,
  pack: Pack,
  questions: Readonly<Record<string, QuestionResult>>,
): ScoreNode {
  if ('question' in node) return leaf(node, pack, questions);
  const children = node.children.map((child) => buildNode(child, pack, questions));
  const counting = children.filter((child) => child.counts);
  const { earned, possible } = node.rule === 'sum' ? sum(counting) : weightedMean(counting, node.max ?? 100);
  return {
    id: node.id,
    title: node.title,
    rule: node.rule,
    earned: toExact(earned),
    possible: toExact(possible),
    weight: weightOf(node),
    counts: counting.length > 0,
    missing: children.flatMap((child) => child.missing),
    provenance: node.provenance,
    result: null,
    children,
  };
}

function leaf(
  node: { readonly question: string; readonly weight?: number },
  pack: Pack,
  questions: Readonly<Record<string, QuestionResult>>,
): ScoreNode {
  const question = pack.sections
    .flatMap((section) => section.questions)
    .find((one) => one.id === node.question);
  const result = questions[node.question];
  if (question === undefined || result === undefined)
    throw new Error(`no question ${node.question} in ${pack.id}`);
  const left =
    result.status === 'not-asked' ||
    (result.status === 'not-applicable' && pack.scoring?.notApplicable === 'redistribute');
  return {
    id: question.id,
    title: question.prompt,
    rule: 'question',
    earned: result.earned,
    possible: result.possible,
    weight: weightOf(node),
    counts: !left,
    missing: result.status === 'missing' || result.status === 'unknown' ? [question.id] : [],
    provenance: question.pointsProvenance ?? question.provenance,
    result,
    children: [],
  };
}

const weightOf = (node: { readonly weight?: number }) =>
  node.weight === undefined ? null : toExact(exact(node.weight));

function sum(children: readonly ScoreNode[]) {
  return {
    earned: children.reduce((total, child) => total.add(fromExact(child.earned)), zero),
    possible: children.reduce((total, child) => total.add(fromExact(child.possible)), zero),
  };
}

function weightedMean(children: readonly ScoreNode[], max: number) {
  const possible = exact(max);
  let weights = zero;
  let weighted = zero;
  for (const child of children) {
    const most = fromExact(child.possible);
    if (most.equals(0)) continue;
    const weight = fromExact(child.weight ?? '1');
    weights = weights.add(weight);
    weighted = weighted.add(fromExact(child.earned).div(most).mul(weight));
  }
  return { earned: weights.equals(0) ? zero : weighted.div(weights).mul(possible), possible };
}

/** A node of the score tree by its id, or null. */
export function findNode(root: ScoreNode, id: string): ScoreNode | null {
  if (root.id === id) return root;
  for (const child of root.children) {
    const found = findNode(child, id);
    if (found !== null) return found;
  }
  return null;
}
