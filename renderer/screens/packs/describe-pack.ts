import type { Localized } from '../../../assessments/pack/localized.ts';
import type { Gate, Pack, ScoringNode } from '../../../assessments/pack/pack.ts';
import { marks, type Mark } from '../../../assessments/pack/provenance.ts';
import { mostOf } from '../../../assessments/pack/check-pack.ts';
import { toExact } from '../../../assessments/scoring/exact.ts';
import type { Exact } from '../../../assessments/scoring/score.ts';
import { gateText } from '../../../assessments/text/gates.ts';

/** One node of a score tree as its author wrote it. */
export interface DescribedNode {
  readonly id: string;
  readonly title: Localized;
  readonly rule: 'sum' | 'weighted-mean';
  readonly weight: number | null;
  /** The most it can earn. */
  readonly most: Exact;
  readonly children: readonly DescribedNode[];
}

type Inner = Exclude<ScoringNode, { question: string }>;

/** The score tree without its questions; null for a pack without points. */
export function describeScoring(pack: Pack): DescribedNode | null {
  const { scoring } = pack;
  return scoring === undefined || 'question' in scoring.root ? null : describe(scoring.root, pack);
}

function describe(node: Inner, pack: Pack): DescribedNode {
  const questions = pack.sections.flatMap((section) => section.questions);
  return {
    id: node.id,
    title: node.title,
    rule: node.rule,
    weight: node.weight ?? null,
    most: toExact(mostOf(node, pack, questions)),
    children: node.children.flatMap((child) => ('question' in child ? [] : [describe(child, pack)])),
  };
}

/** What a gate asks for, in the words of the pack. */
export function gateLabel(gate: Gate, pack: Pack): Localized {
  if (gate.label !== undefined) return gate.label;
  if (gate.kind === 'count')
    return gateText.count(pack.sets?.[gate.set]?.title ?? pack.title, gate.gradeAtLeast);
  const root = describeScoring(pack);
  return gateText.score((root === null ? null : nodeTitle(root, gate.node)) ?? pack.title);
}

function nodeTitle(node: DescribedNode, id: string): Localized | null {
  if (node.id === id) return node.title;
  for (const child of node.children) {
    const found = nodeTitle(child, id);
    if (found !== null) return found;
  }
  return null;
}

/** How many questions rest on what kind of source, in the order of authority; kinds without one are left out. */
export function countMarks(pack: Pack): readonly { readonly mark: Mark; readonly count: number }[] {
  const all = pack.sections.flatMap((section) => section.questions).map((one) => one.provenance.mark);
  return marks.flatMap((mark) => {
    const count = all.filter((one) => one === mark).length;
    return count === 0 ? [] : [{ mark, count }];
  });
}
