import type { Localized } from './localized.ts';

/** A fault of a pack, named so that its author finds it: which file, which line, which field, what is wrong. */
export interface PackProblem {
  readonly file: string;
  /** Line in the file, from 1; 0 when the file as a whole is meant. */
  readonly line: number;
  /** Path of the field, e.g. `questions[2].options[0].label.en`. */
  readonly field: string;
  readonly message: Localized;
}

/** Finds the place of a field: the check knows the pack, the author knows files and lines. */
export type Locate = (path: readonly PropertyKey[]) => Pick<PackProblem, 'file' | 'line' | 'field'>;
