import { expect, test } from 'vitest';
import { foldCrumbs } from '../../renderer/shell/fold-crumbs.ts';

/** What is behind the dots, and an `s` where the rest is shortened. */
const shown = (widths: readonly number[], room: number): string => {
  const { from, to, short } = foldCrumbs(widths, { least: 100, dots: 40, room });
  return `${from === to ? 'none' : `${from}-${to - 1}`}${short ? ' s' : ''}`;
};

test('a way that has room is shown whole', () => {
  expect(shown([80, 150, 150, 90], 470)).toBe('none');
  expect(shown([], 10)).toBe('none');
});

test('steps in between are shortened to what can still be read, and then folded from the beginning on', () => {
  const way = [80, 150, 150, 60, 90];
  expect(shown(way, 430)).toBe('none s');
  expect(shown(way, 429)).toBe('1-1');
  expect(shown(way, 419)).toBe('1-1 s');
  expect(shown(way, 300)).toBe('1-2');
  expect(shown(way, 210)).toBe('1-3');
});

test('where one is stays, however little room there is; the first step goes last', () => {
  expect(shown([80, 150, 150, 60, 90], 209)).toBe('0-3');
  expect(shown([80, 900], 100)).toBe('0-0');
  // A name that has no room either way is shortened beside it.
  expect(shown([80, 900], 300)).toBe('none');
});
