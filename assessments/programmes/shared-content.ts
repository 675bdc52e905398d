import { z } from 'zod';
import { idSchema } from '../pack/question.ts';
import { attachmentSchema, declarationSchema, formSectionSchema } from './application.ts';
import { factSchema } from './fact.ts';
import { programmeSourceSchema } from './programme.ts';

/** `common.yaml`: what many programmes use. Programmes name it by id and become complete on reading. */
const commonSchema = z.strictObject({
  format: z.literal(1),
  sources: z.record(idSchema, programmeSourceSchema),
  facts: z.array(factSchema),
  declarations: z.array(declarationSchema),
  attachments: z.array(attachmentSchema),
  blocks: z.array(formSectionSchema),
});
export type SharedContent = Readonly<z.infer<typeof commonSchema>>;

/** The schema of `common.yaml` as written: its facts are shared by being there. */
export const sharedContentSchema: z.ZodType<SharedContent> = z.preprocess(
  (raw) =>
    isRecord(raw) && Array.isArray(raw['facts'])
      ? {
          ...raw,
          facts: raw['facts'].map((one: unknown) => (isRecord(one) ? { ...one, shared: true } : one)),
        }
      : raw,
  commonSchema,
);

/** Whether a value read from YAML is a mapping. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
