import { z } from 'zod';
import type { AboutCalls } from '../contract/about.ts';

/** What each of these methods takes. */
export const aboutSchemas: {
  readonly [M in keyof AboutCalls]: z.ZodType<AboutCalls[M]['input']>;
} = {
  readAbout: z.strictObject({}),
  measureInstaller: z.strictObject({}),
  readOwnFigures: z.strictObject({}),
};
