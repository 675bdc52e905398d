import type { MediaType } from '../../../assessments/evidence/evidence.ts';
import type { FileText } from '../../../assessments/portfolio/file-pieces.ts';

/** What the main process asks the document worker: what one stored file says. One at a time. */
export interface ToTexts {
  readonly kind: 'read-text';
  readonly file: string;
  readonly mediaType: MediaType;
  /** Where the tables lie that say how Chinese characters are numbered in a PDF that does not carry its fonts. */
  readonly tables: string;
}

/** What it answers. `unreadable`: the disk did not give the file, so that it may be tried again. */
export type FromTexts = { readonly kind: 'text'; readonly text: FileText } | { readonly kind: 'unreadable' };
