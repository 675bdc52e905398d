import { conditionsIn, type Condition } from './condition.ts';
import { regionCondition } from './eligibility-result.ts';
import { factSlot } from './fact.ts';
import type { Place } from './place.ts';
import type { Programme } from './programme.ts';
import { partsOf, type Quantity } from './quantity.ts';

/** What a place in a programme is looked up by. */
type Asking = Pick<Programme, 'id' | 'facts' | 'values' | 'eligibility' | 'acceptance'>;

/**
 * Where that which a condition looks at is given: the address for the region, the fact for a statement. Of joined
 * conditions the first part that has a place. Null for a condition that looks at nothing that is given.
 */
export function subjectOf(conditionId: string, programme: Asking): Place | null {
  const trees = [programme.eligibility, programme.acceptance].flatMap((tree) => tree ?? []);
  const condition = trees
    .flatMap((tree) => conditionsIn(tree).map(([one]) => one))
    .find(({ id }) => id === conditionId);
  // The region is judged without being among the conditions of the programme.
  if (condition === undefined)
    return conditionId === regionCondition ? { kind: 'profile', field: 'division' } : null;
  return placeOf(condition, programme);
}

function placeOf(condition: Condition, programme: Asking): Place | null {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return first(condition.of, (one) => placeOf(one, programme));
    case 'not':
      return placeOf(condition.of, programme);
    case 'size':
      return { kind: 'profile', field: 'staff' };
    case 'industry':
      return { kind: 'profile', field: 'industry' };
    case 'division':
      return { kind: 'profile', field: 'division' };
    case 'age':
      return { kind: 'profile', field: 'foundedOn' };
    case 'certificate':
      return { kind: 'profile', field: 'certificates' };
    case 'level':
    case 'score':
      return { kind: 'pack', pack: condition.pack };
    case 'statement':
      return factPlace(condition.fact, programme);
    case 'compare':
      return first([condition.left, condition.right], (one) => quantityPlace(one, programme));
  }
}

/** Where the first part of a quantity is given; null when nothing of it is. */
export function quantityPlace(
  quantity: Quantity,
  programme: Pick<Programme, 'id' | 'facts' | 'values'>,
): Place | null {
  if ('figure' in quantity) return { kind: 'figure', figure: quantity.figure };
  if ('fact' in quantity) return factPlace(quantity.fact, programme);
  if ('profile' in quantity) return { kind: 'profile', field: quantity.profile };
  if ('value' in quantity) {
    const named = programme.values.find(({ id }) => id === quantity.value);
    return named === undefined ? null : quantityPlace(named.is, programme);
  }
  return first(
    partsOf(quantity).map(([part]) => part),
    (one) => quantityPlace(one, programme),
  );
}

function factPlace(factId: string, programme: Pick<Programme, 'id' | 'facts'>): Place | null {
  const fact = programme.facts.find(({ id }) => id === factId);
  return fact === undefined ? null : { kind: 'fact', fact: factId, slot: factSlot(programme.id, fact) };
}

function first<One>(list: readonly One[], place: (one: One) => Place | null): Place | null {
  for (const one of list) {
    const found = place(one);
    if (found !== null) return found;
  }
  return null;
}
