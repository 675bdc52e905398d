import { z } from 'zod';
import { certificateSchema } from '../enterprise/profile.ts';
import type { Certificate } from '../enterprise/profile.ts';
import { sizes } from '../enterprise/size-class.ts';
import type { Size } from '../enterprise/size-class.ts';
import { localizedSchema } from '../pack/localized.ts';
import type { Localized } from '../pack/localized.ts';
import { provenanceSchema } from '../pack/provenance.ts';
import type { Provenance } from '../pack/provenance.ts';
import { idSchema } from '../pack/question.ts';
import { quantitySchema } from './quantity.ts';
import type { Quantity } from './quantity.ts';

interface Named {
  readonly id: string;
  readonly label: Localized;
  readonly provenance: Provenance;
}

export const comparisons = ['at-least', 'more-than', 'at-most', 'less-than'] as const;
export type Comparison = (typeof comparisons)[number];

/** A condition that looks at one thing. */
export type Leaf = Named &
  (
    | { readonly kind: 'size'; readonly in: readonly Size[] }
    /** GB/T 4754 codes, each standing for all that begins with it, e.g. C or I65. */
    | { readonly kind: 'industry'; readonly under: readonly string[] }
    /** GB/T 2260 codes without trailing zeros, e.g. 36, 3601; `names` finds them in free text. */
    | { readonly kind: 'division'; readonly under: readonly string[]; readonly names: readonly string[] }
    /** Founded at least so many months before a date; without a date, before today. */
    | { readonly kind: 'age'; readonly months: number; readonly on?: string | undefined }
    | {
        readonly kind: 'compare';
        readonly left: Quantity;
        readonly is: Comparison;
        readonly right: Quantity;
        readonly unit: Localized;
      }
    /** One of these held and valid on the day. */
    | { readonly kind: 'certificate'; readonly anyOf: readonly Certificate['kind'][] }
    /** A step of a pack's ladder reached. */
    | { readonly kind: 'level'; readonly pack: string; readonly ladder: string; readonly atLeast: string }
    | { readonly kind: 'score'; readonly pack: string; readonly node: string; readonly atLeast: number }
    /** A fact answered so. */
    | { readonly kind: 'statement'; readonly fact: string; readonly is: 'yes' | 'no' }
  );

/** Conditions joined; `not` turns one round. */
export type Condition =
  | Leaf
  | {
      readonly kind: 'all' | 'any';
      readonly id: string;
      readonly label: Localized;
      readonly of: readonly Condition[];
    }
  | { readonly kind: 'not'; readonly id: string; readonly label: Localized; readonly of: Condition };

const named = { id: idSchema, label: localizedSchema, provenance: provenanceSchema };
const joined = { id: idSchema, label: localizedSchema };
const codes = (form: RegExp) => z.array(z.string().regex(form)).min(1);

export const divisionCodes = codes(/^\d{2}(\d{2}(\d{2})?)?$/);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ ...joined, kind: z.literal('all'), of: z.array(conditionSchema).min(1) }),
    z.strictObject({ ...joined, kind: z.literal('any'), of: z.array(conditionSchema).min(2) }),
    z.strictObject({ ...joined, kind: z.literal('not'), of: conditionSchema }),
    z.strictObject({ ...named, kind: z.literal('size'), in: z.array(z.enum(sizes)).min(1) }),
    z.strictObject({ ...named, kind: z.literal('industry'), under: codes(/^[A-T](\d{2,4})?$/) }),
    z.strictObject({
      ...named,
      kind: z.literal('division'),
      under: divisionCodes,
      names: z.array(z.string().min(1)).min(1),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('age'),
      months: z.int().min(1).max(600),
      on: z.iso.date().optional(),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('compare'),
      left: quantitySchema,
      is: z.enum(comparisons),
      right: quantitySchema,
      unit: localizedSchema,
    }),
    z.strictObject({
      ...named,
      kind: z.literal('certificate'),
      anyOf: z.array(certificateSchema.shape.kind).min(1),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('level'),
      pack: idSchema,
      ladder: idSchema,
      atLeast: idSchema,
    }),
    z.strictObject({
      ...named,
      kind: z.literal('score'),
      pack: idSchema,
      node: idSchema,
      atLeast: z.number(),
    }),
    z.strictObject({ ...named, kind: z.literal('statement'), fact: idSchema, is: z.enum(['yes', 'no']) }),
  ]),
);

/** Every condition of a tree, itself first, with the way to it. */
export function conditionsIn(
  condition: Condition,
  path: readonly PropertyKey[] = [],
): readonly (readonly [Condition, readonly PropertyKey[]])[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [
        [condition, path],
        ...condition.of.flatMap((one, place) => conditionsIn(one, [...path, 'of', place])),
      ];
    case 'not':
      return [[condition, path], ...conditionsIn(condition.of, [...path, 'of'])];
    default:
      return [[condition, path]];
  }
}
