import type Fraction from 'fraction.js';
import { figureSlot } from '../answering/answer.ts';
import type { Situation } from '../answering/situation.ts';
import type { Figure, FigureCatalogue } from '../figures/figure.ts';
import type { Expression } from '../pack/expression.ts';
import type { Localized } from '../pack/localized.ts';
import { exact, zero } from './exact.ts';

/** What is known of a raw figure or of something computed from figures. */
export type Value =
  | { readonly kind: 'value'; readonly value: Fraction }
  /** Not given yet; `unknown` when every figure still open was answered "do not know". */
  | { readonly kind: 'missing'; readonly figures: readonly string[]; readonly unknown: boolean }
  /** Given, but there is nothing to compute: a division by zero, or every operand is not applicable. */
  | { readonly kind: 'none'; readonly figures: readonly string[] };

/** The value of one raw figure: from the profile where the catalogue says so, else from its answer. */
export function figureValue(id: string, situation: Situation): Value {
  const figure = situation.figures.figures.find((one) => one.id === id);
  if (figure?.fromProfile !== undefined) return fromProfile(figure, figure.fromProfile, situation);
  const response = situation.answers[figureSlot(id)]?.response ?? null;
  if (response?.kind === 'number') return { kind: 'value', value: exact(response.value) };
  if (response?.kind === 'not-applicable' && response.reason.trim() !== '')
    return { kind: 'none', figures: [id] };
  return { kind: 'missing', figures: [id], unknown: response?.kind === 'unknown' };
}

function fromProfile(
  figure: Figure,
  field: 'staff' | 'revenue' | 'totalAssets',
  situation: Situation,
): Value {
  const value = situation.profile[field];
  if (value === null) return { kind: 'missing', figures: [figure.id], unknown: false };
  return { kind: 'value', value: exact(value) };
}

/** Evaluates an expression of a pack exactly. See `Expression` for what a sum skips. */
export function evaluate(expression: Expression, situation: Situation): Value {
  if ('figure' in expression) return figureValue(expression.figure, situation);
  const operands = ('sum' in expression ? expression.sum : expression.divide).map((one) =>
    evaluate(one, situation),
  );
  const missing = operands.filter((one) => one.kind === 'missing');
  if (missing.length > 0) {
    return {
      kind: 'missing',
      figures: [...new Set(missing.flatMap((one) => one.figures))],
      unknown: missing.every((one) => one.unknown),
    };
  }
  const none = {
    kind: 'none',
    figures: operands.flatMap((one) => (one.kind === 'none' ? one.figures : [])),
  } as const;
  const values = operands.flatMap((one) => (one.kind === 'value' ? [one.value] : []));
  if ('sum' in expression) {
    if (values.length === 0) return none;
    return { kind: 'value', value: values.reduce((sum, one) => sum.add(one), zero) };
  }
  const [dividend, divisor] = values;
  if (dividend === undefined || divisor === undefined) return none;
  if (divisor.equals(0)) return { kind: 'none', figures: [] };
  return { kind: 'value', value: dividend.div(divisor).mul(exact(expression.times ?? 1)) };
}

/** The unit of an expression: the one all its figures have. Null for a quotient, and where they have several. */
export function unitOf(
  expression: Expression,
  catalogue: Pick<FigureCatalogue, 'figures'>,
): Localized | null {
  if ('figure' in expression)
    return catalogue.figures.find((one) => one.id === expression.figure)?.unit ?? null;
  if ('divide' in expression) return null;
  const [unit, ...others] = expression.sum.map((one) => unitOf(one, catalogue));
  return unit !== null && unit !== undefined && others.every((one) => one?.en === unit.en) ? unit : null;
}
