import { z } from 'zod';
import type { TrendCalls } from '../contract/trend.ts';

/** What each of these methods takes. */
export const trendSchemas: {
  readonly [M in keyof TrendCalls]: z.ZodType<TrendCalls[M]['input']>;
} = {
  getTrend: z.strictObject({ enterpriseId: z.uuid() }),
};
