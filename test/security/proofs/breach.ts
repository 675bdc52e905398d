import type { Shut } from '../start.ts';

/** Attacks the running app and names every attack that got through; none while the lock holds. */
export interface Proof {
  readonly says: string;
  /** True when it takes the app's own page away: what needs that page comes before. */
  readonly bare?: true | 'last';
  readonly breaches: (desk: Shut) => Promise<readonly string[]>;
}

/** The names of those attacks whose outcome is not the one that was due. */
export function unlike<Outcome>(found: Readonly<Record<string, Outcome>>, due: Outcome): readonly string[] {
  return Object.entries(found).flatMap(([attack, outcome]) =>
    JSON.stringify(outcome) === JSON.stringify(due) ? [] : [`${attack}: ${JSON.stringify(outcome)}`],
  );
}
