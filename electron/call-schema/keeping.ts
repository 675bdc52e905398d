import type { z } from 'zod';
import type { KeepingCalls } from '../contract/keeping.ts';

/** What each of these methods takes. */
export const keepingSchemas: { readonly [M in keyof KeepingCalls]: z.ZodType<KeepingCalls[M]['input']> } = {};
