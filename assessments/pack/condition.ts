import { z } from 'zod';

/**
 * When a question is asked. A small declarative language read from packs: it can look at the enterprise's
 * own facts (`profile`), at answers of the same pack (`question`) and at raw figures (`figure`).
 * A condition about something not yet answered is not met, so the question waits.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly profile: 'productionType' | 'sizeClass' | 'industrySection'; readonly in: readonly string[] }
  | { readonly question: string; readonly has: readonly string[] }
  | { readonly figure: string; readonly atLeast: number };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({
      profile: z.enum(['productionType', 'sizeClass', 'industrySection']),
      in: z.array(z.string().min(1)).min(1),
    }),
    z.strictObject({ question: z.string().min(1), has: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ figure: z.string().min(1), atLeast: z.number() }),
  ]),
);
