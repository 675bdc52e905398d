import { z } from 'zod';
import { sizes } from '../../../assessments/enterprise/size-class.ts';
import { idSchema } from '../../../assessments/pack/question.ts';
import {
  listGroups,
  listOrders,
  type GroupKey,
  type PortfolioFilter,
  type SortKey,
} from '../../../assessments/portfolio/list-query.ts';
import type { PortfolioLook, PortfolioView } from '../../contract/portfolio.ts';

const words = z
  .string()
  .max(200)
  .regex(/^\P{Cc}*$/u);

/** Whether a text is one of some names, or begins with one of some marks and goes on with the id of a questionnaire. */
const keyOf = <Key extends string>(names: readonly string[], marks: readonly string[]): z.ZodType<Key> =>
  z.custom<Key>((value) => {
    if (typeof value !== 'string' || value.length > 120) return false;
    const mark = marks.find((one) => value.startsWith(one));
    return mark === undefined ? names.includes(value) : idSchema.safeParse(value.slice(mark.length)).success;
  });

const sortKey = keyOf<SortKey>(listOrders, ['level:', 'score:']);
const groupKey = keyOf<GroupKey>(listGroups, ['level:']);

export const portfolioFilterSchema: z.ZodType<PortfolioFilter> = z.strictObject({
  text: words.optional(),
  division: z.string().max(6).optional(),
  sector: z.string().max(5).optional(),
  size: z.enum([...sizes, 'outside', '']).optional(),
  consultant: words.optional(),
  tag: words.optional(),
  progress: z.enum(['none', 'begun', 'whole']).optional(),
  lacking: z.literal(true).optional(),
  withinDays: z.int().min(0).max(3660).optional(),
  level: z.strictObject({ packId: idSchema, reached: z.int().min(-1).max(50) }).optional(),
});

/** What a query of the portfolio is made of. */
export const portfolioQueryShape = {
  filter: portfolioFilterSchema,
  sort: z.strictObject({ by: sortKey, descending: z.boolean() }),
  group: groupKey.nullable(),
};

const columns = z.array(z.string().min(1).max(120)).max(60);

export const portfolioLookSchema: z.ZodType<PortfolioLook> = z.strictObject({
  sort: portfolioQueryShape.sort,
  group: portfolioQueryShape.group,
  columns: columns.nullable(),
});

export const portfolioViewsSchema: z.ZodType<PortfolioView[]> = z
  .array(
    z.strictObject({
      name: z.string().trim().min(1).max(60),
      query: z.strictObject(portfolioQueryShape),
      columns,
    }),
  )
  .max(40);
