import type { Figure } from './figure.ts';

/** Figures in their order, but each that is part of another after its whole: “of which” then refers to something. */
export function wholeFirst(figures: readonly Figure[]): readonly Figure[] {
  const left = [...figures];
  const placed: Figure[] = [];
  while (left.length > 0) {
    const free = left.findIndex(({ id, atMost }) => !left.some((one) => one.id !== id && one.id === atMost));
    // Figures that bound one another in a ring have no first.
    placed.push(...left.splice(Math.max(free, 0), 1));
  }
  return placed;
}
