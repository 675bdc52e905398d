import type { z } from 'zod';
import type { HistoryCalls } from '../contract/history.ts';

/** What each of these methods takes. */
export const historySchemas: { readonly [M in keyof HistoryCalls]: z.ZodType<HistoryCalls[M]['input']> } = {};
