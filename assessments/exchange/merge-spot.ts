import type { JsonValue } from '../dossier/canonical-json.ts';

/** A change of one spot and the value after it; undefined: nothing is there after it. */
export interface SpotChange {
  /** The name the change has on every desk. */
  readonly change: string;
  readonly value: JsonValue | undefined;
}

/** How one spot stands here (`mine`) and in a file (`theirs`). */
export type SpotStanding =
  /** The same value on both sides. */
  | { readonly kind: 'same' }
  /** Changed here only, or nothing there. */
  | { readonly kind: 'mine' }
  /** Changed there only, or nothing here. */
  | { readonly kind: 'theirs' }
  /** Changed on both sides to different values; `base` is what both started from, undefined where there is none. */
  | { readonly kind: 'both'; readonly base: JsonValue | undefined };

/**
 * Compares the changes of one spot on two desks, each oldest first. The newest change both know is where they
 * parted; who has made none since has nothing to say against the other. Clocks are never asked.
 */
export function compareSpot(mine: readonly SpotChange[], theirs: readonly SpotChange[]): SpotStanding {
  const [myLast, theirLast] = [mine.at(-1), theirs.at(-1)];
  if (theirLast === undefined) return myLast === undefined ? { kind: 'same' } : { kind: 'mine' };
  if (myLast === undefined) return { kind: 'theirs' };
  if (equal(myLast.value, theirLast.value)) return { kind: 'same' };
  const mineKnow = new Set(mine.map((one) => one.change));
  const theyKnow = new Set(theirs.map((one) => one.change));
  // Each knows the other's newest: two copies that joined in different orders. Both have seen everything, so
  // neither is newer; asking is the only honest answer.
  const [iKnowTheirs, theyKnowMine] = [mineKnow.has(theirLast.change), theyKnow.has(myLast.change)];
  if (iKnowTheirs && !theyKnowMine) return { kind: 'mine' };
  if (theyKnowMine && !iKnowTheirs) return { kind: 'theirs' };
  return { kind: 'both', base: baseOf(mine, theirs, mineKnow, theyKnow) };
}

/** The value after the newest change both know. Where the two sides order them differently, the choice is symmetric. */
function baseOf(
  mine: readonly SpotChange[],
  theirs: readonly SpotChange[],
  mineKnow: ReadonlySet<string>,
  theyKnow: ReadonlySet<string>,
): JsonValue | undefined {
  const byMe = mine.findLast((one) => theyKnow.has(one.change));
  const byThem = theirs.findLast((one) => mineKnow.has(one.change));
  if (byMe === undefined || byThem === undefined) return undefined;
  return byMe.change <= byThem.change ? byMe.value : byThem.value;
}

/** Whether two values are the same, whatever the order of their fields. */
export function equal(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, place) => equal(item as JsonValue, right[place] as JsonValue));
  }
  const [mine, theirs] = [left as Fields, right as Fields];
  // A field that is undefined counts as missing, as in JSON.
  const named = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return [...named].every((name) => equal(mine[name], theirs[name]));
}

type Fields = Readonly<Record<string, JsonValue | undefined>>;
