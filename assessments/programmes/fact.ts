import { z } from 'zod';
import { localizedSchema } from '../pack/localized.ts';
import { idSchema } from '../pack/question.ts';
import { lineFlags } from './cost-line.ts';

const common = {
  id: idSchema,
  /** Stands over the place for the answer, and beside the answer in forms: no question in English. */
  title: localizedSchema,
  /** What counts and what does not. */
  help: localizedSchema.optional(),
  /** Where people have it at hand. */
  where: localizedSchema,
  /** Shared facts are asked once for all programmes. Filled in on reading. */
  shared: z.boolean(),
};

/** Something a programme must know that neither the profile nor a raw figure says. */
export const factSchema = z.discriminatedUnion('kind', [
  /** A statement answered yes or no. */
  z.strictObject({
    ...common,
    kind: z.literal('yes-no'),
    /** What a line of the cost table is marked as when it says the same: such a line contradicts the answer no. */
    flag: z.enum(lineFlags).optional(),
  }),
  /** Money is in 万元 (10,000 yuan), as in raw figures. */
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    unit: localizedSchema,
    integer: z.boolean().optional(),
    /** Most digits after the point; yuan have two. */
    decimals: z.int().min(0).max(6).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  /** `value` is what the option counts for in a rule. */
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z.array(z.strictObject({ id: idSchema, label: localizedSchema, value: z.number() })).min(2),
  }),
]);
export type Fact = Readonly<z.infer<typeof factSchema>>;

/**
 * Where the answer to a fact is kept among the answers of an assessment: `p:<fact>` for shared ones,
 * `p:<programme>/<fact>` for a programme's own. Yes and no are stored as the options `yes` and `no`.
 */
export type FactSlot = `p:${string}`;

/** The slot of a fact of a programme. */
export function factSlot(programmeId: string, fact: Pick<Fact, 'id' | 'shared'>): FactSlot {
  return fact.shared ? `p:${fact.id}` : `p:${programmeId}/${fact.id}`;
}
