import type { PortfolioGroup } from '../../../electron/contract/portfolio.ts';

/** What stands in one line of the list. */
export type ListLine =
  | { readonly kind: 'group'; readonly key: string; readonly group: PortfolioGroup; readonly folded: boolean }
  /** `place`: among the rows of the list, groups folded away included. */
  | { readonly kind: 'row'; readonly place: number };

/** Which line of the list stands where, without writing fifty thousand lines down. */
export interface Layout {
  readonly count: number;
  readonly at: (line: number) => ListLine | null;
}

/** The name of a group among the folded ones. */
export const groupName = (group: PortfolioGroup): string => JSON.stringify(group.key);

/** Lays groups and their rows out one below the other; without grouping there are only rows. */
export function layOut(
  groups: readonly PortfolioGroup[],
  grouped: boolean,
  folded: ReadonlySet<string>,
): Layout {
  if (!grouped) {
    const count = groups.reduce((sum, one) => sum + one.count, 0);
    return { count, at: (line) => (line >= 0 && line < count ? { kind: 'row', place: line } : null) };
  }
  let line = 0;
  let place = 0;
  const starts = groups.map((group) => {
    const key = groupName(group);
    const away = folded.has(key);
    const start = { group, key, folded: away, line, place };
    line += 1 + (away ? 0 : group.count);
    place += group.count;
    return start;
  });
  const count = line;
  return {
    count,
    at: (wanted) => {
      if (wanted < 0 || wanted >= count) return null;
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle]?.line ?? 0) <= wanted) low = middle;
        else high = middle - 1;
      }
      const found = starts[low];
      if (found === undefined) return null;
      return found.line === wanted
        ? { kind: 'group', key: found.key, group: found.group, folded: found.folded }
        : { kind: 'row', place: found.place + wanted - found.line - 1 };
    },
  };
}
