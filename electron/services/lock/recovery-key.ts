import { randomBytes } from 'node:crypto';

/** Crockford's base32: no letter in it looks like a digit, and those that do are read as the digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

/** Six groups of five signs by chance, 150 bits, and a check sign each. */
const groups = 6;
const signs = 5;

/** A typed recovery key: whole, or where it cannot be one. Groups count from 1. */
export type TypedRecoveryKey =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'length'; readonly found: number; readonly expected: number }
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'group'; readonly group: number };

/** A new recovery key as it is printed: `7K3QZM-…`. */
export function makeRecoveryKey(): string {
  const chance = randomBytes(groups * signs);
  return Array.from({ length: groups }, (_, group) => {
    const values = Array.from({ length: signs }, (_sign, at) => (chance[group * signs + at] ?? 0) % 32);
    return [...values, checkOf(values, group)].map((value) => alphabet.charAt(value)).join('');
  }).join('-');
}

/** Reads a recovery key as somebody types it off paper: small letters, other lines between groups, none at all. */
export function readRecoveryKey(typed: string): TypedRecoveryKey {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.·]/gu, '');
  const read = [...plain].map((sign) => lookalikes[sign] ?? sign);
  const strange = read.find((sign) => !alphabet.includes(sign));
  if (strange !== undefined) return { kind: 'sign', sign: strange };
  const expected = groups * (signs + 1);
  if (read.length !== expected) return { kind: 'length', found: read.length, expected };
  const values = read.map((sign) => alphabet.indexOf(sign));
  const parts: string[] = [];
  for (let group = 0; group < groups; group += 1) {
    const at = group * (signs + 1);
    if (checkOf(values.slice(at, at + signs), group) !== values[at + signs])
      return { kind: 'group', group: group + 1 };
    parts.push(read.slice(at, at + signs + 1).join(''));
  }
  return { kind: 'key', key: parts.join('-') };
}

/**
 * The check sign of a group: a sum over the field of 32 elements in which each place has a weight of its own. One
 * wrong sign, and two that were exchanged, always show; a group in the place of another mostly does.
 */
function checkOf(values: readonly number[], group: number): number {
  return values.reduce((sum, value, at) => sum ^ times(value, power(at + 1)), power(group + 11));
}

function power(exponent: number): number {
  let value = 1;
  for (let step = 0; step < exponent; step += 1) value = times(value, 2);
  return value;
}

/** Multiplication in GF(32) modulo x⁵ + x² + 1. */
function times(left: number, right: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) {
    if ((right & (1 << bit)) !== 0) product ^= left << bit;
  }
  for (let bit = 9; bit >= 5; bit -= 1) {
    if ((product & (1 << bit)) !== 0) product ^= 0b100101 << (bit - 5);
  }
  return product;
}
