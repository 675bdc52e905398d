import { z } from 'zod';
import { exportFormats, type ExportFormat } from '../../assessments/dossier/bundle.ts';
import { languages } from '../../assessments/pack/localized.ts';
import { idSchema } from '../../assessments/pack/question.ts';
import type { DossierCalls } from '../contract/dossiers.ts';

const recordId = z.uuid();
const nothing = z.strictObject({});

/** What one call may carry of a file. */
const largestPartBytes = 4 * 1024 * 1024;

/** What a dossier is exported as. */
export const exportFormatSchema = z.enum(exportFormats as readonly [ExportFormat, ...ExportFormat[]]);

/** What each of these methods takes. */
export const dossierSchemas: { readonly [M in keyof DossierCalls]: z.ZodType<DossierCalls[M]['input']> } = {
  listProgrammes: nothing,
  exportBatch: z.strictObject({
    // None at all is answered in words, by the service.
    assessmentIds: z.array(recordId).max(5_000),
    language: z.enum(languages),
    format: exportFormatSchema,
    programmeId: idSchema.optional(),
    paper: z.strictObject({ crossSeal: z.boolean(), preparedBy: z.boolean() }).optional(),
  }),
  batchOutcome: z.strictObject({ jobId: recordId }),
  saveBatchList: z.strictObject({ jobId: recordId }),
  showBatchItem: z.strictObject({ jobId: recordId, assessmentId: recordId }),
  chooseDossier: nothing,
  // A size beyond what is read is answered in words, by the service.
  beginDossier: z.strictObject({ name: z.string().max(4096), sizeBytes: z.int().min(0) }),
  sendDossierPart: z.strictObject({
    token: recordId,
    offset: z.int().min(0),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestPartBytes),
  }),
  checkDossier: z.strictObject({ token: recordId }),
  dossierCheck: z.strictObject({ token: recordId }),
  dropDossier: z.strictObject({ token: recordId }),
};
