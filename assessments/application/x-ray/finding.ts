import type { CostDoubtKind } from '../../programmes/cost-doubts.ts';
import type { FaultValue } from '../../text/fault.ts';
import type { FieldPlace } from '../fill-form.ts';

/** Where a finding can be put right. */
export type FindingPlace =
  | FieldPlace
  | { readonly kind: 'attachment'; readonly attachment: string }
  | { readonly kind: 'evidence'; readonly evidence: string }
  | { readonly kind: 'question'; readonly pack: string; readonly question: string }
  | { readonly kind: 'assessment' }
  | { readonly kind: 'plan' }
  /** The costs of the user's own for this questionnaire. */
  | { readonly kind: 'own-costs'; readonly pack: string }
  /** The reason given for the finding of this key. */
  | { readonly kind: 'reason'; readonly key: string }
  | { readonly kind: 'eligibility' }
  | { readonly kind: 'benefit' };

/** What the check before export can find. Its sentence is `findingTexts[kind]`, filled with `values`. */
export type FindingKind =
  | CostDoubtKind
  | 'field-open'
  | 'choice-open'
  | 'pack-not-taken'
  | 'project-ends-early'
  | 'budget-unbalanced'
  | 'budget-open'
  | 'budget-class-open'
  | 'cost-class-open'
  | 'cost-line-open'
  | 'cost-rule-open'
  | 'asked-above-benefit'
  | 'asked-above-sources'
  | 'sources-above-asked'
  | 'asked-too-large'
  | 'invoice-differs'
  | 'invoice-twice'
  | 'supplier-is-applicant'
  | 'paper-missing'
  | 'paper-gone'
  | 'paper-damaged'
  | 'paper-outside-window'
  | 'paper-twice'
  | 'paper-details-open'
  | 'line-outside-window'
  | 'certificate-expired'
  | 'profile-doubtful'
  | 'condition-not-met'
  | 'condition-open'
  | 'acceptance-not-met'
  | 'acceptance-open'
  | 'mark-denied'
  | 'declaration-untrue'
  | 'figures-unusual'
  | 'figure-large'
  | 'answers-odd'
  | 'answers-flagged'
  | 'grades-without-evidence'
  | 'grades-only-told'
  | 'target-no-better'
  | 'target-unit-open'
  | 'text-unprintable';

/** Something the check found. `red` stops the export; `amber` asks for a reason, which goes into the dossier. */
export interface Finding {
  /** The same finding keeps its key as long as its subject is the same: reasons are kept by it. */
  readonly key: string;
  readonly kind: FindingKind;
  readonly severity: 'red' | 'amber';
  readonly values: Readonly<Record<string, FaultValue>>;
  readonly place: FindingPlace;
  /** Why it may stand, as the user gave it; null where none is asked or given. */
  readonly reason: string | null;
}

/** A finding before reasons are looked up. */
export type Found = Omit<Finding, 'reason' | 'key'> & {
  /** Tells findings of one kind apart; empty where there is only one. */
  readonly about: string;
};

/** What a finding is known by, as long as its subject is the same. */
export function keyOf({ kind, about }: Pick<Found, 'kind' | 'about'>): string {
  return about === '' ? kind : `${kind}:${about}`;
}
