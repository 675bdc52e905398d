import { z } from 'zod';

/**
 * A figure computed from raw figures. `sum` skips operands marked not applicable (a firm too young for a
 * third year) and needs at least one given; `divide` by zero has no value. Evaluated exactly.
 */
export type Expression =
  | { readonly figure: string }
  | { readonly sum: readonly Expression[] }
  | { readonly divide: readonly [Expression, Expression]; readonly times?: number };

export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ figure: z.string().min(1) }),
    z.strictObject({ sum: z.array(expressionSchema).min(1) }),
    z.strictObject({ divide: z.tuple([expressionSchema, expressionSchema]), times: z.number().optional() }),
  ]),
);

/** Every raw figure an expression reads, in order, each once. */
export function figuresOf(expression: Expression): string[] {
  if ('figure' in expression) return [expression.figure];
  const parts = 'sum' in expression ? expression.sum : expression.divide;
  return [...new Set(parts.flatMap(figuresOf))];
}
