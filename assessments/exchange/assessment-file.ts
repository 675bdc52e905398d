import { z } from 'zod';
import { answerSchema } from '../answering/answer.ts';
import { profileSchema } from '../enterprise/profile.ts';
import { idSchema } from '../pack/question.ts';

/** The name every assessment file carries, and the newest version of the format this app reads and writes. */
export const assessmentFormat = 'readiness-desk/assessment';
export const assessmentFormatVersion = 1;

const id = '[a-z0-9]+(?:[-.][a-z0-9]+)*';

/** Where an answer belongs: `q:<questionnaire>/<question>` or `f:<raw figure>`. */
export const slotSchema = z.string().regex(new RegExp(`^(?:q:${id}/${id}|f:${id})$`));

const packReferenceSchema = z
  .strictObject({
    id: idSchema,
    edition: z.string().regex(/^\d+(\.\d+)*$/),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe(
        'SHA-256 of the canonical JSON of the questionnaire; may be left out in files written by hand.',
      ),
  })
  .describe('A questionnaire the answers belong to. It must be one this app ships, in the same edition.');

/** One assessment of one enterprise, complete, as it is passed from one desk to another. */
export const assessmentFileSchema = z
  .strictObject({
    format: z.literal(assessmentFormat),
    formatVersion: z.literal(assessmentFormatVersion),
    appVersion: z
      .string()
      .min(1)
      .max(40)
      .describe('Version of the app that wrote the file; for support only.'),
    sample: z.boolean().describe('True for the invented sample enterprise; every document then says so.'),
    enterprise: profileSchema.describe(
      'The enterprise. Empty text and null mean: not given. Money in 10,000 yuan.',
    ),
    assessment: z.strictObject({
      title: z.string().trim().min(1).max(200),
      startedAt: z.iso.datetime().describe('When the assessment was started, ISO 8601 in UTC.'),
    }),
    packs: z.array(packReferenceSchema).min(1).max(50),
    answers: z
      .record(z.string().regex(/^(q:[a-z0-9.-]+\/[a-z0-9.-]+|f:[a-z0-9.-]+)$/), answerSchema)
      .describe(
        'Answers by place: q:<questionnaire id>/<question id>, or f:<raw figure id> for figures shared by all ' +
          'questionnaires. A question without an entry was not answered.',
      ),
  })
  .describe('An assessment file of Readiness Desk, format version 1. Unknown fields are refused.');
export type AssessmentFile = Readonly<z.infer<typeof assessmentFileSchema>>;

/** The JSON Schema of the format, as kept beside this file. */
export function assessmentFileJsonSchema(): unknown {
  return {
    title: 'Readiness Desk assessment file',
    ...z.toJSONSchema(assessmentFileSchema, { io: 'input' }),
  };
}
