import { z } from 'zod';
import {
  evidenceDetailsSchema,
  largestEvidenceBytes,
  type EvidenceField,
} from '../../assessments/evidence/evidence.ts';
import { slotSchema } from '../../assessments/exchange/assessment-file.ts';
import type { Slot } from '../../assessments/answering/answer.ts';
import type { EvidenceCalls } from '../contract/evidence.ts';

const recordId = z.uuid();
const nothing = z.strictObject({});
const isSlot = (text: string): text is Slot => slotSchema.safeParse(text).success;
const slot = z.custom<Slot>((value) => typeof value === 'string' && value.length <= 200 && isSlot(value));

/** What one call may carry of a file. */
const largestPartBytes = 4 * 1024 * 1024;

const target = z.strictObject({
  enterpriseId: recordId,
  link: z.strictObject({ assessmentId: recordId, slot }).optional(),
  replaces: recordId.optional(),
});

const asked = z.strictObject({
  evidenceId: recordId,
  closed: z.strictObject({ assessmentId: recordId, version: z.int().min(1) }).optional(),
});

const fields = Object.keys(evidenceDetailsSchema.shape) as EvidenceField[];

/** The value must be one of its own field; the schema of the details says which. */
const detailChange = z
  .strictObject({ evidenceId: recordId, field: z.enum(fields), value: z.unknown() })
  .transform((input, context): EvidenceCalls['saveEvidenceField']['input'] => {
    const checked = evidenceDetailsSchema.shape[input.field].safeParse(input.value);
    if (checked.success) return { ...input, value: checked.data };
    for (const issue of checked.error.issues) {
      context.issues.push({ code: 'custom', message: issue.message, path: ['value', ...issue.path], input });
    }
    return z.NEVER;
  });

/** What each of these methods takes. */
export const evidenceSchemas: { readonly [M in keyof EvidenceCalls]: z.ZodType<EvidenceCalls[M]['input']> } =
  {
    listEvidence: z.strictObject({ enterpriseId: recordId }),
    chooseEvidenceFiles: nothing,
    addChosenEvidence: z.strictObject({ token: recordId, target }),
    // A size beyond what is taken in is answered in words, by the service.
    beginEvidence: z.strictObject({ name: z.string().max(4096), sizeBytes: z.int().min(0) }),
    sendEvidencePart: z.strictObject({
      uploadId: recordId,
      offset: z.int().min(0).max(largestEvidenceBytes),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestPartBytes),
    }),
    finishEvidence: z.strictObject({ uploadId: recordId, target }),
    pasteEvidence: z.strictObject({ name: z.string().trim().min(1).max(200), target }),
    cancelEvidence: z.strictObject({ uploadId: recordId }),
    saveEvidenceField: detailChange,
    linkEvidence: z.strictObject({
      assessmentId: recordId,
      slot,
      evidenceIds: z.array(recordId).min(1).max(1000),
    }),
    unlinkEvidence: z.strictObject({ assessmentId: recordId, slot, evidenceId: recordId }),
    evidenceThumbnail: asked,
    openEvidence: asked,
    saveEvidenceCopy: asked,
    evidenceState: nothing,
    checkEvidence: nothing,
    stopEvidenceCheck: nothing,
  };
