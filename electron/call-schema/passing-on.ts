import { z } from 'zod';
import type { PassingOnCalls } from '../contract/passing-on.ts';

const recordId = z.uuid();
const token = z.uuid();
/** Anything that can be typed: control characters cannot. */
const passphrase = z
  .string()
  .min(1)
  .max(1000)
  .refine((words) => !/\p{Cc}/u.test(words))
  .nullable();

/** What is named in a file of a share copy has an id of its own kind, but a UUID as well. */
const choice = z.enum(['skip', 'as-new', 'merge', 'replace']);
const conflictChoice = z.enum(['mine', 'theirs']);

/** What each of these methods takes. */
export const passingOnSchemas: {
  readonly [M in keyof PassingOnCalls]: z.ZodType<PassingOnCalls[M]['input']>;
} = {
  exportFile: z.strictObject({
    enterprises: z
      .array(z.strictObject({ enterpriseId: recordId, assessmentIds: z.array(recordId).max(1000) }))
      .min(1)
      .max(1000),
    leaveOut: z.strictObject({ names: z.boolean(), notes: z.boolean(), evidence: z.boolean() }),
    passphrase,
  }),
  chooseImport: z.strictObject({}),
  takeOpened: z.strictObject({}),
  readImport: z.strictObject({ token, passphrase }),
  previewImport: z.strictObject({ token }),
  carryOutImport: z.strictObject({
    token,
    choices: z.strictObject({
      enterprises: z.record(recordId, choice),
      assessments: z.record(recordId, choice),
      figures: z.boolean(),
      conflicts: z.record(z.string().max(500), conflictChoice),
      otherwise: conflictChoice,
    }),
  }),
  importOutcome: z.strictObject({ token }),
  dropImport: z.strictObject({ token }),
};
