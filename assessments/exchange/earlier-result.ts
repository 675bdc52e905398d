import { z } from 'zod';
import { localizedSchema } from '../pack/localized.ts';
import { idSchema } from '../pack/question.ts';

const exact = z.string().regex(/^-?\d+(\.\d+|\/\d+)?$/);

/** What a questionnaire came to in an edition an assessment was moved on from. */
export const earlierResultSchema = z.strictObject({
  packId: idSchema,
  edition: z.string().regex(/^\d+(\.\d+)*$/),
  /** When it was moved, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** Exact; null where the questionnaire has no points. */
  score: z.strictObject({ earned: exact, possible: exact }).nullable(),
  /** Title of each ladder and of the level reached on it, as they were then. */
  levels: z.array(z.strictObject({ ladder: localizedSchema, level: localizedSchema })).max(20),
});
export type EarlierResult = Readonly<z.infer<typeof earlierResultSchema>>;
