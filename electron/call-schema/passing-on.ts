import type { z } from 'zod';
import type { PassingOnCalls } from '../contract/passing-on.ts';

/** What each of these methods takes. */
export const passingOnSchemas: {
  readonly [M in keyof PassingOnCalls]: z.ZodType<PassingOnCalls[M]['input']>;
} = {};
