import type { Situation } from '../answering/situation.ts';
import type { Language } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';

/** Everything a workbook is made from. Nothing else is read: no clock, no disk. */
export interface WorkbookInput {
  /** `createdAt`: ISO; “last year” counts from it. */
  readonly assessment: { readonly id: string; readonly title: string; readonly createdAt: string };
  readonly packs: readonly Pack[];
  /** SHA-256 of each questionnaire's canonical JSON, in their order. */
  readonly packHashes: readonly string[];
  readonly situation: Situation;
  readonly language: Language;
  /** ISO instant, and the day it falls on where the user is. */
  readonly now: string;
  readonly today: string;
  readonly appVersion: string;
  readonly hashOf: (value: unknown) => string;
}
