import type { SealedPart } from './sealed.ts';

/** What became of one part. `part` is as it was sealed, for `added` as it was found; `now` as it was found. */
export type PartStep =
  | { readonly kind: 'same' | 'missing' | 'added'; readonly part: SealedPart }
  | { readonly kind: 'changed' | 'moved'; readonly part: SealedPart; readonly now: SealedPart };

/**
 * Finds for each sealed part what became of it. Pages go by their content, since taking one out gives all behind it
 * another number; the parts of other files go by their names.
 */
export function alignParts(expected: readonly SealedPart[], found: readonly SealedPart[]): PartStep[] {
  const isPage = ({ kind }: SealedPart): boolean => kind === 'page';
  return [
    ...alignPages(expected.filter(isPage), found.filter(isPage)),
    ...alignNamed(
      expected.filter((part) => !isPage(part)),
      found.filter((part) => !isPage(part)),
    ),
  ];
}

function alignNamed(expected: readonly SealedPart[], found: readonly SealedPart[]): PartStep[] {
  // Programs give pictures other names when they save: one that is there under any name is no change.
  const prints = new Set(expected.filter(isPicture).map(printOf));
  const there = new Set(found.filter(isPicture).map(printOf));
  const renamed = (part: SealedPart, others: ReadonlySet<string>): boolean =>
    isPicture(part) && others.has(printOf(part));
  const key = ({ kind, name }: SealedPart): string => `${kind} ${name}`;
  const byName = new Map(found.filter((part) => !renamed(part, prints)).map((part) => [key(part), part]));
  const steps = expected.map((part): PartStep => {
    if (renamed(part, there)) return { kind: 'same', part };
    const now = byName.get(key(part));
    byName.delete(key(part));
    if (now === undefined) return { kind: 'missing', part };
    return printOf(now) === printOf(part) ? { kind: 'same', part } : { kind: 'changed', part, now };
  });
  return [...steps, ...[...byName.values()].map((part): PartStep => ({ kind: 'added', part }))];
}

function alignPages(expected: readonly SealedPart[], found: readonly SealedPart[]): PartStep[] {
  const before = expected.map(printOf);
  const after = found.map(printOf);
  const pairs = longestCommon(before, after);
  const steps = new Map<SealedPart, PartStep>();
  const taken = new Set(pairs.map(([, there]) => there));
  for (const [here] of pairs) settle(steps, expected[here], (part) => ({ kind: 'same', part }));
  // The same page in another place.
  expected.forEach((part, here) => {
    if (steps.has(part)) return;
    const there = after.findIndex((print, index) => !taken.has(index) && print === before[here]);
    const now = found[there];
    if (now === undefined) return;
    taken.add(there);
    steps.set(part, { kind: 'moved', part, now });
  });
  // Of what is left between two pages that agree, one is the other changed where they have words in common.
  for (const gap of gapsOf(pairs, expected.length, found.length)) {
    const candidates = range(gap.there).filter((index) => !taken.has(index));
    for (const here of range(gap.here)) {
      const part = expected[here];
      if (part === undefined || steps.has(part)) continue;
      const there = candidates.find((index) => alike(part, found[index]));
      const now = there === undefined ? undefined : found[there];
      if (there === undefined || now === undefined) continue;
      candidates.splice(0, candidates.indexOf(there) + 1);
      taken.add(there);
      steps.set(part, { kind: 'changed', part, now });
    }
  }
  return [
    ...expected.map((part): PartStep => steps.get(part) ?? { kind: 'missing', part }),
    ...found.filter((_, index) => !taken.has(index)).map((part): PartStep => ({ kind: 'added', part })),
  ];
}

function settle(
  steps: Map<SealedPart, PartStep>,
  part: SealedPart | undefined,
  step: (part: SealedPart) => PartStep,
): void {
  if (part !== undefined) steps.set(part, step(part));
}

function isPicture({ kind }: SealedPart): boolean {
  return kind === 'picture';
}

/** Two parts with the same print are the same to the reader. */
function printOf({ lines, sha256 }: SealedPart): string {
  return `${sha256 ?? ''}\n${lines.join('\n')}`;
}

/** A third of the lines in common, or neither has any: scanned pages have none and differ by what is drawn. */
function alike(part: SealedPart, other: SealedPart | undefined): boolean {
  if (other === undefined) return false;
  const most = Math.max(part.lines.length, other.lines.length);
  const there = new Set(other.lines);
  return part.lines.filter((line) => there.has(line)).length * 3 >= most;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function range({ from, to }: Span): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** What lies between neighbouring pairs, before the first and behind the last. */
function gapsOf(
  pairs: readonly (readonly [number, number])[],
  here: number,
  there: number,
): { here: Span; there: Span }[] {
  const ends = [...pairs, [here, there] as const];
  return ends.map(([toHere, toThere], index) => {
    const [fromHere, fromThere] = index === 0 ? [-1, -1] : (ends[index - 1] ?? [-1, -1]);
    return { here: { from: fromHere + 1, to: toHere }, there: { from: fromThere + 1, to: toThere } };
  });
}

/**
 * The longest common subsequence of two lists, as pairs of places: equal ends first, then a table, which is left out
 * where it would have more than four million fields.
 */
export function longestCommon(before: readonly string[], after: readonly string[]): [number, number][] {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  const head = Array.from({ length: start }, (_, index): [number, number] => [index, index]);
  const tail = Array.from({ length: end }, (_, index): [number, number] => [
    before.length - end + index,
    after.length - end + index,
  ]);
  const middle = commonByTable(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ).map(([here, there]): [number, number] => [here + start, there + start]);
  return [...head, ...middle, ...tail];
}

const largestTable = 4_000_000;

function commonByTable(before: readonly string[], after: readonly string[]): [number, number][] {
  const width = after.length + 1;
  if (before.length === 0 || after.length === 0 || before.length * after.length > largestTable) return [];
  const table = new Uint32Array((before.length + 1) * width);
  const at = (here: number, there: number): number => table[here * width + there] ?? 0;
  for (let here = before.length - 1; here >= 0; here -= 1) {
    for (let there = after.length - 1; there >= 0; there -= 1) {
      table[here * width + there] =
        before[here] === after[there]
          ? at(here + 1, there + 1) + 1
          : Math.max(at(here + 1, there), at(here, there + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [here, there] = [0, 0];
  while (here < before.length && there < after.length) {
    if (before[here] === after[there]) {
      pairs.push([here, there]);
      here += 1;
      there += 1;
    } else if (at(here + 1, there) >= at(here, there + 1)) here += 1;
    else there += 1;
  }
  return pairs;
}
