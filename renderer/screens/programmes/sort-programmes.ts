import { standingOf } from '../../../assessments/programmes/standing.ts';
import { countConditions } from './count-conditions.ts';
import { nearness } from './group-programmes.ts';
import type { JudgedProgramme } from './programme-row.tsx';

/**
 * Those one can do something about first: all conditions met, then not known yet, then not met, and last what is closed
 * or has ended. Among these the smallest place first, then what is nearest to being known; else the given order stays.
 * In: the day, ISO.
 */
export function sortProgrammes(list: readonly JudgedProgramme[], today: string): readonly JudgedProgramme[] {
  const ranked = list.map((one) => ({
    one,
    rank: rankOf(one, today),
    near: nearness(one.programme),
    open: openOf(one),
  }));
  return ranked
    .toSorted((a, b) => a.rank - b.rank || a.near - b.near || a.open - b.open)
    .map(({ one }) => one);
}

function rankOf({ programme, eligibility }: JudgedProgramme, today: string): number {
  const { state, validity } = standingOf(programme, today);
  if (state === 'closed' || validity === 'after') return 3;
  return (['yes', 'unknown', 'no'] as const).indexOf(eligibility.state);
}

function openOf({ eligibility }: JudgedProgramme): number {
  return eligibility.state === 'unknown' ? countConditions(eligibility).open : 0;
}
