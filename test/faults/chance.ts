/** A whole number from 0 to below `below`. */
export type Chance = (below: number) => number;

/** A sequence that looks like chance and is the same each time for one seed (mulberry32), so failures repeat. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** One of several, by chance. */
export function oneOf<Value>(next: Chance, values: readonly [Value, ...Value[]]): Value {
  return values[next(values.length)] ?? values[0];
}
