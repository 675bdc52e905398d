import type { PlanItem } from '../../../assessments/advice/plan.ts';

/** What the items of a phase add up to. */
export interface PhaseTotal {
  readonly count: number;
  readonly done: number;
  /** Budgets added up, in whole fen; those without one left out. */
  readonly budgetFen: number;
  readonly withoutBudget: number;
}

export function phaseTotal(items: readonly PlanItem[]): PhaseTotal {
  return {
    count: items.length,
    done: items.filter((one) => one.done).length,
    budgetFen: items.reduce((sum, one) => sum + (one.budgetFen ?? 0), 0),
    withoutBudget: items.filter((one) => one.budgetFen === null).length,
  };
}
