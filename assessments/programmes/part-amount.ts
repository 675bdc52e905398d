import type Fraction from 'fraction.js';
import { exact, toExact, zero } from '../scoring/exact.ts';
import type { Choices, Part } from './benefit-rule.ts';
import type { LineCount, LineShare, PartResult } from './benefit-result.ts';
import type { CostLine } from './cost-line.ts';
import { judge } from './eligibility.ts';
import { fenDown, fenFromWan, fenFromYuan } from './money.ts';
import type { ParameterRef } from './parameter.ts';
import { distinctPlaces } from './place.ts';
import type { Place } from './place.ts';
import { quantityValue } from './quantity-value.ts';
import type { Known } from './quantity-value.ts';
import { follow, numberOf } from './resolve-parameters.ts';

/** A counted line with the row it stands for. */
export interface CountedLine {
  readonly line: CostLine;
  readonly count: LineCount;
}

/** What one part of the benefit comes to before caps. Null while a rate, sum or choice it needs is not known. */
export function partAmount(part: Part, counted: readonly CountedLine[], known: Known): PartResult {
  const { id, title, provenance } = part;
  const head = { id, title, provenance };
  const nothing = { shares: [], slices: [], fen: 0, missing: [] };
  const chosen = chosenIn(part.only, known.choices);
  if (chosen === 'open')
    return {
      ...head,
      ...nothing,
      state: 'open',
      fen: null,
      missing: [choicePlace(part.only?.choice ?? '', known)],
    };
  if (chosen === 'no') return { ...head, ...nothing, state: 'off' };
  const when = part.when === undefined ? null : judge(part.when, known);
  if (when?.state === 'no') return { ...head, ...nothing, state: 'off' };
  if (when?.state === 'unknown') return { ...head, ...nothing, state: 'open', missing: when.missing };
  return { ...head, state: 'on', ...amountOf(part, counted, known) };
}

/** Whether a part or cap belongs to the options taken. */
export function chosenIn(
  only: { readonly choice: string; readonly in: readonly string[] } | undefined,
  choices: Choices,
): 'yes' | 'no' | 'open' {
  if (only === undefined) return 'yes';
  const taken = choices[only.choice];
  if (taken === undefined) return 'open';
  return only.in.includes(taken) ? 'yes' : 'no';
}

/** Where a choice still to be made is made. */
export function choicePlace(choice: string, { programme }: Known): Place {
  return { kind: 'choice', programme: programme.id, choice };
}

type Amount = Pick<PartResult, 'shares' | 'slices' | 'fen' | 'missing'>;

function amountOf(part: Part, counted: readonly CountedLine[], known: Known): Amount {
  switch (part.kind) {
    case 'rate':
      return byRate(part.rate, counted, known);
    case 'slices':
      return bySlices(part.steps, counted, known);
    case 'flat': {
      const amount = followed(part.amount, known);
      return amount.kind === 'missing' ? missing(amount.place) : sum(fenDown(fenFromYuan(amount.number)));
    }
    case 'computed': {
      const amount = quantityValue(part.amount, known);
      if (amount.kind === 'value') return sum(fenDown(fenFromWan(amount.value.lt(0) ? zero : amount.value)));
      return missing(...amount.places);
    }
  }
}

const sum = (fen: number): Amount => ({ shares: [], slices: [], fen, missing: [] });
const missing = (...places: readonly Place[]): Amount => ({
  shares: [],
  slices: [],
  fen: null,
  missing: distinctPlaces(places),
});

function followed(
  ref: ParameterRef,
  { programme, parameters, choices }: Known,
):
  | { readonly kind: 'value'; readonly number: Fraction }
  | { readonly kind: 'missing'; readonly place: Place } {
  const referred = follow(ref, programme.id, parameters, choices);
  return referred.kind === 'missing' ? referred : { kind: 'value', number: numberOf(referred) };
}

type Rate = Extract<Part, { kind: 'rate' }>['rate'];

/** Without a counted line the rate is still asked for, so that a template does not look like a result of nothing. */
function byRate(rate: Rate, counted: readonly CountedLine[], known: Known): Amount {
  const ratesMissing = refsOf(rate).flatMap((ref) => {
    const found = followed(ref, known);
    return found.kind === 'missing' ? [found.place] : [];
  });
  const needed = counted.map(({ line, count }) => ({ line, count, ...rateOf(rate, line) }));
  const linesMissing = needed.flatMap(({ line, given }): readonly Place[] =>
    given ? [] : [{ kind: 'cost-line', line: line.id, field: 'depth' }],
  );
  if (ratesMissing.length > 0) return missing(...ratesMissing);
  const shares = needed.flatMap(({ line, count, ref }): readonly LineShare[] => {
    if (ref === null) return [];
    const found = followed(ref, known);
    if (found.kind === 'missing') return [];
    const fen = fenDown(exact(count.countedFen).mul(found.number).div(100));
    return [{ line: line.id, baseFen: count.countedFen, percent: toExact(found.number), fen }];
  });
  return {
    shares,
    slices: [],
    fen: shares.reduce((total, one) => total + one.fen, 0),
    missing: linesMissing,
  };
}

function refsOf(rate: Rate): readonly ParameterRef[] {
  if (typeof rate === 'string' || 'by' in rate) return [rate];
  return Object.values('byClass' in rate ? rate.byClass : rate.byDepth);
}

/** The rate of a line: none where its class has none, not given while its class or depth is not. */
function rateOf(rate: Rate, line: CostLine): { readonly ref: ParameterRef | null; readonly given: boolean } {
  if (typeof rate === 'string' || 'by' in rate) return { ref: rate, given: true };
  if ('byClass' in rate)
    return line.class === null
      ? { ref: null, given: false }
      : { ref: rate.byClass[line.class] ?? null, given: true };
  return line.depth === null ? { ref: null, given: false } : { ref: rate.byDepth[line.depth], given: true };
}

/** Each slice of the sum at its own rate, each rounded down to the fen. More spending never gives less. */
function bySlices(
  steps: Extract<Part, { kind: 'slices' }>['steps'],
  counted: readonly CountedLine[],
  known: Known,
): Amount {
  const read = steps.map((step) => ({
    above: step.above === undefined ? { kind: 'value' as const, number: zero } : followed(step.above, known),
    rate: followed(step.rate, known),
  }));
  const open = read.flatMap(({ above, rate }) =>
    [above, rate].flatMap((one) => (one.kind === 'missing' ? [one.place] : [])),
  );
  if (open.length > 0) return missing(...open);
  const total = exact(counted.reduce((all, { count }) => all + count.countedFen, 0));
  const given = read.flatMap(({ above, rate }) =>
    above.kind === 'value' && rate.kind === 'value'
      ? [{ above: fenFromYuan(above.number), percent: rate.number }]
      : [],
  );
  const slices = given.map(({ above, percent }, place) => {
    const next = given[place + 1]?.above;
    const top = next !== undefined && next.lt(total) ? next : total;
    const base = top.gt(above) ? top.sub(above) : zero;
    return {
      aboveFen: fenDown(above),
      baseFen: fenDown(base),
      percent: toExact(percent),
      fen: fenDown(base.mul(percent).div(100)),
    };
  });
  return { shares: [], slices, fen: slices.reduce((all, one) => all + one.fen, 0), missing: [] };
}
