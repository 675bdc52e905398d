import type { GateResult } from '../../../assessments/scoring/score.ts';

/** A number of the result that can be opened: a node of the score tree, one question, or a condition of a level. */
export type Explained =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'gate'; readonly gate: GateResult };
