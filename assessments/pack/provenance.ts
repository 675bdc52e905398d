import { z } from 'zod';
import { localizedSchema } from './localized.ts';

/**
 * How much authority a rule has.
 * - `official`: read in the published document itself.
 * - `implemented-elsewhere`: read in the data or code of a service or tool that implements the document.
 * - `own-reference`: our own rule; never shown as anybody else's.
 */
export const marks = ['official', 'implemented-elsewhere', 'own-reference'] as const;
export type Mark = (typeof marks)[number];

/** Where a question, weight, threshold or rate comes from. `source` names an entry of the pack's `sources`. */
export const provenanceSchema = z.strictObject({
  source: z.string().min(1),
  clause: z.string().min(1).optional(),
  mark: z.enum(marks),
  note: localizedSchema.optional(),
});
export type Provenance = Readonly<z.infer<typeof provenanceSchema>>;

/** A document a pack rests on. */
export const sourceSchema = z.strictObject({
  title: localizedSchema,
  /** Document number as printed, e.g. 赣府发〔2018〕23号 or GB/T 23020-2013. */
  document: z.string().min(1).optional(),
  /** Date of issue, ISO 8601 (year, year-month or full date). */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  note: localizedSchema.optional(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;
