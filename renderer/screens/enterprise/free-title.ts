/**
 * A title no other assessment of the enterprise has: `first` itself, or with the lowest free number from 2 on, as
 * `numbered` words it.
 */
export function freeTitle(
  first: string,
  taken: readonly string[],
  numbered: (first: string, number: number) => string,
): string {
  if (!taken.includes(first)) return first;
  let number = 2;
  while (taken.includes(numbered(first, number))) number += 1;
  return numbered(first, number);
}
