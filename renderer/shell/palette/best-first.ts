import { searchForm } from '../../../assessments/portfolio/search-form.ts';

/**
 * What begins with what was typed before what holds it further on, and that before what holds its words scattered, also
 * across two words of its own (“all” in “digital level”). Else the given order stays.
 */
export function bestFirst<One extends { readonly label: string }>(
  list: readonly One[],
  typed: string,
): readonly One[] {
  const form = searchForm(typed);
  const rank = ({ label }: One): number => {
    const at = searchForm(label).indexOf(form);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
  return list.toSorted((one, other) => rank(one) - rank(other));
}

/** Whether something is called what was typed: its name holds it, and it is not only found by other words. */
export const isNamed = (one: { readonly label: string } | undefined, typed: string): boolean =>
  typed !== '' && one !== undefined && searchForm(one.label).includes(searchForm(typed));
