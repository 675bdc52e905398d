import { monthsLater, placeInWindow } from './dates.ts';
import type { Programme } from './programme.ts';

/** What is known of whether the programme can be used now, apart from who may use it. */
export interface Standing {
  readonly state: Programme['status']['state'];
  /** Date of the newest source read; null when it bears none. */
  readonly asOf: string | null;
  /** True when that source is more than a year old or undated: the window may have opened or closed since. */
  readonly dated: boolean;
  /** Where today stands in the days the rules hold; open sides count as within. */
  readonly validity: 'before' | 'within' | 'after';
  /** An example from another province, not for firms of Jiangxi. */
  readonly elsewhere: boolean;
}

/** Where a programme stands on a day. In: ISO date. */
export function standingOf(programme: Programme, today: string): Standing {
  const { status, validity, region } = programme;
  return {
    state: status.state,
    asOf: status.asOf,
    dated: status.asOf === null || monthsLater(status.asOf, 12) < today,
    validity: placeInWindow(today, validity.from, validity.to),
    elsewhere: region.scope !== 'national' && !region.divisions.some((code) => code.startsWith('36')),
  };
}
