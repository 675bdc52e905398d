import type { DossierDifference, DossierSeal } from './sealed.ts';

/** What a file is that was given to be checked. */
export type CheckedKind = 'pdf' | 'docx' | 'xlsx' | 'zip';

/** What a bundle's file was found to be, against the list of hashes it came with. */
export type BundleDifference =
  /** The bundle has no list of hashes, or one that cannot be read. */
  | { readonly kind: 'list' }
  /** Named in the list and not there. */
  | { readonly kind: 'file-missing'; readonly name: string }
  /** There and not named in the list. */
  | { readonly kind: 'file-added'; readonly name: string }
  /** Not the file of the list, and nothing closer can be said. */
  | { readonly kind: 'file-changed'; readonly name: string }
  /** A document that cannot be read any more. */
  | { readonly kind: 'file-unreadable'; readonly name: string }
  /** A document, or the data for machines, that belongs to another dossier than the rest. */
  | { readonly kind: 'file-of-another'; readonly name: string };

/** One thing that is not as it was written. `file`: the document of a bundle it is in; null in a single document. */
export type CheckedDifference =
  | BundleDifference
  | { readonly kind: 'within'; readonly file: string | null; readonly difference: DossierDifference };

/** A file as it was read and compared with itself; the store has not been asked yet. */
export interface CheckedFile {
  readonly kind: CheckedKind;
  readonly bytes: number;
  /** SHA-256 of the file as it was given. */
  readonly sha256: string;
  /** The canonical JSON of what it states, and whether its hash is the one the file gives for it. */
  readonly canonical: { readonly text: string; readonly sha256: string } | null;
  /** What it says of itself; null where it carries no seal that can be read. */
  readonly seal: Omit<DossierSeal, 'parts'> | null;
  /** How many parts (pages, sheets, parts of a Word file; of a bundle files) were compared. */
  readonly compared: number;
  readonly differences: readonly CheckedDifference[];
}
