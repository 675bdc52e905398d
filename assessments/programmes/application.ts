import { z } from 'zod';
import { profileSchema } from '../enterprise/profile.ts';
import { evidenceKinds } from '../evidence/evidence.ts';
import { localizedSchema } from '../pack/localized.ts';
import { provenanceSchema } from '../pack/provenance.ts';
import { idSchema } from '../pack/question.ts';
import { lineFlags } from './cost-line.ts';
import { proofs } from './counted-rule.ts';
import { programmeKinds } from './programme-kind.ts';
import { quantitySchema } from './quantity.ts';

const profileFields = Object.keys(profileSchema.shape) as (keyof typeof profileSchema.shape)[];

const field = {
  id: idSchema,
  required: z.boolean(),
  /** In a section several programmes share: the kinds of programme that have this field; all of them where left out. */
  forKinds: z.array(z.enum(programmeKinds)).min(1).optional(),
};

/**
 * Which year a value is of, so that it can be named. `back`: 1 is the last full year before the assessment was begun.
 * `of`: what it is, without the year; values of one name in several years form a row of a table.
 */
const yearSchema = z.strictObject({
  back: z.int().min(1).max(9),
  of: localizedSchema,
  /** Of the whole year, or at its end. */
  at: z.enum(['year', 'end']),
});
export type YearOfField = Readonly<z.infer<typeof yearSchema>>;

const dated = { ...field, year: yearSchema.optional() };

const asked = {
  title: localizedSchema,
  hint: localizedSchema.optional(),
  /** Asked by each programme for itself, although its section is shared. */
  own: z.boolean().optional(),
};

/** One field of a form: taken from what is known, or asked. Money asked is in 万元. */
const formFieldSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...dated, kind: z.literal('profile'), field: z.enum(profileFields) }),
  z.strictObject({ ...field, kind: z.literal('size-class'), title: localizedSchema }),
  z.strictObject({ ...dated, kind: z.literal('figure'), figure: idSchema }),
  z.strictObject({ ...dated, kind: z.literal('fact'), fact: idSchema }),
  /** A share worked out from figures, facts and the profile. `is`: in per cent, shown with at most three decimals. */
  z.strictObject({ ...dated, kind: z.literal('share'), title: localizedSchema, is: quantitySchema }),
  z.strictObject({
    ...field,
    kind: z.literal('level'),
    pack: idSchema,
    ladder: idSchema,
    /** What users know the questionnaire as: an assessment that left it out does not hold its title. */
    questionnaire: localizedSchema.optional(),
  }),
  z.strictObject({
    ...field,
    ...asked,
    kind: z.literal('text'),
    maxLength: z.int().min(1).max(20_000),
  }),
  z.strictObject({ ...field, ...asked, kind: z.literal('money') }),
  z.strictObject({ ...field, ...asked, kind: z.literal('date') }),
  /** A whole table of its own: the cost table, the budget and its sources, the targets before and after. */
  z.strictObject({ ...field, kind: z.literal('table'), table: z.enum(['costs', 'budget', 'targets']) }),
]);
export type FormField = Readonly<z.infer<typeof formFieldSchema>>;

export const formSectionSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  hint: localizedSchema.optional(),
  fields: z.array(formFieldSchema).min(1),
  /** Taken from `common.yaml`: its fields are asked once for all programmes. Filled in on reading. */
  shared: z.boolean().optional(),
});
export type FormSection = Readonly<z.infer<typeof formSectionSchema>>;

/** Whether one of the sections is or holds this table. */
export function asksForTable(
  sections: readonly FormSection[],
  table: Extract<FormField, { readonly kind: 'table' }>['table'],
): boolean {
  return sections.some(({ fields }) => fields.some((one) => one.kind === 'table' && one.table === table));
}

/** A sentence the applicant signs. Ours in wording; the office's own form goes before it. */
export const declarationSchema = z.strictObject({
  id: idSchema,
  text: localizedSchema,
  /** Lines of the cost table marked so would make it untrue. */
  excludes: z.array(z.enum(lineFlags)).min(1).optional(),
  /** What it says of facts, by id: whoever signs it has answered them so. Only those its programme asks matter. */
  states: z.record(idSchema, z.enum(['yes', 'no'])).optional(),
});
export type Declaration = Readonly<z.infer<typeof declarationSchema>>;

/** A paper to enclose. */
export const attachmentSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  help: localizedSchema.optional(),
  required: z.boolean(),
  form: z.enum(['original', 'copy', 'scan']),
  seal: z.enum(['none', 'company', 'finance']),
  /** The dossier itself is or contains it, e.g. the declaration and the list of costs. */
  made: z.boolean().optional(),
  /** Kinds of evidence that may serve; used to suggest, never to refuse. */
  kinds: z.array(z.enum(evidenceKinds)).min(1).optional(),
  /** Dated inside the window of this kind of paper. */
  dated: z.enum(proofs).optional(),
  provenance: provenanceSchema.optional(),
});
export type Attachment = Readonly<z.infer<typeof attachmentSchema>>;

/** One step from the first look to the money and the check afterwards. */
const stepSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  detail: localizedSchema,
  who: z.enum(['enterprise', 'provider', 'office', 'third-party']),
});

/** How it is filed. */
export const filingSchema = z.strictObject({
  steps: z.array(stepSchema).min(1),
  /** Paper copies; null when not known. */
  paperCopies: z.int().min(0).max(20).nullable(),
  online: z.boolean().nullable(),
  note: localizedSchema.optional(),
  /** The offices whose opinion the form has a box for, in their order. */
  opinions: z
    .array(z.enum(['county', 'city', 'province']))
    .min(1)
    .optional(),
  /** Whether a cross-page seal (骑缝章) is asked for. */
  crossSeal: z.boolean().optional(),
  provenance: provenanceSchema,
});
export type Filing = Readonly<z.infer<typeof filingSchema>>;
