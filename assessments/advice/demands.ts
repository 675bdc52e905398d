import type { Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { Condition, Leaf } from '../programmes/condition.ts';
import type { Programme } from '../programmes/programme.ts';
import { exact, fromExact, toExact } from '../scoring/exact.ts';
import type { GateResult, PackResult } from '../scoring/score.ts';
import { findNode } from '../scoring/score-tree.ts';

/** A condition of a programme that asks more of a questionnaire than is reached, with the gates still in its way. */
export interface Demand {
  readonly programmeId: string;
  readonly programme: Localized;
  readonly condition: Localized;
  readonly gates: readonly GateResult[];
}

/** What programmes ask of a questionnaire (a level, a score) that it does not come to yet, in their order. */
export function demandsOn(
  pack: Pack,
  result: PackResult,
  programmes: readonly Programme[],
): readonly Demand[] {
  return programmes.flatMap((programme) =>
    [programme.eligibility, programme.acceptance, ...(programme.benefit?.parts ?? []).map((one) => one.when)]
      .flatMap((one) => (one === undefined ? [] : leavesAskedOf(one)))
      .flatMap((leaf): readonly Demand[] => {
        const gates = unmetGates(leaf, pack, result);
        return gates.length === 0
          ? []
          : [{ programmeId: programme.id, programme: programme.shortTitle, condition: leaf.label, gates }];
      }),
  );
}

/** The single conditions to be met; what must not hold asks for nothing to be better. */
function leavesAskedOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesAskedOf);
    case 'not':
      return [];
    default:
      return [condition];
  }
}

function unmetGates(leaf: Leaf, pack: Pack, result: PackResult): readonly GateResult[] {
  if (leaf.kind === 'level' && leaf.pack === pack.id) {
    const ladder = result.ladders.find((one) => one.id === leaf.ladder);
    const wanted = ladder?.steps.findIndex((one) => one.id === leaf.atLeast) ?? -1;
    if (ladder === undefined || wanted <= ladder.reached) return [];
    const inOrder = pack.ladders?.find((one) => one.id === ladder.id)?.climb === 'in-order';
    const steps = ladder.steps.slice(inOrder ? ladder.reached + 1 : wanted, wanted + 1);
    return steps.flatMap((step) => step.gates).filter((gate) => !gate.met);
  }
  if (leaf.kind === 'score' && leaf.pack === pack.id) {
    const node = result.score === null ? null : findNode(result.score, leaf.node);
    const need = exact(leaf.atLeast);
    if (node === null || fromExact(node.earned).gte(need)) return [];
    const gate = { kind: 'score', node: leaf.node, atLeast: leaf.atLeast } as const;
    return [{ gate, label: leaf.label, now: node.earned, need: toExact(need), met: false }];
  }
  return [];
}
