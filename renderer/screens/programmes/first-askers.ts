import type { Condition, Leaf } from '../../../assessments/programmes/condition.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { askedByBenefit, askedByLeaf, leavesOf, type AskedBy } from './asked-by.ts';

/** Where on the page of a programme each fact and figure is asked: once, at the first rule that needs it. */
export interface FirstAskers {
  /** By id of the condition. */
  readonly conditions: ReadonlyMap<string, AskedBy>;
  readonly benefit: AskedBy;
  /** Facts no rule looks at; the forms want them. */
  readonly others: AskedBy;
}

/** Gives every fact and figure to the first condition that looks at it, else to the benefit, else to the rest. */
export function firstAskers(programme: Programme): FirstAskers {
  const asked = { facts: new Set<string>(), figures: new Set<string>() };
  const fresh = ({ facts, figures }: AskedBy): AskedBy => {
    const left = {
      facts: facts.filter((id) => !asked.facts.has(id)),
      figures: figures.filter((id) => !asked.figures.has(id)),
    };
    for (const id of left.facts) asked.facts.add(id);
    for (const id of left.figures) asked.figures.add(id);
    return left;
  };
  const conditions = new Map(
    leavesOfProgramme(programme).map((leaf) => [leaf.id, fresh(askedByLeaf(leaf, programme))]),
  );
  const benefit = fresh(askedByBenefit(programme));
  const others = fresh({ facts: programme.facts.map((fact) => fact.id), figures: [] });
  return { conditions, benefit, others };
}

/** The facts asked under the conditions of a tree. */
export function factsAskedBy(tree: Condition, askers: FirstAskers): readonly string[] {
  return leavesOf(tree).flatMap(({ id }) => askers.conditions.get(id)?.facts ?? []);
}

function leavesOfProgramme({ eligibility, acceptance }: Programme): readonly Leaf[] {
  return [...leavesOf(eligibility), ...(acceptance === undefined ? [] : leavesOf(acceptance))];
}
