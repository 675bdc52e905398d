import type { Pack } from './pack.ts';

/** Packs in the order they are shown and printed: by their own `order`, then by id. */
export function inOrder(packs: readonly Pack[]): readonly Pack[] {
  return packs.toSorted(
    (a, b) =>
      (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1),
  );
}
