import { longestCommon } from './sealed-align.ts';

/** A line that was changed (both), removed (`found` null) or put in (`expected` null). */
export interface LineChange {
  readonly expected: string | null;
  readonly found: string | null;
}

/** The lines in which two texts differ, in order: what was taken out beside what stands in its place. */
export function compareLines(expected: readonly string[], found: readonly string[]): LineChange[] {
  const pairs: [number, number][] = [...longestCommon(expected, found), [expected.length, found.length]];
  let [here, there] = [0, 0];
  return pairs.flatMap(([toHere, toThere]) => {
    const gone = expected.slice(here, toHere);
    const come = found.slice(there, toThere);
    here = toHere + 1;
    there = toThere + 1;
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
      expected: gone[index] ?? null,
      found: come[index] ?? null,
    }));
  });
}
