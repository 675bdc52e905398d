import { z } from 'zod';
import { binKinds } from '../../assessments/history/bin-kind.ts';
import type { HistoryCalls } from '../contract/history.ts';

const recordId = z.uuid();
const seq = z.int().min(1);
const subject = z.string().min(1).max(400);

const about = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assessment'), assessmentId: recordId, subject: subject.optional() }),
  z.strictObject({ kind: z.literal('enterprise'), enterpriseId: recordId, subject: subject.optional() }),
]);

const scope = z.strictObject({
  scope: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('assessment'), assessmentId: recordId }),
      z.strictObject({ kind: z.literal('enterprise'), enterpriseId: recordId }),
    ])
    .optional(),
});

const binned = z.strictObject({ kind: z.enum(binKinds), id: recordId });
const assessment = z.strictObject({ assessmentId: recordId });

/** What each of these methods takes. */
export const historySchemas: { readonly [M in keyof HistoryCalls]: z.ZodType<HistoryCalls[M]['input']> } = {
  listHistory: z.strictObject({ about, before: seq.optional(), limit: z.int().min(1).max(200) }),
  undoState: scope,
  undo: scope,
  redo: scope,
  restoreValue: z.strictObject({ seq }),
  putInBin: binned,
  listBin: z.strictObject({}),
  takeOutOfBin: binned,
  purge: binned,
  closeAssessment: assessment,
  // A blank reason is told in words by the service. SQLite measures a text up to its first NUL only.
  reopenAssessment: z.strictObject({
    assessmentId: recordId,
    reason: z
      .string()
      .max(2000)
      .refine((text) => !text.includes('\0')),
  }),
  listVersions: assessment,
  openVersion: z.strictObject({ assessmentId: recordId, version: z.int().min(1).max(10_000) }),
  renameAssessment: z.strictObject({ assessmentId: recordId, title: z.string().trim().min(1).max(200) }),
};
