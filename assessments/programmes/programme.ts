import { z } from 'zod';
import { localizedSchema } from '../pack/localized.ts';
import { provenanceSchema, sourceSchema } from '../pack/provenance.ts';
import { idSchema } from '../pack/question.ts';
import { attachmentSchema, declarationSchema, filingSchema, formSectionSchema } from './application.ts';
import { benefitRuleSchema } from './benefit-rule.ts';
import { conditionSchema, divisionCodes } from './condition.ts';
import { countedRuleSchema } from './counted-rule.ts';
import { factSchema } from './fact.ts';
import { parameterSchema } from './parameter.ts';
import { programmeKinds } from './programme-kind.ts';
import { quantitySchema } from './quantity.ts';

/**
 * How the source was read; it decides the mark of everything taken from it, so that no rule can claim more
 * authority than its source has.
 */
export const readings = ['official-text', 'second-hand', 'memory', 'own'] as const;
export type Reading = (typeof readings)[number];

export const programmeSourceSchema = sourceSchema.extend({ reading: z.enum(readings) });
export type ProgrammeSource = Readonly<z.infer<typeof programmeSourceSchema>>;

/** Where a programme is for. Empty for the whole country. */
const regionSchema = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('national') }),
  z.strictObject({
    scope: z.enum(['province', 'city', 'county']),
    name: localizedSchema,
    /** GB/T 2260 codes without trailing zeros. */
    divisions: divisionCodes,
    /** What the place is called in free text. */
    names: z.array(z.string().min(1)).min(1),
  }),
]);

/** A named number used by several rules, e.g. a score made of items. */
const namedValueSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  unit: localizedSchema,
  is: quantitySchema,
  provenance: provenanceSchema,
});
export type NamedValue = Readonly<z.infer<typeof namedValueSchema>>;

/** A funding programme, recognition or tax rule, complete and checked. Plain JSON; nothing in it runs. */
export const programmeSchema = z.strictObject({
  format: z.literal(1),
  id: idSchema,
  /** Our edition of this content. */
  edition: z.string().regex(/^\d+(\.\d+)*$/),
  title: localizedSchema,
  shortTitle: localizedSchema,
  kind: z.enum(programmeKinds),
  authority: localizedSchema,
  region: regionSchema,
  document: z.strictObject({
    title: localizedSchema,
    number: z.string().min(1).nullable(),
    /** Date of issue as far as known: year, year-month or full date. */
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable(),
    /** It proposes the programme and fixes nothing of it: an application is filed under a notice, not under it. */
    background: z.literal(true).optional(),
    provenance: provenanceSchema,
  }),
  /** Clauses of the provincial policy this programme answers, e.g. 四（二）. */
  policyClauses: z.array(z.string().min(1)).optional(),
  /** First and last day the rules hold; null when the documents do not say or it is open. */
  validity: z.strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
  /** As last seen; `asOf` is the date of the newest source read, null when that source bears none. */
  status: z.strictObject({
    state: z.enum(['open', 'closed', 'draft', 'unknown']),
    asOf: z.iso.date().nullable(),
    note: localizedSchema.optional(),
  }),
  summary: localizedSchema,
  /** What a user must know before relying on it; always says who decides. */
  caution: localizedSchema,
  succeededBy: idSchema.optional(),
  sources: z.record(idSchema, programmeSourceSchema),
  parameters: z.array(parameterSchema),
  facts: z.array(factSchema),
  values: z.array(namedValueSchema),
  /** Judged when applying. */
  eligibility: conditionSchema,
  /** Judged when the finished work is accepted; shown apart, since it is still to be reached. */
  acceptance: conditionSchema.optional(),
  counted: countedRuleSchema.optional(),
  benefit: benefitRuleSchema.optional(),
  form: z.array(formSectionSchema).min(1),
  declarations: z.array(declarationSchema).min(1),
  attachments: z.array(attachmentSchema).min(1),
  filing: filingSchema,
});
export type Programme = Readonly<z.infer<typeof programmeSchema>>;
