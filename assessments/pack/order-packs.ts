import type { Pack } from './pack.ts';

/** Packs in the order they are shown and printed: by their own `order`, then by id. */
export function inOrder(packs: readonly Pack[]): readonly Pack[] {
  return packs.toSorted(
    (a, b) =>
      (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1),
  );
}

/** The packs that have a quick scan, the one to be offered first at the head. */
export function scannable(packs: readonly Pack[]): readonly Pack[] {
  return inOrder(packs)
    .filter((pack) => pack.quickScan !== undefined)
    .toSorted((a, b) => scanOrder(a) - scanOrder(b));
}

/** The place of a pack among the quick scans; last without one. */
export function scanOrder(pack: Pack): number {
  return pack.quickScan?.order ?? Number.MAX_SAFE_INTEGER;
}
