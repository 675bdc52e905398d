/** How a way of several steps is shown: those from `from` up to before `to` stand behind “…”. */
export interface FoldedWay {
  readonly from: number;
  readonly to: number;
  /** Whether those that are left between the first and the last are shortened. */
  readonly short: boolean;
}

/**
 * What of a way is shown in `room`. Those between the first step and where one is are shortened down to `least` each;
 * where that is not enough they go behind “…”, which takes `dots`, one after the other, and at last the first step,
 * which the name of the app leads to as well. Where one is stays. All in pixels.
 */
export function foldCrumbs(
  widths: readonly number[],
  { room, least, dots }: { readonly room: number; readonly least: number; readonly dots: number },
): FoldedWay {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  if (sum(widths) <= room) return { from: 1, to: 1, short: false };
  const [first = 0, ...rest] = widths;
  const between = rest.slice(0, -1);
  const ends = first + sum(rest.slice(-1));
  for (let folded = 0; folded < between.length; folded += 1) {
    const kept = between.slice(folded);
    const taken = ends + (folded === 0 ? 0 : dots);
    const shown = { from: 1, to: 1 + folded };
    if (folded > 0 && taken + sum(kept) <= room) return { ...shown, short: false };
    if (taken + sum(kept.map((one) => Math.min(one, least))) <= room) return { ...shown, short: true };
  }
  const last = ends - first;
  const behind = between.length > 0 ? dots : 0;
  // The first step makes way where that shows the last one whole, or where little of it would be left.
  const stays = ends + behind <= room || (last + dots > room && room - first - behind >= least);
  const folds = stays ? 1 : 0;
  return { from: folds, to: Math.max(folds, widths.length - 1), short: false };
}
