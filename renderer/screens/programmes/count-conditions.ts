import type {
  ConditionResult,
  EligibilityResult,
} from '../../../assessments/programmes/eligibility-result.ts';

/** Single conditions of applying that are not met, and those not known yet that can still matter. */
export interface ConditionCounts {
  readonly unmet: number;
  readonly open: number;
}

/**
 * Counts the conditions behind an answer. Below a group that is decided nothing is counted any more: of two ways one
 * met is enough, and the other is not missing.
 */
export function countConditions({ root }: Pick<EligibilityResult, 'root'>): ConditionCounts {
  return {
    unmet: sum(root.of.map((one) => count(one, 'no'))),
    open: sum(root.of.map((one) => count(one, 'unknown'))),
  };
}

function count(result: ConditionResult, state: 'no' | 'unknown'): number {
  if (result.state !== state) return state === 'unknown' && result.state === 'no' ? openBelowAll(result) : 0;
  // A condition turned round fails because the one inside is met: it counts as one.
  if (result.of.length === 0 || result.kind === 'not' || result.kind === 'any') return 1;
  return sum(result.of.map((one) => count(one, state)));
}

/** In a group that fails because of one part, the other parts are still to be known. */
function openBelowAll(result: ConditionResult): number {
  return result.kind === 'all' ? sum(result.of.map((one) => count(one, 'unknown'))) : 0;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
