import { z } from 'zod';
import { answerSchema, type Slot } from '../assessments/answering/answer.ts';
import { profileSchema, type ProfileField } from '../assessments/enterprise/profile.ts';
import { slotSchema } from '../assessments/exchange/assessment-file.ts';
import { languages } from '../assessments/pack/localized.ts';
import { idSchema } from '../assessments/pack/question.ts';
import type { Contract, Method } from './contract.ts';
import { settingsSchema } from './services/settings.ts';

type CallSchemas = { readonly [M in Method]: z.ZodType<Contract[M]['input']> };

const recordId = z.uuid();
const count = z.int().min(0);
const nothing = z.strictObject({});
const title = z.string().trim().min(1).max(200);

const isSlot = (text: string): text is Slot => slotSchema.safeParse(text).success;
const slot = z.custom<Slot>((value) => typeof value === 'string' && value.length <= 200 && isSlot(value));

const profileFields = Object.keys(profileSchema.shape) as ProfileField[];

/** The value must be one of its own field; the schema of the profile says which. */
const profileChange = z
  .strictObject({ enterpriseId: recordId, field: z.enum(profileFields), value: z.unknown() })
  .transform((input, context): Contract['saveProfileField']['input'] => {
    const checked = profileSchema.shape[input.field].safeParse(input.value);
    if (checked.success) return { ...input, value: checked.data };
    for (const issue of checked.error.issues) {
      context.issues.push({ code: 'custom', message: issue.message, path: ['value', ...issue.path], input });
    }
    return z.NEVER;
  });

/** What each method takes. Anything else, one field too many included, is refused. */
export const callSchemas: CallSchemas = {
  getApp: nothing,
  changeSettings: z.strictObject({ settings: settingsSchema }),
  listEnterprises: nothing,
  createEnterprise: z.strictObject({ name: title }),
  saveProfileField: profileChange,
  openSample: nothing,
  startAssessment: z.strictObject({
    enterpriseId: recordId,
    title,
    packIds: z.array(idSchema).min(1).max(50),
  }),
  openAssessment: z.strictObject({ assessmentId: recordId }),
  saveAnswer: z.strictObject({ assessmentId: recordId, slot, answer: answerSchema }),
  exportDossier: z.strictObject({ assessmentId: recordId, language: z.enum(languages) }),
  awaitJob: z.strictObject({ jobId: recordId, seen: count }),
  cancelJob: z.strictObject({ jobId: recordId }),
  showExport: z.strictObject({ jobId: recordId }),
  exportAssessmentFile: z.strictObject({ assessmentId: recordId }),
  importAssessmentFile: nothing,
  awaitSignals: z.strictObject({ after: count }),
  readyToClose: z.strictObject({ blocked: z.boolean() }),
};
