import type { FoundBook } from '../../../assessments/sheets/read-sheet.ts';
import type { Book } from '../../../assessments/sheets/sheet.ts';
import type { Fault } from '../../../assessments/text/fault.ts';

/** What the main process asks of a worker about Excel files. One question a worker; plain data only. */
export type ToBooks =
  | { readonly kind: 'write-book'; readonly book: Book; readonly target: string }
  | { readonly kind: 'read-book'; readonly file: string };

/** What the worker answers, once. */
export type FromBooks =
  | { readonly kind: 'wrote-book'; readonly written: WrittenBook }
  | { readonly kind: 'found-book'; readonly book: FoundBook }
  | { readonly kind: 'refused-book'; readonly fault: Fault };

export interface WrittenBook {
  readonly bytes: number;
  readonly sheets: number;
  /** SHA-256 of the file, 64 hex digits. */
  readonly sha256: string;
}
