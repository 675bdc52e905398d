import type { JsonValue } from '../dossier/canonical-json.ts';
import { equal } from './merge-spot.ts';

/** A place inside a value that both sides changed to different things; `undefined` where it was taken away. */
export interface ItemConflict {
  /** The id of an item, or the name of a field. */
  readonly item: string;
  readonly base: JsonValue | undefined;
  readonly mine: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
}

/** Which side counts for a conflict. */
export type Choose = (item: string) => 'mine' | 'theirs';

export interface Merged {
  readonly value: JsonValue;
  readonly conflicts: readonly ItemConflict[];
}

type Fields = Readonly<Record<string, JsonValue | undefined>>;

/**
 * Joins a value both sides have changed, as far apart as it can be taken: a list of things with ids item by item,
 * a list of texts as a set, anything with fields field by field. What remains whole and differs is a conflict, and
 * `choose` says which side counts. Exchanging the sides (and the choices) gives the same value.
 */
export function mergeItems(
  base: JsonValue | undefined,
  mine: JsonValue,
  theirs: JsonValue,
  choose: Choose,
): Merged {
  if (isTexts(mine) && isTexts(theirs)) {
    const start = base !== undefined && isTexts(base) ? base : [];
    return { value: mergeTexts(start, mine, theirs), conflicts: [] };
  }
  if (!isFields(mine) || !isFields(theirs))
    throw new TypeError('only lists of texts and fields can be joined');
  const start = isFields(base) ? base : {};
  const conflicts: ItemConflict[] = [];
  const value: Record<string, JsonValue> = {};
  for (const field of [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].toSorted()) {
    const parts = [start[field], mine[field], theirs[field]] as const;
    const [, ours, others] = parts;
    if (isItems(ours) && isItems(others)) {
      const joined = mergeList(isItems(parts[0]) ? parts[0] : [], ours, others, choose);
      value[field] = joined.value;
      conflicts.push(...joined.conflicts);
      continue;
    }
    const one = mergeOne(field, ...parts, choose);
    if (one.conflict !== null) conflicts.push(one.conflict);
    if (one.value !== undefined) value[field] = one.value;
  }
  return { value, conflicts };
}

function mergeOne(
  item: string,
  base: JsonValue | undefined,
  mine: JsonValue | undefined,
  theirs: JsonValue | undefined,
  choose: Choose,
): { value: JsonValue | undefined; conflict: ItemConflict | null } {
  if (equal(mine, theirs) || equal(base, theirs)) return { value: mine, conflict: null };
  if (equal(base, mine)) return { value: theirs, conflict: null };
  return { value: choose(item) === 'mine' ? mine : theirs, conflict: { item, base, mine, theirs } };
}

type Item = { readonly id: string } & Fields;

function mergeList(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  choose: Choose,
): { value: JsonValue; conflicts: readonly ItemConflict[] } {
  const [before, ours, others] = [base, mine, theirs].map(
    (list) => new Map(list.map((one) => [one.id, one])),
  );
  const conflicts: ItemConflict[] = [];
  const kept = new Map<string, JsonValue>();
  for (const id of new Set([...mine, ...theirs].map((one) => one.id))) {
    const one = mergeOne(id, before?.get(id), ours?.get(id), others?.get(id), choose);
    if (one.conflict !== null) conflicts.push(one.conflict);
    if (one.value !== undefined) kept.set(id, one.value);
  }
  const ids = orderOf(
    base.map((one) => one.id),
    mine.map((one) => one.id),
    theirs.map((one) => one.id),
  );
  return { value: ids.flatMap((id) => kept.get(id) ?? []), conflicts };
}

function mergeTexts(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const added = (side: readonly string[]): string[] => side.filter((one) => !base.includes(one));
  const kept = base.filter((one) => mine.includes(one) && theirs.includes(one));
  const all = new Set([...kept, ...added(mine), ...added(theirs)]);
  return orderOf(base, mine, theirs).filter((one) => all.has(one));
}

/**
 * One order for the items of both sides: that of the side which changed the order of what both had, else of the
 * smaller one, so that it is the same from either side; what only the other has follows in order of its id.
 */
function orderOf(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const common = (side: readonly string[]): string =>
    JSON.stringify(side.filter((one) => base.includes(one) && mine.includes(one) && theirs.includes(one)));
  const [before, ours, others] = [common(base), common(mine), common(theirs)];
  const both = [mine, theirs].toSorted((one, other) =>
    JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
  );
  const first =
    others === before ? (ours === before ? base : mine) : ours === before ? theirs : (both[0] ?? mine);
  const shared = first.filter((one) => base.includes(one));
  const rest = [...new Set([...mine, ...theirs])].filter((one) => !shared.includes(one)).toSorted();
  return [...shared, ...rest];
}

function isTexts(value: JsonValue): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isFields(value: JsonValue | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An empty list counts as well: who has taken every item away still has a list of items. */
function isItems(value: JsonValue | undefined): value is readonly Item[] {
  return (
    Array.isArray(value) && value.every((one: JsonValue) => isFields(one) && typeof one['id'] === 'string')
  );
}
