import type Fraction from 'fraction.js';
import type { Situation } from '../answering/situation.ts';
import { figureValue } from '../scoring/figure-value.ts';
import { exact, zero } from '../scoring/exact.ts';
import type { PackResult } from '../scoring/score.ts';
import type { Choices } from './benefit-rule.ts';
import type { CostTable } from './cost-line.ts';
import { factSlot } from './fact.ts';
import type { Place } from './place.ts';
import type { Programme } from './programme.ts';
import type { Quantity } from './quantity.ts';
import { follow, numberOf } from './resolve-parameters.ts';
import type { ResolvedParameters } from './resolve-parameters.ts';

/** Everything a rule of one programme is judged by. */
export interface Known {
  readonly programme: Programme;
  readonly situation: Situation;
  /** By pack id; a pack not begun has none. */
  readonly results: Readonly<Record<string, PackResult>>;
  readonly parameters: ResolvedParameters;
  readonly choices: Choices;
  /** The cost table of the assessment; its lines answer some facts. */
  readonly costs?: CostTable | undefined;
  /** ISO date of the day it is judged. */
  readonly today: string;
}

/** What a quantity comes to. `none`: given, but there is nothing to compute. */
export type QuantityValue =
  | { readonly kind: 'value'; readonly value: Fraction }
  | { readonly kind: 'missing'; readonly places: readonly Place[] }
  | {
      readonly kind: 'none';
      readonly why: 'zero-divisor' | 'not-applicable';
      readonly places: readonly Place[];
    };

const value = (number: Fraction): QuantityValue => ({ kind: 'value', value: number });
const missing = (...places: readonly Place[]): QuantityValue => ({ kind: 'missing', places });

/** Evaluates a quantity exactly. Money is in 万元. One operand missing makes the whole missing. */
export function quantityValue(quantity: Quantity, known: Known): QuantityValue {
  if ('number' in quantity) return value(exact(quantity.number));
  if ('figure' in quantity) return ofFigure(quantity.figure, known);
  if ('fact' in quantity) return ofFact(quantity.fact, known);
  if ('profile' in quantity) {
    const given = known.situation.profile[quantity.profile];
    return given === null ? missing({ kind: 'profile', field: quantity.profile }) : value(exact(given));
  }
  if ('parameter' in quantity) {
    const { programme, parameters, choices } = known;
    const referred = follow(quantity.parameter, programme.id, parameters, choices);
    if (referred.kind === 'missing') return missing(referred.place);
    const number = numberOf(referred);
    return value(referred.parameter.parameter.kind === 'money' ? number.div(10_000) : number);
  }
  if ('value' in quantity) {
    const named = known.programme.values.find((one) => one.id === quantity.value);
    return named === undefined ? missing() : quantityValue(named.is, known);
  }
  if ('sum' in quantity)
    return join(quantity.sum, known, (all) => all.reduce((sum, one) => sum.add(one), zero));
  if ('times' in quantity)
    return join(quantity.times, known, (all) => all.reduce((product, one) => product.mul(one)));
  if ('least' in quantity)
    return join(quantity.least, known, (all) => all.reduce((least, one) => (one.lt(least) ? one : least)));
  if ('minus' in quantity)
    return join(quantity.minus, known, ([from, less]) => (from ?? zero).sub(less ?? zero));
  if ('share' in quantity)
    return join([quantity.share.percent, quantity.share.of], known, ([percent, of]) =>
      (percent ?? zero).mul(of ?? zero).div(100),
    );
  if ('bands' in quantity) {
    const { of, steps, otherwise } = quantity.bands;
    return join([of], known, ([number]) => {
      const step = steps.find((one) =>
        'atLeast' in one ? number?.gte(exact(one.atLeast)) : number?.lte(exact(one.atMost)),
      );
      return exact(step?.is ?? otherwise);
    });
  }
  return join(quantity.divide, known, ([dividend, divisor]) =>
    divisor === undefined || divisor.equals(0) ? null : (dividend ?? zero).div(divisor),
  );
}

/** Combines operands that all have a value; a null combination is a division by zero. */
function join(
  operands: readonly Quantity[],
  known: Known,
  combine: (values: readonly Fraction[]) => Fraction | null,
): QuantityValue {
  const all = operands.map((one) => quantityValue(one, known));
  const open = all.filter((one) => one.kind === 'missing');
  if (open.length > 0) return missing(...open.flatMap((one) => one.places));
  const none = all.find((one) => one.kind === 'none');
  if (none !== undefined) return none;
  const result = combine(all.flatMap((one) => (one.kind === 'value' ? [one.value] : [])));
  return result === null ? { kind: 'none', why: 'zero-divisor', places: [] } : value(result);
}

function ofFigure(id: string, { situation }: Known): QuantityValue {
  const figure = situation.figures.figures.find((one) => one.id === id);
  const place: Place =
    figure?.fromProfile === undefined
      ? { kind: 'figure', figure: id }
      : { kind: 'profile', field: figure.fromProfile };
  const given = figureValue(id, situation);
  if (given.kind === 'value') return value(given.value);
  if (given.kind === 'none') return { kind: 'none', why: 'not-applicable', places: [place] };
  return missing(place);
}

function ofFact(id: string, { programme, situation }: Known): QuantityValue {
  const fact = programme.facts.find((one) => one.id === id);
  if (fact === undefined) return missing();
  const slot = factSlot(programme.id, fact);
  const response = situation.answers[slot]?.response ?? null;
  if (fact.kind === 'number' && response?.kind === 'number') return value(exact(response.value));
  if (fact.kind === 'choice' && response?.kind === 'choice') {
    const option = fact.options.find((one) => one.id === response.option);
    if (option !== undefined) return value(exact(option.value));
  }
  const place: Place = { kind: 'fact', fact: id, slot };
  if (response?.kind === 'not-applicable' && response.reason.trim() !== '')
    return { kind: 'none', why: 'not-applicable', places: [place] };
  return missing(place);
}
