import { z } from 'zod';
import { localizedSchema } from '../pack/localized.ts';
import { idSchema } from '../pack/question.ts';

/** A raw figure of the enterprise, asked once and reused by every pack that names it. */
export const figureSchema = z.strictObject({
  id: idSchema,
  group: idSchema,
  title: localizedSchema,
  unit: localizedSchema,
  /** What counts and what does not. */
  help: localizedSchema,
  /** Where people have it at hand. */
  where: localizedSchema,
  integer: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Taken from the enterprise's own facts instead of being asked. */
  fromProfile: z.enum(['staff', 'revenue', 'totalAssets']).optional(),
  /** May never exceed that other figure; refused at saving. */
  atMost: idSchema.optional(),
  /** Usually between `from` and `to` times that other figure; outside it is questioned, never refused. Our own reference. */
  usually: z
    .strictObject({ figure: idSchema, from: z.number().min(0), to: z.number().positive() })
    .optional(),
});
export type Figure = Readonly<z.infer<typeof figureSchema>>;

export const figureCatalogueSchema = z.strictObject({
  groups: z.array(z.strictObject({ id: idSchema, title: localizedSchema })).min(1),
  figures: z.array(figureSchema).min(1),
});
export type FigureCatalogue = Readonly<z.infer<typeof figureCatalogueSchema>>;
