import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { expressionSchema } from './expression.ts';
import { localizedSchema } from './localized.ts';
import { places } from './place.ts';
import { provenanceSchema } from './provenance.ts';
import { roles } from './role.ts';

export const idSchema = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/);

/** What it usually takes to get there: a cost band in yuan and a time band in days. Our own reference, always shown as such. */
export const effortSchema = z.strictObject({
  yuan: z.tuple([z.int().min(0), z.int().min(0)]),
  days: z.tuple([z.int().min(0), z.int().min(0)]),
});
/** `own`: the sum is one's own, not the questionnaire's. */
export type Effort = Readonly<z.infer<typeof effortSchema>> & { readonly own?: true | undefined };

/** One possible answer. `grade` counts towards gates; `effort` is what reaching it takes from the option below. */
export const optionSchema = z.strictObject({
  id: idSchema,
  label: localizedSchema,
  detail: localizedSchema.optional(),
  points: z.number().min(0).optional(),
  grade: z.int().min(0).optional(),
  /** Options that normally come before this one; ticking it alone is questioned, not refused. */
  expects: z.array(idSchema).optional(),
  effort: effortSchema.optional(),
});
export type Option = Readonly<z.infer<typeof optionSchema>>;

/** What every question carries, whatever its kind: the texts an owner, a consultant and an assessor need. */
const common = {
  id: idSchema,
  prompt: localizedSchema,
  hint: localizedSchema.optional(),
  /** What it means, in plain words. */
  meaning: localizedSchema,
  /** Why it is asked and what it is good for. */
  why: localizedSchema,
  /** What it looks like in a small factory. */
  example: localizedSchema,
  /** What an on-site assessor asks to see. */
  evidence: z.array(localizedSchema).min(1),
  /** How the assessor checks it. */
  check: localizedSchema,
  /** The concrete next step that improves the answer. */
  nextStep: localizedSchema,
  /** Who usually does it. */
  who: localizedSchema.optional(),
  /** Who usually knows the answer, best first: the pack author's suggestion for the order of an interview, no rule. */
  ask: z.array(z.enum(roles)).min(1).optional(),
  /** Where what it asks about can be seen, best first: the pack author's suggestion for the way through a factory, no rule. */
  places: z.array(z.enum(places)).min(1).optional(),
  provenance: provenanceSchema,
  /** Where the points come from, when that is not where the question comes from. */
  pointsProvenance: provenanceSchema.optional(),
  appliesWhen: conditionSchema.optional(),
  /** False where raising the answer for its own sake would be bad advice, such as spending more than pays. Default: true. */
  advised: z.boolean().optional(),
  /** Whether "not applicable" may be chosen; it always needs a reason. Default: yes. */
  notApplicable: z.boolean().optional(),
};

export const oneOfSchema = z.strictObject({
  ...common,
  kind: z.literal('one-of'),
  /** Options from low to high; or a scale of the pack. */
  options: z.array(optionSchema).min(2).optional(),
  scale: idSchema.optional(),
});

export const severalOfSchema = z.strictObject({
  ...common,
  kind: z.literal('several-of'),
  options: z.array(optionSchema).min(2),
  /** The exclusive answer "none of these". */
  none: localizedSchema,
});

/** Upper bound included; the lower bound is the band before (open), the first band starts at 0 (closed). In per cent. */
const rateBandSchema = z.strictObject({
  upTo: z.number(),
  points: z.number().min(0),
  effort: effortSchema.optional(),
});

export const rateSchema = z.strictObject({
  ...common,
  kind: z.literal('rate'),
  numerator: expressionSchema,
  denominator: expressionSchema,
  bands: z.array(rateBandSchema).min(2),
});

export const trendSchema = z.strictObject({
  ...common,
  kind: z.literal('trend'),
  before: expressionSchema,
  after: expressionSchema,
  unit: localizedSchema,
  better: z.enum(['up', 'down']),
  points: z.strictObject({ worse: z.number().min(0), same: z.number().min(0), better: z.number().min(0) }),
  effort: effortSchema.optional(),
});

const gradeSchema = z.strictObject({
  grade: z.int().min(1),
  title: localizedSchema,
  /** Whether all statements must hold for the grade, or any one. */
  meets: z.enum(['all', 'any']),
  statements: z.array(z.strictObject({ id: idSchema, text: localizedSchema })).min(1),
  effort: effortSchema.optional(),
});

/** A scene graded from statements: the answer's grade is the highest one whose statements hold. */
export const gradedSchema = z.strictObject({
  ...common,
  kind: z.literal('graded'),
  grades: z.array(gradeSchema).min(1),
  /** The exclusive answer "none of these yet". */
  none: localizedSchema,
});

export const yesPartlyNoSchema = z.strictObject({
  ...common,
  kind: z.literal('yes-partly-no'),
  points: z
    .strictObject({ yes: z.number().min(0), partly: z.number().min(0), no: z.number().min(0) })
    .optional(),
  effort: effortSchema.optional(),
});

export const numberSchema = z.strictObject({
  ...common,
  kind: z.literal('number'),
  unit: localizedSchema,
  integer: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Points from a lower bound on (included), ascending. */
  steps: z
    .array(
      z.strictObject({ atLeast: z.number(), points: z.number().min(0), effort: effortSchema.optional() }),
    )
    .optional(),
});

export const textSchema = z.strictObject({
  ...common,
  kind: z.literal('text'),
  maxLength: z.int().min(1),
});

export const questionSchema = z.discriminatedUnion('kind', [
  oneOfSchema,
  severalOfSchema,
  rateSchema,
  trendSchema,
  gradedSchema,
  yesPartlyNoSchema,
  numberSchema,
  textSchema,
]);
export type Question = Readonly<z.infer<typeof questionSchema>>;
export type QuestionKind = Question['kind'];
