import { z } from 'zod';

/** The two languages every user-visible text exists in. Chinese leads. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in both languages; neither may be empty. */
export const localizedSchema = z.strictObject({
  'zh-CN': z.string().trim().min(1),
  en: z.string().trim().min(1),
});
export type Localized = Readonly<z.infer<typeof localizedSchema>>;
