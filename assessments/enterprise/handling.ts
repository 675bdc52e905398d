import { z } from 'zod';

/** So many tags an enterprise has at the most. */
export const mostTags = 30;

const tag = z.string().trim().min(1).max(40);

/**
 * What those who work with many enterprises note about one for their own order: who looks after it, and tags. It is
 * no fact of the enterprise, so no score, document or closed version knows of it.
 */
export const handlingSchema = z.strictObject({
  consultant: z.string().max(100),
  /** Each once, without spaces around it. */
  tags: z.array(tag).max(mostTags),
});
export type Handling = Readonly<z.infer<typeof handlingSchema>>;

export const emptyHandling: Handling = { consultant: '', tags: [] };

/** What is done to several enterprises alike. What is left out of it stays with each as it is. */
export const handlingChangeSchema = z.strictObject({
  consultant: z.string().max(100).optional(),
  add: z.array(tag).max(mostTags),
  remove: z.array(tag).max(300),
});
export type HandlingChange = Readonly<z.infer<typeof handlingChangeSchema>>;

/** Tags as they are stored: trimmed, none empty, each once, in the order given. */
export function tidyTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((one) => one.trim()))].filter((one) => one !== '');
}

/** The handling of one enterprise after a change made to several. Its tags may have become more than `mostTags`. */
export function changedHandling(before: Handling, { consultant, add, remove }: HandlingChange): Handling {
  const gone = new Set(tidyTags(remove));
  return {
    consultant: (consultant ?? before.consultant).trim(),
    tags: [...tidyTags([...before.tags.filter((one) => !gone.has(one)), ...add])],
  };
}
