import type { Localized } from '../pack/localized.ts';
import type { Provenance } from '../pack/provenance.ts';
import type { Exact } from '../scoring/score.ts';
import type { BenefitRule, Cap } from './benefit-rule.ts';
import type { CostClass } from './cost-line.ts';
import type { Proof } from './counted-rule.ts';
import type { Place } from './place.ts';
import type { Received } from './received.ts';
import type { ResolvedParameter } from './resolve-parameters.ts';

/** Why a line counts in full, in part or not at all. Turned into words by `say-benefit.ts`. */
export type LineReason =
  | { readonly kind: 'class-excluded'; readonly class: CostClass }
  | { readonly kind: 'class-not-named'; readonly class: CostClass }
  | { readonly kind: 'funded-before' | 'affiliate' | 'not-in-catalogue' }
  | {
      readonly kind: 'outside-window';
      readonly of: Proof;
      readonly date: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  /** Some or all papers of this kind lie outside; their amounts are left out. */
  | { readonly kind: 'papers-outside'; readonly of: 'invoice' | 'payment'; readonly fen: number }
  | { readonly kind: 'no-paper'; readonly of: Proof }
  | { readonly kind: 'paid-too-little'; readonly percent: Exact; readonly need: Exact }
  | {
      readonly kind: 'used-too-short';
      readonly from: string;
      readonly months: number;
      readonly until: string;
    }
  | { readonly kind: 'not-in-use'; readonly since: string }
  | { readonly kind: 'unit-too-dear'; readonly fen: number; readonly most: number }
  | { readonly kind: 'limited'; readonly by: 'contract' | 'invoiced' | 'paid'; readonly fen: number }
  | { readonly kind: 'nothing-to-count' }
  | { readonly kind: 'counted' };

/** One row of the cost table, judged. */
export interface LineCount {
  readonly line: string;
  readonly name: string;
  readonly state: 'counted' | 'not-counted' | 'unknown';
  /** Whole fen; 0 unless counted. */
  readonly countedFen: number;
  readonly reasons: readonly LineReason[];
  readonly missing: readonly Place[];
}

/** What a counted line earns in one part. */
export interface LineShare {
  readonly line: string;
  readonly baseFen: number;
  readonly percent: Exact;
  /** Rounded down to the fen. */
  readonly fen: number;
}

/** One summand with everything that led to its number. */
export interface PartResult {
  readonly id: string;
  readonly title: Localized;
  readonly provenance: Provenance;
  /** `off`: another option was chosen, or its condition is not met; `open`: its condition is not known yet. */
  readonly state: 'on' | 'off' | 'open';
  readonly shares: readonly LineShare[];
  readonly slices: readonly {
    readonly aboveFen: number;
    readonly baseFen: number;
    readonly percent: Exact;
    readonly fen: number;
  }[];
  /** Before caps; null while something it needs is not known. */
  readonly fen: number | null;
  readonly missing: readonly Place[];
}

/** A cap with what it leaves. */
export interface CapResult {
  readonly id: string;
  readonly title: Localized;
  readonly provenance: Provenance;
  readonly per: Cap['per'];
  /** Null while the cap is not known. */
  readonly capFen: number | null;
  /** Already received in its period, which lowers it. */
  readonly receivedFen: number;
  readonly beforeFen: number | null;
  readonly afterFen: number | null;
  readonly applied: boolean;
  readonly missing: readonly Place[];
}

export interface BenefitResult {
  readonly programmeId: string;
  readonly edition: string;
  readonly gives: BenefitRule['gives'];
  readonly bound: BenefitRule['bound'];
  /** Whole fen; null while a rate, cap or choice is not known. What the rules come to, never a promise. */
  readonly fen: number | null;
  /** False when a line or a part is still open, so that more may be due. */
  readonly complete: boolean;
  readonly countedFen: number;
  readonly lines: readonly LineCount[];
  readonly parts: readonly PartResult[];
  /** Null when the programme asks for no minimum. */
  readonly minimum: {
    readonly needFen: number | null;
    readonly met: boolean | null;
    readonly provenance: Provenance;
  } | null;
  readonly caps: readonly CapResult[];
  /** What was received before; null when no cap of the programme reaches beyond one claim. */
  readonly received: Received | null;
  /** Parameters in force, with the shipped values beside the user's. */
  readonly parameters: readonly ResolvedParameter[];
  readonly missing: readonly Place[];
}
