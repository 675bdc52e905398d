import { z } from 'zod';
import { localizedSchema } from '../pack/localized.ts';
import { provenanceSchema } from '../pack/provenance.ts';
import { idSchema } from '../pack/question.ts';
import { costClasses } from './cost-line.ts';

/** The papers and dates of a line that a window or a proof can speak of. */
export const proofs = ['contract', 'invoice', 'payment', 'acceptance'] as const;
export type Proof = (typeof proofs)[number];

/** First and last day both count. A side left out is open; a side naming a parameter without a value is not known. */
const windowSchema = z.strictObject({
  of: z.enum(proofs),
  from: idSchema.optional(),
  to: idSchema.optional(),
  provenance: provenanceSchema,
});

const classesSchema = z.strictObject({
  classes: z.array(z.enum(costClasses)).min(1),
  provenance: provenanceSchema,
});

/** What a line must not be (`funded-before`, `affiliate`) or must be (`in-catalogue`). */
const ruleFlags = ['funded-before', 'affiliate', 'in-catalogue'] as const;
export type RuleFlag = (typeof ruleFlags)[number];

/** Which lines of the cost table count, and how much of each. */
export const countedRuleSchema = z.strictObject({
  counts: classesSchema,
  /** Classes the document names as not counting; what neither list names does not count either. */
  excludes: classesSchema.optional(),
  /** What of a line counts; never above the amounts named in `notAbove`. */
  amount: z.strictObject({
    of: z.enum(['contract', 'annual-contract', 'invoiced', 'paid']),
    notAbove: z.array(z.enum(['contract', 'invoiced', 'paid'])).optional(),
    provenance: provenanceSchema,
  }),
  /** Papers every line needs. */
  proofs: z.array(z.enum(proofs)).optional(),
  windows: z.array(windowSchema).optional(),
  /** Paid so far by contract amount, at least so many per cent. */
  paidRatio: z.strictObject({ atLeast: idSchema, provenance: provenanceSchema }).optional(),
  /** In use for so many months, and still. */
  usedMonths: z.strictObject({ atLeast: idSchema, provenance: provenanceSchema }).optional(),
  /** Contract amount by pieces, at most; a dearer line does not count at all. */
  unitValue: z.strictObject({ atMost: idSchema, provenance: provenanceSchema }).optional(),
  flags: z
    .array(
      z.strictObject({
        flag: z.enum(ruleFlags),
        provenance: provenanceSchema,
      }),
    )
    .optional(),
  note: localizedSchema.optional(),
});
export type CountedRule = Readonly<z.infer<typeof countedRuleSchema>>;
export type WindowRule = Readonly<z.infer<typeof windowSchema>>;
