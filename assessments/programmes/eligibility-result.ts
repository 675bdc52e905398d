import type { Localized } from '../pack/localized.ts';
import type { Provenance } from '../pack/provenance.ts';
import type { Exact } from '../scoring/score.ts';
import type { Comparison, Condition } from './condition.ts';
import type { Place } from './place.ts';
import type { Standing } from './standing.ts';

/** Met, not met, or not known yet. */
export type Truth = 'yes' | 'no' | 'unknown';

/** What a condition's state rests on. Turned into words by `say-condition.ts`. */
export type Basis =
  | { readonly kind: 'missing' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'label'; readonly value: Localized }
  | { readonly kind: 'date'; readonly value: string; readonly need: string }
  | {
      readonly kind: 'number';
      readonly now: Exact;
      readonly is: Comparison;
      readonly need: Exact;
      readonly unit: Localized;
    }
  | { readonly kind: 'none-held' }
  | { readonly kind: 'certificate'; readonly name: Localized; readonly expiresOn: string | null }
  | { readonly kind: 'expired'; readonly name: Localized; readonly expiresOn: string }
  | { readonly kind: 'no-expiry'; readonly name: Localized }
  | { readonly kind: 'level'; readonly now: Localized; readonly need: Localized; readonly open: number }
  | { readonly kind: 'answer'; readonly value: 'yes' | 'no' }
  /** Taken from the marks of the lines of the cost table. */
  | {
      readonly kind: 'cost-lines';
      readonly value: 'yes' | 'no';
      readonly marked: number;
      readonly lines: number;
    }
  | { readonly kind: 'do-not-know' }
  | { readonly kind: 'no-value'; readonly why: 'zero-divisor' | 'not-applicable' }
  | { readonly kind: 'not-classifiable' }
  | { readonly kind: 'joined' };

/** The state of one condition by itself. */
export interface Judged {
  readonly state: Truth;
  readonly basis: Basis;
  readonly missing: readonly Place[];
}

/** One condition with its state, the reason, and where what is missing can be given. */
export interface ConditionResult extends Judged {
  readonly id: string;
  readonly kind: Condition['kind'];
  readonly label: Localized;
  /** Null for joined conditions, whose parts carry their own. */
  readonly provenance: Provenance | null;
  readonly of: readonly ConditionResult[];
}

export interface EligibilityResult {
  readonly programmeId: string;
  readonly edition: string;
  /** Judged by the conditions that hold at the time of applying. The office decides. */
  readonly state: Truth;
  readonly root: ConditionResult;
  /** Conditions of acceptance; null when there are none. Not part of `state`. */
  readonly acceptance: ConditionResult | null;
  readonly standing: Standing;
  /** Everything that is missing and could still decide, each place once. */
  readonly missing: readonly Place[];
}

/** The id of the condition made of the region a programme is for, which stands beside those of its pack. */
export const regionCondition = 'region';

/** Whether the enterprise is known to be in another place than the programme is for. */
export function isOutOfRegion({ root }: EligibilityResult): boolean {
  return root.of.some(({ id, state }) => id === regionCondition && state === 'no');
}

/** Whether all there is to say of a condition is what is still to be given for it, at these places. */
export function isUnanswered({ state, basis }: Judged, places: readonly Place[]): boolean {
  return state === 'unknown' && basis.kind === 'missing' && places.length > 0;
}
