import { z } from 'zod';
import { localizedSchema } from '../pack/localized.ts';
import { provenanceSchema } from '../pack/provenance.ts';
import { idSchema } from '../pack/question.ts';
import { conditionSchema } from './condition.ts';
import { cloudDepths, costClasses } from './cost-line.ts';
import { parameterRefSchema } from './parameter.ts';
import { quantitySchema } from './quantity.ts';

/** A rate for each class or depth of line; what is not named gets nothing. */
const lineRateSchema = z.union([
  z.strictObject({ byClass: z.partialRecord(z.enum(costClasses), idSchema) }),
  z.strictObject({ byDepth: z.record(z.enum(cloudDepths), idSchema) }),
]);

const common = {
  id: idSchema,
  title: localizedSchema,
  provenance: provenanceSchema,
  /** Only when one of these options of a choice is taken. */
  only: z.strictObject({ choice: idSchema, in: z.array(idSchema).min(1) }).optional(),
  /** Only when this holds; while that is not known, the part counts for nothing and says so. */
  when: conditionSchema.optional(),
};

/** One summand of the benefit. */
const partSchema = z.discriminatedUnion('kind', [
  /** Counted amount of each line by its rate, each line rounded down to the fen. */
  z.strictObject({ ...common, kind: z.literal('rate'), rate: z.union([lineRateSchema, parameterRefSchema]) }),
  /** The counted sum in slices, each with its own rate: the part above one step and up to the next. */
  z.strictObject({
    ...common,
    kind: z.literal('slices'),
    steps: z.array(z.strictObject({ above: idSchema.optional(), rate: idSchema })).min(1),
  }),
  /** A fixed sum. */
  z.strictObject({ ...common, kind: z.literal('flat'), amount: parameterRefSchema }),
  /** A sum in 万元 computed from figures and facts instead of the cost table. */
  z.strictObject({ ...common, kind: z.literal('computed'), amount: quantitySchema }),
]);

/** What the benefit may not exceed. Yearly and total caps are lowered by what has been received. */
const capSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  per: z.enum(['claim', 'firm-year', 'firm-total']),
  amount: parameterRefSchema,
  /** Parts it covers; all when left out. */
  of: z.array(idSchema).min(1).optional(),
  /** As `only` of a part. */
  only: common.only,
  provenance: provenanceSchema,
});

/** Something the user picks: the batch, the grade, whether it is the first claim. */
const choiceSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  help: localizedSchema.optional(),
  options: z.array(z.strictObject({ id: idSchema, label: localizedSchema })).min(2),
});

/** How the benefit is computed. */
export const benefitRuleSchema = z.strictObject({
  /** What the result is: money paid out, a voucher, tax not due, or an amount that may be deducted. */
  gives: z.enum(['grant', 'voucher', 'tax-saving', 'deduction']),
  /** Whether the rule promises the sum or only bounds it from above, as “not more than” does. */
  bound: z.enum(['exact', 'at-most']),
  note: localizedSchema.optional(),
  choices: z.array(choiceSchema).optional(),
  /** The counted sum must reach this, else nothing is given. */
  minimum: z.strictObject({ atLeast: idSchema, provenance: provenanceSchema }).optional(),
  parts: z.array(partSchema).min(1),
  /** Applied in order. */
  caps: z.array(capSchema).optional(),
});
export type BenefitRule = Readonly<z.infer<typeof benefitRuleSchema>>;
export type Part = BenefitRule['parts'][number];
export type Cap = Readonly<z.infer<typeof capSchema>>;
export type Choice = Readonly<z.infer<typeof choiceSchema>>;

/** Options taken, by choice id. */
export type Choices = Readonly<Record<string, string>>;
