import { z } from 'zod';
import { handlingChangeSchema } from '../../assessments/enterprise/handling.ts';
import { languages } from '../../assessments/pack/localized.ts';
import { idSchema } from '../../assessments/pack/question.ts';
import type { PortfolioCalls } from '../contract/portfolio.ts';
import {
  portfolioFilterSchema,
  portfolioLookSchema,
  portfolioQueryShape,
  portfolioViewsSchema,
} from '../services/portfolio/query-schema.ts';

const nothing = z.strictObject({});
const ids = z.array(z.uuid()).max(200);
/** One line, as it is typed: a field of the window gives no control characters. */
const text = z
  .string()
  .max(200)
  .regex(/^\P{Cc}*$/u);

/** What each of these methods takes. */
export const portfolioSchemas: {
  readonly [M in keyof PortfolioCalls]: z.ZodType<PortfolioCalls[M]['input']>;
} = {
  queryPortfolio: z.strictObject({
    ...portfolioQueryShape,
    from: z.int().min(0).max(10_000_000),
    count: z.int().min(0).max(300),
  }),
  portfolioChoices: nothing,
  portfolioMedians: z.strictObject({
    filter: portfolioFilterSchema,
    packId: idSchema,
    by: z.enum(['sector', 'size', 'city']),
  }),
  comparePortfolio: z.strictObject({ ids }),
  listPortfolioViews: nothing,
  savePortfolioViews: z.strictObject({ views: portfolioViewsSchema }),
  getPortfolioLook: nothing,
  savePortfolioLook: z.strictObject({ look: portfolioLookSchema }),
  exportPortfolio: z.strictObject({ ...portfolioQueryShape, language: z.enum(languages) }),
  exportPortfolioList: z.strictObject({
    ...portfolioQueryShape,
    language: z.enum(languages),
    columns: z.array(z.string().min(1).max(120)).max(60),
  }),
  saveHandlings: z.strictObject({ ids: z.array(z.uuid()).min(1).max(1000), change: handlingChangeSchema }),
  getEnterprises: z.strictObject({ ids }),
  findEnterprises: z.strictObject({ text }),
  searchEverything: z.strictObject({ text, enterpriseId: z.uuid().optional() }),
};
