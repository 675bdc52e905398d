import { z } from 'zod';
import { decimalSchema } from '../answering/answer.ts';
import { localizedSchema } from '../pack/localized.ts';
import { provenanceSchema } from '../pack/provenance.ts';
import { idSchema } from '../pack/question.ts';

const common = {
  id: idSchema,
  title: localizedSchema,
  help: localizedSchema.optional(),
  provenance: provenanceSchema,
};

/** At most two decimals: yuan and fen. */
const yuanSchema = z.number().min(0).max(1e9).multipleOf(0.01);

/**
 * A rate, cap, floor or date of a programme. `value` null says that no published figure was found: nothing is
 * computed from it until the user keys one in with its source. Rates are per cent, money is yuan.
 */
export const parameterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('rate'), value: z.number().min(0).max(300).nullable() }),
  z.strictObject({ ...common, kind: z.literal('money'), value: yuanSchema.nullable() }),
  z.strictObject({ ...common, kind: z.literal('months'), value: z.int().min(0).max(600).nullable() }),
  z.strictObject({ ...common, kind: z.literal('date'), value: z.iso.date().nullable() }),
]);
export type Parameter = Readonly<z.infer<typeof parameterSchema>>;
export type ParameterKind = Parameter['kind'];

/** A value the user keyed in from a notice; the shipped one stays beside it. */
export const overrideSchema = z.strictObject({
  /** Decimal text for rates (per cent), money (yuan) and months; an ISO date for dates. */
  value: z.union([decimalSchema, z.iso.date()]),
  /** Which notice says so; never empty. */
  source: z.string().trim().min(1).max(500),
  documentNumber: z.string().max(100),
  /** Date of that document; null when it bears none. */
  date: z.iso.date().nullable(),
});
export type ParameterOverride = Readonly<z.infer<typeof overrideSchema>>;

/** By parameter id, for one programme. */
export type ParameterOverrides = Readonly<Record<string, ParameterOverride>>;

/**
 * Which parameter is meant: one by id, or one for each option of a choice (declining batches, star grades,
 * first and later claims).
 */
export const parameterRefSchema = z.union([
  idSchema,
  z.strictObject({ by: idSchema, of: z.record(idSchema, idSchema) }),
]);
export type ParameterRef = Readonly<z.infer<typeof parameterRefSchema>>;

/** The parameters a reference can lead to. */
export function parametersOf(ref: ParameterRef): readonly string[] {
  return typeof ref === 'string' ? [ref] : Object.values(ref.of);
}
