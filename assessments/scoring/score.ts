import type { Localized } from '../pack/localized.ts';
import type { Gate } from '../pack/pack.ts';
import type { Provenance } from '../pack/provenance.ts';

/** An exact number as text: a terminating decimal ("1.875") where there is one, else a fraction ("17/3"). */
export type Exact = string;

/** Why a question earned what it earned. Turned into words by `assessments/text`. */
export type Reason =
  | { readonly kind: 'not-answered' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable'; readonly reason: string; readonly effect: 'zero' | 'redistribute' }
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'option'; readonly label: Localized }
  | { readonly kind: 'options'; readonly labels: readonly Localized[] }
  | { readonly kind: 'none-of-these' }
  | {
      readonly kind: 'rate';
      readonly numerator: Exact;
      readonly denominator: Exact;
      /** What the two are counted in; null where their figures are of several units. */
      readonly units: { readonly numerator: Localized | null; readonly denominator: Localized | null };
      readonly percent: Exact;
      readonly from: Exact;
      readonly upTo: Exact;
      readonly first: boolean;
    }
  | {
      readonly kind: 'trend';
      readonly before: Exact;
      readonly after: Exact;
      readonly outcome: 'worse' | 'same' | 'better';
      readonly unit: Localized;
    }
  | { readonly kind: 'grade'; readonly grade: number; readonly title: Localized | null }
  | { readonly kind: 'yes-partly-no'; readonly value: 'yes' | 'partly' | 'no' }
  | { readonly kind: 'number'; readonly value: Exact; readonly unit: Localized }
  | { readonly kind: 'text' }
  | { readonly kind: 'figures-missing'; readonly figures: readonly string[] }
  | { readonly kind: 'no-value'; readonly figures: readonly string[] };

/** `missing`: not answered or figures missing. `unknown`: "do not know". Both earn nothing and are shown as such. */
export type QuestionStatus = 'answered' | 'missing' | 'unknown' | 'not-applicable' | 'not-asked';

/** What one question's answer comes to. */
export interface QuestionResult {
  readonly id: string;
  readonly status: QuestionStatus;
  readonly earned: Exact;
  readonly possible: Exact;
  /** Grade for count gates; 0 when none is reached. */
  readonly grade: number;
  readonly reason: Reason;
}

/** One node of the score tree with everything that led to its number. */
export interface ScoreNode {
  readonly id: string;
  readonly title: Localized;
  readonly rule: 'question' | 'sum' | 'weighted-mean';
  readonly earned: Exact;
  readonly possible: Exact;
  /** Weight among its siblings as published in the pack; only under a weighted mean. */
  readonly weight: Exact | null;
  /** False when nothing below it counts (all not applicable and redistributed, or not asked). */
  readonly counts: boolean;
  /** Questions below that are missing or unknown. */
  readonly missing: readonly string[];
  readonly provenance: Provenance;
  readonly result: QuestionResult | null;
  readonly children: readonly ScoreNode[];
}

export interface GateResult {
  readonly gate: Gate;
  readonly label: Localized;
  readonly now: Exact;
  readonly need: Exact;
  readonly met: boolean;
}

export interface StepResult {
  readonly id: string;
  readonly title: Localized;
  readonly meaning: Localized;
  readonly met: boolean;
  readonly gates: readonly GateResult[];
}

export interface LadderResult {
  readonly id: string;
  readonly title: Localized;
  readonly note: Localized;
  readonly provenance: Provenance;
  /** Index into `steps` of the level reached; -1 for none. */
  readonly reached: number;
  /** Title and meaning of the level reached, the ladder's "none" included. */
  readonly level: { readonly title: Localized; readonly meaning: Localized };
  readonly steps: readonly StepResult[];
}

/** Everything derived from one pack and one set of answers. Plain JSON. */
export interface PackResult {
  readonly packId: string;
  readonly edition: string;
  readonly questions: Readonly<Record<string, QuestionResult>>;
  /** Null for packs that give advice without points. */
  readonly score: ScoreNode | null;
  readonly axes: readonly ScoreNode[];
  readonly ladders: readonly LadderResult[];
}
