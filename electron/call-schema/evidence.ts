import type { z } from 'zod';
import type { EvidenceCalls } from '../contract/evidence.ts';

/** What each of these methods takes. */
export const evidenceSchemas: { readonly [M in keyof EvidenceCalls]: z.ZodType<EvidenceCalls[M]['input']> } =
  {};
