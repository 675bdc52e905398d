import { z } from 'zod';
import type { Slot } from '../answering/answer.ts';

/** What a piece of evidence is. */
export const evidenceKinds = [
  'contract',
  'invoice',
  'receipt',
  'screenshot',
  'photo',
  'certificate',
  'report',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What files are told apart by: their content, never their name. */
export const mediaTypes = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/tiff',
  'image/heic',
  'application/pdf',
  /** Fixed-layout documents (GB/T 33190), the form many electronic invoices come in. */
  'application/ofd',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  /** Office files that carry programs. */
  'application/x-office-macros',
  /** Office files as they were before 2007. */
  'application/x-ole-storage',
  'application/zip',
  'application/x-executable',
  'image/svg+xml',
  'text/html',
  'text/xml',
  'text/plain',
  'application/octet-stream',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** The largest file that is taken in: a phone's video fits, a disk image does not. */
export const largestEvidenceBytes = 200 * 1024 * 1024;

/** A stored file, named by its content. */
export const evidenceFileSchema = z.strictObject({
  /** 64 hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.int().min(0),
  mediaType: z.enum(mediaTypes),
});
export type EvidenceFile = Readonly<z.infer<typeof evidenceFileSchema>>;

/** What is said about a file. Empty texts and nulls mean "not given". */
export const evidenceDetailsSchema = z.strictObject({
  /** The name the file came with, as it was: text to be shown, never part of a path. The user may change it. */
  name: z.string().max(300),
  kind: z.enum(evidenceKinds),
  /** Number of the contract, invoice, certificate … as printed on it. */
  number: z.string().max(100),
  date: z.iso.date().nullable(),
  /** Whole fen. */
  amountFen: z.int().min(0).max(1e12).nullable(),
  note: z.string().max(2000),
});
export type EvidenceDetails = Readonly<z.infer<typeof evidenceDetailsSchema>>;
export type EvidenceField = keyof EvidenceDetails;

/** What the history says of a piece of evidence, whole: its file and what is said about it. */
export const evidenceStateSchema = z.strictObject({
  file: evidenceFileSchema,
  details: evidenceDetailsSchema,
});
export type EvidenceState = Readonly<z.infer<typeof evidenceStateSchema>>;

/** A file that proves answers, and what is said about it. Belongs to an enterprise. */
export interface Evidence extends EvidenceState {
  readonly id: string;
}

/** Evidence that stands behind answers of one assessment, with their slots in the order they were linked. */
export interface LinkedEvidence extends Evidence {
  readonly slots: readonly Slot[];
}
