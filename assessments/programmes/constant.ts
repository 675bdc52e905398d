import type Fraction from 'fraction.js';
import { exact, zero } from '../scoring/exact.ts';
import type { Programme } from './programme.ts';
import type { Quantity } from './quantity.ts';

/**
 * The number a quantity always has because it rests on nothing but constants and shipped parameters; null when it
 * depends on the enterprise, on a choice, or on a parameter without a value.
 */
export function constantOf(quantity: Quantity, programme: Programme): Fraction | null {
  return fold(quantity, programme, new Set());
}

function fold(quantity: Quantity, programme: Programme, passed: ReadonlySet<string>): Fraction | null {
  const all = (parts: readonly Quantity[]): readonly Fraction[] | null => {
    const folded = parts.map((one) => fold(one, programme, passed));
    const known = folded.flatMap((one) => (one === null ? [] : [one]));
    return known.length === folded.length ? known : null;
  };
  if ('number' in quantity) return exact(quantity.number);
  if ('parameter' in quantity) {
    const found = programme.parameters.find((one) => one.id === quantity.parameter);
    if (typeof found?.value !== 'number') return null;
    // Money is in 万元 inside a quantity, as in `quantityValue`.
    return found.kind === 'money' ? exact(found.value).div(10_000) : exact(found.value);
  }
  if ('value' in quantity) {
    const named = programme.values.find((one) => one.id === quantity.value);
    if (named === undefined || passed.has(named.id)) return null;
    return fold(named.is, programme, new Set([...passed, named.id]));
  }
  if ('sum' in quantity) return all(quantity.sum)?.reduce((sum, one) => sum.add(one), zero) ?? null;
  if ('times' in quantity) return all(quantity.times)?.reduce((product, one) => product.mul(one)) ?? null;
  if ('minus' in quantity) {
    const [from, less] = all(quantity.minus) ?? [];
    return from === undefined || less === undefined ? null : from.sub(less);
  }
  if ('divide' in quantity) {
    const [dividend, divisor] = all(quantity.divide) ?? [];
    return dividend === undefined || divisor === undefined || divisor.equals(0)
      ? null
      : dividend.div(divisor);
  }
  return null;
}
