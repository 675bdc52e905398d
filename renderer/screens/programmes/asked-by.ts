import { conditionsIn, type Condition, type Leaf } from '../../../assessments/programmes/condition.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { partsOf, type Quantity } from '../../../assessments/programmes/quantity.ts';

/** What a rule looks at that is given by the user: facts of the programme and raw figures, by id. */
export interface AskedBy {
  readonly facts: readonly string[];
  readonly figures: readonly string[];
}

/** What one condition looks at, through named values as well, each once. */
export function askedByLeaf(leaf: Leaf, programme: Programme): AskedBy {
  if (leaf.kind === 'statement') return { facts: [leaf.fact], figures: [] };
  if (leaf.kind !== 'compare') return { facts: [], figures: [] };
  return askedByQuantities([leaf.left, leaf.right], programme);
}

/** What the amounts of a programme's benefit are computed from, apart from the cost table and the parameters. */
export function askedByBenefit(programme: Programme): AskedBy {
  const parts = programme.benefit?.parts ?? [];
  const conditions = parts.flatMap(({ when }) => (when === undefined ? [] : leavesOf(when)));
  const own = askedByQuantities(
    parts.flatMap((part) => (part.kind === 'computed' ? [part.amount] : [])),
    programme,
  );
  const all = [own, ...conditions.map((leaf) => askedByLeaf(leaf, programme))];
  return {
    facts: distinct(all.flatMap((one) => one.facts)),
    figures: distinct(all.flatMap((one) => one.figures)),
  };
}

/** The single conditions of a tree. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  return conditionsIn(condition).flatMap(([one]) => {
    switch (one.kind) {
      case 'all':
      case 'any':
      case 'not':
        return [];
      default:
        return [one];
    }
  });
}

function askedByQuantities(quantities: readonly Quantity[], programme: Programme): AskedBy {
  const all = quantities.flatMap((one) => within(one, programme));
  return {
    facts: distinct(all.flatMap((one) => ('fact' in one ? [one.fact] : []))),
    figures: distinct(all.flatMap((one) => ('figure' in one ? [one.figure] : []))),
  };
}

/** A quantity and everything it is made of. Values cannot refer to each other in a circle: the check forbids it. */
function within(quantity: Quantity, programme: Programme): readonly Quantity[] {
  const named = 'value' in quantity ? programme.values.find((one) => one.id === quantity.value) : undefined;
  const parts = [...partsOf(quantity).map(([one]) => one), ...(named === undefined ? [] : [named.is])];
  return [quantity, ...parts.flatMap((one) => within(one, programme))];
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
