import { z } from 'zod';
import { applicationSchema } from '../assessments/application/tables.ts';
import { planSchema } from '../assessments/advice/plan.ts';
import { answerSchema, type Slot } from '../assessments/answering/answer.ts';
import { handlingSchema } from '../assessments/enterprise/handling.ts';
import { profileSchema, type ProfileField } from '../assessments/enterprise/profile.ts';
import { slotSchema } from '../assessments/exchange/assessment-file.ts';
import { languages } from '../assessments/pack/localized.ts';
import { idSchema } from '../assessments/pack/question.ts';
import { costTableSchema } from '../assessments/programmes/cost-line.ts';
import { aboutSchemas } from './call-schema/about.ts';
import { dossierSchemas, exportFormatSchema } from './call-schema/dossiers.ts';
import { diagnosticsSchemas } from './call-schema/diagnostics.ts';
import { evidenceSchemas } from './call-schema/evidence.ts';
import { fontSchemas } from './call-schema/fonts.ts';
import { historySchemas } from './call-schema/history.ts';
import { keepingSchemas } from './call-schema/keeping.ts';
import { lockSchemas } from './call-schema/lock.ts';
import { passingOnSchemas } from './call-schema/passing-on.ts';
import { portfolioSchemas } from './call-schema/portfolio.ts';
import { trendSchemas } from './call-schema/trend.ts';
import { workbookSchemas } from './call-schema/workbook.ts';
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

/** Only the form: whether a figure fits its parameter and names its source is said in words by the service. */
const override = z.strictObject({
  value: z.string().max(40),
  source: z.string().max(500),
  documentNumber: z.string().max(100),
  date: z.string().max(40).nullable(),
});

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
  saveHandling: z.strictObject({ enterpriseId: recordId, handling: handlingSchema }),
  openSample: nothing,
  startAssessment: z.strictObject({
    enterpriseId: recordId,
    title,
    packIds: z.array(idSchema).min(1).max(50),
    copyFrom: recordId.optional(),
  }),
  openAssessment: z.strictObject({ assessmentId: recordId }),
  openCompared: z.strictObject({ assessmentId: recordId, otherId: recordId }),
  saveAnswer: z.strictObject({ assessmentId: recordId, slot, answer: answerSchema }),
  saveApplication: z.strictObject({
    assessmentId: recordId,
    programmeId: idSchema,
    application: applicationSchema,
  }),
  savePlan: z.strictObject({ assessmentId: recordId, plan: planSchema }),
  saveCosts: z.strictObject({ assessmentId: recordId, costs: costTableSchema }),
  chooseProgrammes: z.strictObject({ assessmentId: recordId, programmeIds: z.array(idSchema).max(200) }),
  saveOverride: z.strictObject({
    programmeId: idSchema,
    parameterId: idSchema,
    override: override.nullable(),
  }),
  readPackFolder: nothing,
  installPack: z.strictObject({ token: recordId }),
  newestEdition: z.strictObject({ assessmentId: recordId, packId: idSchema }),
  moveToEdition: z.strictObject({ assessmentId: recordId, packId: idSchema }),
  addPack: z.strictObject({ assessmentId: recordId, packId: idSchema }),
  takePackAway: z.strictObject({ assessmentId: recordId, packId: idSchema }),
  expectExport: z.strictObject({ assessmentId: recordId, language: z.enum(languages) }),
  exportDossier: z.strictObject({
    assessmentId: recordId,
    language: z.enum(languages),
    compareWith: recordId.optional(),
    version: z.int().min(1).max(10_000).optional(),
    programmeId: idSchema.optional(),
    format: exportFormatSchema.optional(),
    paper: z.strictObject({ crossSeal: z.boolean(), preparedBy: z.boolean() }).optional(),
  }),
  awaitJob: z.strictObject({ jobId: recordId, seen: count }),
  cancelJob: z.strictObject({ jobId: recordId }),
  showDataFolder: z.strictObject({}),
  showExport: z.strictObject({ jobId: recordId }),
  openExport: z.strictObject({ jobId: recordId }),
  awaitSignals: z.strictObject({ after: count }),
  readyToClose: z.strictObject({
    unstored: z.array(z.enum(['changes', 'typed', 'uploads'])).max(3),
    /** Each field whose text cannot be stored, in a line of its own. */
    typed: z.array(z.string().max(500)).max(10),
  }),
  ...historySchemas,
  ...dossierSchemas,
  ...fontSchemas,
  ...evidenceSchemas,
  ...keepingSchemas,
  ...lockSchemas,
  ...passingOnSchemas,
  ...portfolioSchemas,
  ...trendSchemas,
  ...aboutSchemas,
  ...diagnosticsSchemas,
  ...workbookSchemas,
};
