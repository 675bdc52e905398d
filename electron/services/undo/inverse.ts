import type { Localized } from '../../../assessments/pack/localized.ts';
import type { Db } from '../../db/database.ts';
import type { Workplace } from '../workplace.ts';

/** A subject of the history and what one step did to it: from the `old` of its first line to the `new` of its last. */
export interface SubjectChange {
  readonly enterpriseId: string;
  readonly assessmentId: string | null;
  readonly subject: string;
  /** Canonical JSON; null where there was none. */
  readonly old: string | null;
  readonly new: string | null;
  /** The last line. */
  readonly seq: number;
}

/** How what a line of the history says is taken back, and done again. */
export type Inverse =
  | {
      /** The subject has one value at any time; `family` is shared by all kinds that speak of it. */
      readonly kind: 'value';
      readonly family: string;
      /** Whether a value of long ago may be put in its place. */
      readonly restorable: boolean;
      /**
       * Where the value it had before a step stands: always in the `new` of the newest line before (`line`), there or,
       * for the first one, in the step itself (`line-or-step`), or in the step itself (`step`).
       */
      readonly before: 'line' | 'line-or-step' | 'step';
      /** Whether it can be changed while the assessment its line names is closed. */
      readonly whenClosed: 'refused' | 'fine';
      /** What null stands for where the value may also be an empty one; null where it never is. */
      readonly empty: (change: SubjectChange) => string | null;
      /** The value it has now, as the history would say it. */
      readonly present: (db: Db, change: SubjectChange) => string | null;
      /** Gives it a value, as a new line of the history. Throws what any such change throws. */
      readonly write: (place: Workplace, db: Db, change: SubjectChange, value: string | null) => void;
    }
  /** A record of something that changes nothing by itself: it stays. */
  | { readonly kind: 'record' }
  | { readonly kind: 'not-undoable'; readonly why: Localized };
