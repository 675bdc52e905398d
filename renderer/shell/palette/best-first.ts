import { searchForm } from '../../../assessments/portfolio/search-form.ts';

/**
 * What begins with what was typed before what holds it further on, and that before what holds its words scattered, also
 * across two words of its own (“all” in “digital level”). Else the given order stays.
 */
export function bestFirst<One extends { readonly label: string }>(
  list: readonly One[],
  typed: string,
): readonly One[] {
  const rank = rankOf(typed);
  return list.toSorted((one, other) => rank(one) - rank(other));
}

/** How well names fit what was typed: 0 where they begin with it, 1 where they hold it, 2 where neither. */
function rankOf(typed: string): (one: { readonly label: string }) => number {
  const form = searchForm(typed);
  return ({ label }) => {
    const at = searchForm(label).indexOf(form);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
}

/**
 * Whether the best of some is called what was typed, and that no worse than the best of others; never where nothing was
 * typed. Both in the order of `bestFirst`.
 */
export function isNamedAsWell(
  [best]: readonly { readonly label: string }[],
  [other]: readonly { readonly label: string }[],
  typed: string,
): boolean {
  if (best === undefined || searchForm(typed) === '') return false;
  const rank = rankOf(typed);
  return rank(best) < 2 && (other === undefined || rank(best) <= rank(other));
}
