import { z } from 'zod';

/**
 * What those who work with many enterprises note about one for their own order: who looks after it, and tags. It is
 * no fact of the enterprise, so no score, document or closed version knows of it.
 */
export const handlingSchema = z.strictObject({
  consultant: z.string().max(100),
  /** Each once, without spaces around it. */
  tags: z.array(z.string().trim().min(1).max(40)).max(30),
});
export type Handling = Readonly<z.infer<typeof handlingSchema>>;

export const emptyHandling: Handling = { consultant: '', tags: [] };
