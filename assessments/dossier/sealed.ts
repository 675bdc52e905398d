import { z } from 'zod';

/**
 * What travels inside every exported dossier so that it can be checked later, and how the check sees a file.
 *
 * A dossier carries two files of its own. The first is the canonical JSON exactly as it was hashed: the SHA-256 of its
 * bytes is the fingerprint printed on every page, so that anybody can compare them with ordinary tools. The second, the
 * seal, says what stood where when the file was written, part by part, so that a change can be named.
 * Nothing is signed: who rewrites page, seal and fingerprint alike is found out by the paper or by the store, never by
 * the file alone.
 */
export const sealedNames = {
  canonical: 'readiness-dossier.json',
  seal: 'readiness-dossier-seal.json',
} as const;

/** The kinds of file that carry a seal. */
export type SealedFormat = 'pdf' | 'xlsx' | 'docx';

/**
 * One part of a dossier as it can be compared. `page`: name is its number from 1; `sheet`: its name; `body`, `margin`,
 * `picture`: parts of a Word file by their path.
 */
export interface SealedPart {
  readonly kind: 'page' | 'sheet' | 'body' | 'margin' | 'picture';
  readonly name: string;
  /** What is written there, in order, white space left aside: a line, a paragraph, or `B7=` and what the cell holds. */
  readonly lines: readonly string[];
  /** SHA-256 of everything drawn there, fonts and pictures included; null where only the words count. */
  readonly sha256: string | null;
}

/** A piece of evidence enclosed with the dossier. */
export interface SealedAnnex {
  /** The n of 附件 n. */
  readonly number: number;
  readonly name: string;
  /** SHA-256 of the file as it was taken in. */
  readonly sha256: string;
  /** The first and the last page it takes up in this file; null where it is not printed in it. */
  readonly pages: readonly [number, number] | null;
}

export interface DossierSeal {
  readonly format: 1;
  readonly canonicalSha256: string;
  readonly writtenAs: SealedFormat;
  readonly language: 'zh-CN' | 'en';
  /** ISO date. */
  readonly generatedOn: string;
  readonly appVersion: string;
  readonly parts: readonly SealedPart[];
  readonly annexes: readonly SealedAnnex[];
}

/** A place of a file, other than its pages, that states a fingerprint: `info`, `xmp` (PDF) or `property` (Office). */
export interface StatedFingerprint {
  readonly place: 'info' | 'xmp' | 'property';
  readonly canonicalSha256: string | null;
  /** SHA-256 of the seal's bytes. */
  readonly sealSha256: string | null;
}

/** A file that lies inside another one. */
export interface CarriedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A dossier file as it was read, before anything of it is believed. What `readSealed(bytes)` gives. */
export interface SealedDossier {
  readonly writtenAs: SealedFormat;
  /** The embedded canonical JSON and the SHA-256 it really has; null where the file carries none. */
  readonly canonical: { readonly text: string; readonly sha256: string } | null;
  /** The seal and the SHA-256 it really has; null where the file carries none, or one that cannot be read. */
  readonly seal: { readonly content: DossierSeal; readonly sha256: string } | null;
  readonly stated: readonly StatedFingerprint[];
  /** What is there now, read in the same way as when the seal was made. */
  readonly parts: readonly SealedPart[];
  /** Files inside the file that are not the dossier's own two. */
  readonly carried: readonly CarriedFile[];
  /** What could run or lead outside: scripts, launch actions, links, by the name the format has for it. Empty in ours. */
  readonly active: readonly string[];
}

/** One thing that is not as it was written. In the order in which a reader should hear of them. */
export type DossierDifference =
  /** The file carries no data to check, or no readable seal. */
  | { readonly kind: 'without'; readonly what: 'canonical' | 'seal' }
  /** The embedded data or the seal is not what the file says of it at `place`. */
  | {
      readonly kind: 'fingerprint';
      readonly of: 'canonical' | 'seal';
      readonly place: StatedFingerprint['place'] | 'seal';
      /** Null where the file states none there. */
      readonly stated: string | null;
      readonly found: string;
    }
  /** A line that was changed (both), removed (`found` null) or put in (`expected` null). */
  | {
      readonly kind: 'line';
      readonly part: PartName;
      readonly expected: string | null;
      readonly found: string | null;
    }
  /** Its words agree, but something drawn there does not: a picture, a line, a letter's shape, a note put on it. */
  | { readonly kind: 'drawing'; readonly part: PartName }
  | { readonly kind: 'missing'; readonly part: PartName }
  /** `part` is where it stands in the file as it is. */
  | { readonly kind: 'added'; readonly part: PartName }
  /** As it was, but in another place: `part` where it stood, `now` where it stands. */
  | { readonly kind: 'moved'; readonly part: PartName; readonly now: string }
  /** An annex whose pages differ (each page is named as well), or whose file does. */
  | {
      readonly kind: 'annex';
      readonly number: number;
      readonly name: string;
      readonly change: 'pages' | 'file' | 'missing';
    }
  /** A file that was put in. */
  | { readonly kind: 'carried'; readonly name: string }
  | { readonly kind: 'active'; readonly name: string };

export type PartName = Pick<SealedPart, 'kind' | 'name'>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Reads a seal without trusting it: anything else than its exact shape is refused. */
export const sealSchema = z.strictObject({
  format: z.literal(1),
  canonicalSha256: sha256,
  writtenAs: z.enum(['pdf', 'xlsx', 'docx']),
  language: z.enum(['zh-CN', 'en']),
  generatedOn: z.iso.date(),
  appVersion: z.string().max(100),
  parts: z
    .array(
      z.strictObject({
        kind: z.enum(['page', 'sheet', 'body', 'margin', 'picture']),
        name: z.string().max(400),
        lines: z.array(z.string()),
        sha256: sha256.nullable(),
      }),
    )
    .max(20_000),
  annexes: z
    .array(
      z.strictObject({
        number: z.int().positive(),
        name: z.string().max(1000),
        sha256,
        pages: z.tuple([z.int().positive(), z.int().positive()]).nullable(),
      }),
    )
    .max(10_000),
}) satisfies z.ZodType<DossierSeal>;
