import { z } from 'zod';
import { planSchema } from '../advice/plan.ts';
import { answerSchema } from '../answering/answer.ts';
import { profileSchema } from '../enterprise/profile.ts';
import { idSchema } from '../pack/question.ts';
import { costTableSchema } from '../programmes/cost-line.ts';
import { earlierResultSchema } from './earlier-result.ts';

/** The name every assessment file carries, and the newest version of the format this app reads and writes. */
export const assessmentFormat = 'readiness-desk/assessment';
export const assessmentFormatVersion = 2;

const id = '[a-z0-9]+(?:[-.][a-z0-9]+)*';

/**
 * Where an answer belongs: `q:<questionnaire>/<question>`, `f:<raw figure>`, or what a programme must know,
 * `p:<fact>` and `p:<programme>/<fact>`, or what an application form asks, `a:<section>/<field>` and
 * `a:<programme>/<section>/<field>`.
 */
export const slotSchema = z
  .string()
  .regex(new RegExp(`^(?:q:${id}/${id}|f:${id}|p:${id}(?:/${id})?|a:${id}/${id}(?:/${id})?)$`));

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
  .describe('A questionnaire the answers belong to. It must be known to this app, in the same edition.');

/** What every version of the format holds. */
const common = {
  format: z.literal(assessmentFormat),
  appVersion: z.string().min(1).max(40).describe('Version of the app that wrote the file; for support only.'),
  sample: z.boolean().describe('True for the invented sample enterprise; every document then says so.'),
  enterprise: profileSchema.describe(
    'The enterprise. Empty text and null mean: not given. Money in 10,000 yuan.',
  ),
  assessment: z.strictObject({
    title: z.string().trim().min(1).max(200),
    startedAt: z.iso.datetime().describe('When the assessment was started, ISO 8601 in UTC.'),
  }),
  packs: z.array(packReferenceSchema).min(1).max(50),
};

const questionOrFigure = 'q:[a-z0-9.-]+\\/[a-z0-9.-]+|f:[a-z0-9.-]+';
const anyPlace = new RegExp(
  `^(${questionOrFigure}|p:[a-z0-9.-]+(\\/[a-z0-9.-]+)?|a:[a-z0-9.-]+(\\/[a-z0-9.-]+){1,2})$`,
);

/** The first version: questionnaires and raw figures only. Still read, never written. */
export const assessmentFileV1Schema = z.strictObject({
  ...common,
  formatVersion: z.literal(1),
  answers: z.record(z.string().regex(new RegExp(`^(${questionOrFigure})$`)), answerSchema),
});

/** One assessment of one enterprise, complete, as it is passed from one desk to another. */
export const assessmentFileSchema = z
  .strictObject({
    ...common,
    formatVersion: z.literal(assessmentFormatVersion),
    answers: z
      .record(z.string().regex(anyPlace), answerSchema)
      .describe(
        'Answers by place: q:<questionnaire id>/<question id>; f:<raw figure id> for figures shared by all ' +
          'questionnaires; p:<fact id> or p:<programme id>/<fact id> for what programmes ask; a:<section>/<field> ' +
          'or a:<programme id>/<section>/<field> for what application forms ask. A question without an entry was ' +
          'not answered.',
      ),
    unmapped: z
      .record(z.string().regex(anyPlace), answerSchema)
      .default({})
      .describe(
        'Answers kept although the editions named have no place for them: their question or option is gone.',
      ),
    plan: planSchema.default({ items: [] }).describe('What is to be done, by phases. Money in fen.'),
    costs: costTableSchema.default({ lines: [] }).describe('Contracts and their papers. Money in fen.'),
    programmes: z
      .array(idSchema)
      .max(200)
      .default([])
      .describe('Ids of the programmes the enterprise follows.'),
    earlier: z
      .array(earlierResultSchema)
      .max(100)
      .default([])
      .describe('What the assessment came to in editions it was moved on from, oldest first.'),
  })
  .describe(
    'An assessment file of Readiness Desk, format version 2. Unknown fields are refused. Version 1, which the ' +
      'app still reads, has neither p: answers nor the fields unmapped, plan, costs, programmes and earlier.',
  );
export type AssessmentFile = Readonly<z.infer<typeof assessmentFileSchema>>;

/** The JSON Schema of the format, as kept beside this file. */
export function assessmentFileJsonSchema(): unknown {
  return {
    title: 'Readiness Desk assessment file',
    ...z.toJSONSchema(assessmentFileSchema, { io: 'input' }),
  };
}
