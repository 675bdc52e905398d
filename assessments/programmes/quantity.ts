import { z } from 'zod';
import { idSchema } from '../pack/question.ts';
import { parameterRefSchema } from './parameter.ts';
import type { ParameterRef } from './parameter.ts';

/** One step of `bands`: holds from a lower bound (included) or up to an upper bound (included). */
export type BandStep =
  { readonly atLeast: number; readonly is: number } | { readonly atMost: number; readonly is: number };

/**
 * A number computed from what is known, exactly. Money is in 万元 throughout; money parameters are converted.
 * `value` is a named value of the programme, `share` is `percent` % of `of`, `bands` takes the first step that holds.
 */
export type Quantity =
  | { readonly number: number }
  | { readonly figure: string }
  | { readonly fact: string }
  | { readonly profile: 'staff' | 'revenue' | 'totalAssets' }
  | { readonly parameter: ParameterRef }
  | { readonly value: string }
  | { readonly sum: readonly Quantity[] }
  | { readonly minus: readonly [Quantity, Quantity] }
  | { readonly times: readonly Quantity[] }
  | { readonly divide: readonly [Quantity, Quantity] }
  | { readonly share: { readonly percent: Quantity; readonly of: Quantity } }
  | { readonly least: readonly Quantity[] }
  | {
      readonly bands: {
        readonly of: Quantity;
        readonly steps: readonly BandStep[];
        readonly otherwise: number;
      };
    };

const stepSchema = z.union([
  z.strictObject({ atLeast: z.number(), is: z.number() }),
  z.strictObject({ atMost: z.number(), is: z.number() }),
]);

export const quantitySchema: z.ZodType<Quantity> = z.lazy(() =>
  z.union([
    z.strictObject({ number: z.number() }),
    z.strictObject({ figure: idSchema }),
    z.strictObject({ fact: idSchema }),
    z.strictObject({ profile: z.enum(['staff', 'revenue', 'totalAssets']) }),
    z.strictObject({ parameter: parameterRefSchema }),
    z.strictObject({ value: idSchema }),
    z.strictObject({ sum: z.array(quantitySchema).min(1) }),
    z.strictObject({ minus: z.tuple([quantitySchema, quantitySchema]) }),
    z.strictObject({ times: z.array(quantitySchema).min(2) }),
    z.strictObject({ divide: z.tuple([quantitySchema, quantitySchema]) }),
    z.strictObject({ share: z.strictObject({ percent: quantitySchema, of: quantitySchema }) }),
    z.strictObject({ least: z.array(quantitySchema).min(2) }),
    z.strictObject({
      bands: z.strictObject({
        of: quantitySchema,
        steps: z.array(stepSchema).min(1),
        otherwise: z.number(),
      }),
    }),
  ]),
);

/** The parts a quantity is made of, each with the way to it. */
export function partsOf(quantity: Quantity): readonly (readonly [Quantity, readonly PropertyKey[]])[] {
  if ('sum' in quantity) return quantity.sum.map((one, place) => [one, ['sum', place]]);
  if ('minus' in quantity) return quantity.minus.map((one, place) => [one, ['minus', place]]);
  if ('times' in quantity) return quantity.times.map((one, place) => [one, ['times', place]]);
  if ('divide' in quantity) return quantity.divide.map((one, place) => [one, ['divide', place]]);
  if ('least' in quantity) return quantity.least.map((one, place) => [one, ['least', place]]);
  if ('bands' in quantity) return [[quantity.bands.of, ['bands', 'of']]];
  if ('share' in quantity)
    return [
      [quantity.share.percent, ['share', 'percent']],
      [quantity.share.of, ['share', 'of']],
    ];
  return [];
}
