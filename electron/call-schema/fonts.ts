import { z } from 'zod';
import type { FontCalls } from '../contract/fonts.ts';

const role = z.strictObject({ role: z.enum(['text', 'title']) });

/** What each of these methods takes. */
export const fontSchemas: { readonly [M in keyof FontCalls]: z.ZodType<FontCalls[M]['input']> } = {
  getDocumentFonts: z.strictObject({}),
  chooseDocumentFont: role,
  dropDocumentFont: role,
};
