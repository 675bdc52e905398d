/** What one list has that another has not, by the names of its items. */
export interface ListDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

interface Item {
  readonly id: string;
  readonly name: string;
  readonly content: string;
}

/**
 * The difference of two states of a part of an assessment: the plan's items, the cost table's lines, the programmes
 * followed, the applications for them. `nameOf` says an item; a state that was not there yet has none.
 */
export function listDifference(
  before: unknown,
  after: unknown,
  nameOf: (item: unknown) => string,
): ListDifference {
  const [old, now] = [itemsOf(before, nameOf), itemsOf(after, nameOf)];
  const oldById = new Map(old.map((one) => [one.id, one]));
  const nowIds = new Set(now.map((one) => one.id));
  const names = (items: readonly Item[]): readonly string[] => items.map((one) => one.name);
  return {
    added: names(now.filter((one) => !oldById.has(one.id))),
    removed: names(old.filter((one) => !nowIds.has(one.id))),
    changed: names(
      now.filter((one) => {
        const was = oldById.get(one.id);
        return was !== undefined && was.content !== one.content;
      }),
    ),
  };
}

function itemsOf(state: unknown, nameOf: (item: unknown) => string): readonly Item[] {
  const list = Array.isArray(state)
    ? state
    : isRecord(state)
      ? [state['items'], state['lines']].find((one) => Array.isArray(one))
      : undefined;
  // A state without a list is one thing for each name, e.g. an application for each programme.
  if (list === undefined && isRecord(state))
    return Object.entries(state).map(([id, item]) => ({
      id,
      name: nameOf(id),
      content: JSON.stringify(item),
    }));
  return (list ?? []).map((item: unknown) => ({
    id: isRecord(item) && typeof item['id'] === 'string' ? item['id'] : JSON.stringify(item),
    name: nameOf(item),
    content: JSON.stringify(item),
  }));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
