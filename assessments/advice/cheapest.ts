import type Fraction from 'fraction.js';

/** One possible change: what it costs and how far it moves each need. */
export interface Candidate<T> {
  readonly cost: number;
  readonly gains: readonly Fraction[];
  readonly value: T;
}

interface State<T> {
  readonly cost: number;
  readonly gains: readonly bigint[];
  readonly chosen: { readonly value: T; readonly before: State<T>['chosen'] } | null;
}

/**
 * The cheapest set of changes, at most one of each group, whose gains meet every need. Exact: gains are
 * brought to one denominator, groups that share no need are solved apart, and within a part every state that
 * is not both dearer and weaker than another is kept. Null when no set is enough.
 */
export function cheapest<T>(
  groups: readonly (readonly Candidate<T>[])[],
  needs: readonly Fraction[],
): readonly T[] | null {
  const chosen: T[] = [];
  for (const part of apart(groups, needs.length)) {
    const found = solve(
      part.groups,
      part.needs.map((need) => needs[need]),
      part.needs,
    );
    if (found === null) return null;
    chosen.push(...found);
  }
  return chosen;
}

interface Part<T> {
  readonly needs: readonly number[];
  readonly groups: readonly (readonly Candidate<T>[])[];
}

/** Needs that some group moves together stay together; the others are solved on their own. */
function apart<T>(groups: readonly (readonly Candidate<T>[])[], count: number): readonly Part<T>[] {
  const root = Array.from({ length: count }, (_, place) => place);
  const find = (place: number): number => {
    const up = root[place] ?? place;
    return up === place ? place : find(up);
  };
  const moved = groups.map((group) => [
    ...new Set(group.flatMap((one) => one.gains.flatMap((gain, place) => (gain.equals(0) ? [] : [place])))),
  ]);
  for (const [first, ...rest] of moved) {
    if (first !== undefined) for (const other of rest) root[find(other)] = find(first);
  }
  const roots = [...new Set(root.map((_, place) => find(place)))];
  return roots.map((one) => ({
    needs: root.flatMap((_, place) => (find(place) === one ? [place] : [])),
    groups: groups.filter((_, place) => moved[place]?.some((need) => find(need) === one)),
  }));
}

function solve<T>(
  groups: readonly (readonly Candidate<T>[])[],
  needs: readonly (Fraction | undefined)[],
  places: readonly number[],
): readonly T[] | null {
  const scale = common([
    ...needs.flatMap((need) => (need === undefined ? [] : [need])),
    ...groups.flatMap((group) => group.flatMap((one) => places.flatMap((place) => one.gains[place] ?? []))),
  ]);
  const whole = (value: Fraction | undefined) =>
    value === undefined ? 0n : (value.s * value.n * scale) / value.d;
  const targets = needs.map(whole);
  let states: readonly State<T>[] = [{ cost: 0, gains: targets.map(() => 0n), chosen: null }];
  for (const group of groups) {
    const moves = group.map((one) => ({ ...one, steps: places.map((place) => whole(one.gains[place])) }));
    states = prune([
      ...states,
      ...states.flatMap((state) =>
        moves.map((move) => ({
          cost: state.cost + move.cost,
          // Beyond its target a gain is worth nothing more, which keeps the states few.
          gains: state.gains.map((gain, place) =>
            least(gain + (move.steps[place] ?? 0n), targets[place] ?? 0n),
          ),
          chosen: { value: move.value, before: state.chosen },
        })),
      ),
    ]);
  }
  const best = states
    .filter((state) => state.gains.every((gain, place) => gain >= (targets[place] ?? 0n)))
    .reduce<State<T> | null>((a, b) => (a === null || b.cost < a.cost ? b : a), null);
  if (best === null) return null;
  const chosen: T[] = [];
  for (let step = best.chosen; step !== null; step = step.before) chosen.unshift(step.value);
  return chosen;
}

const least = (a: bigint, b: bigint) => (a < b ? a : b);

/** The least common denominator. */
function common(values: readonly Fraction[]): bigint {
  return values.reduce((all, { d }) => (all / gcd(all, d)) * d, 1n);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Drops every state that another one matches or beats in cost and in every gain. */
function prune<T>(states: readonly State<T>[]): readonly State<T>[] {
  const sorted = states.toSorted((a, b) => a.cost - b.cost || compareGains(b.gains, a.gains));
  const kept: State<T>[] = [];
  if (sorted[0]?.gains.length === 1) {
    let best = -1n;
    for (const state of sorted) {
      const [gain = 0n] = state.gains;
      if (gain > best) {
        kept.push(state);
        best = gain;
      }
    }
    return kept;
  }
  for (const state of sorted) {
    if (!kept.some((one) => one.gains.every((gain, place) => gain >= (state.gains[place] ?? 0n))))
      kept.push(state);
  }
  return kept;
}

function compareGains(a: readonly bigint[], b: readonly bigint[]): number {
  for (let place = 0; place < a.length; place += 1) {
    const [x = 0n, y = 0n] = [a[place], b[place]];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
