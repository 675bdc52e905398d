import { describe, expect, test } from 'vitest';
import { layOut } from '../../renderer/screens/portfolio/layout.ts';
import { moveCell } from '../../renderer/screens/portfolio/move-cell.ts';
import { usualColumns } from '../../renderer/screens/portfolio/usual-columns.ts';
import { hrefOf, routeOf, type Route } from '../../renderer/routing/route.ts';
import { helpFor } from '../../renderer/help/help-for.ts';
import { bestFirst, isNamedAsWell } from '../../renderer/shell/palette/best-first.ts';
import { isFoundBy, wordsForHelp, wordsForPlace } from '../../renderer/shell/palette/place-words.ts';
import { overlayKey } from '../../renderer/shell/palette/overlay-key.ts';

const groups = [
  { key: 'small', count: 3 },
  { key: null, count: 2 },
];

describe('the lines of a list', () => {
  test('are its rows, or groups with their rows below, folded away or not', () => {
    const plain = layOut(groups, false, new Set());
    expect(plain.count).toBe(5);
    expect(plain.at(4)).toEqual({ kind: 'row', place: 4 });
    expect(plain.at(5)).toBeNull();
    const grouped = layOut(groups, true, new Set());
    expect(grouped.count).toBe(7);
    const kinds = Array.from({ length: 7 }, (_, line) => grouped.at(line));
    expect(kinds.map((one) => (one?.kind === 'row' ? one.place : one?.key))).toEqual([
      '"small"',
      0,
      1,
      2,
      'null',
      3,
      4,
    ]);
    const folded = layOut(groups, true, new Set(['"small"']));
    expect(folded.count).toBe(4);
    expect(folded.at(2)).toEqual({ kind: 'row', place: 3 });
  });

  test('of a list without any are none', () => {
    expect(layOut([], true, new Set()).at(0)).toBeNull();
    expect(layOut([{ key: null, count: 0 }], false, new Set()).count).toBe(0);
  });
});

test('the arrows stay inside the grid, and keys with another meaning are left alone', () => {
  const grid = { lines: 10, columns: 5, page: 4, wide: (line: number) => line === 3 };
  const press = (key: string, cell: { line: number; column: number }, more = {}) =>
    moveCell({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }, cell, grid);
  expect(press('ArrowUp', { line: 0, column: 0 })).toEqual({ line: -1, column: 1 });
  expect(press('ArrowDown', { line: 9, column: 2 })).toEqual({ line: 9, column: 2 });
  expect(press('ArrowRight', { line: 2, column: 4 })).toEqual({ line: 2, column: 4 });
  expect(press('ArrowRight', { line: 3, column: 2 })).toEqual({ line: 3, column: 2 });
  expect(press('End', { line: 2, column: 2 }, { ctrlKey: true })).toEqual({ line: 9, column: 2 });
  expect(press('PageUp', { line: 2, column: 2 })).toEqual({ line: 0, column: 2 });
  expect(press('ArrowLeft', { line: 2, column: 2 }, { altKey: true })).toBeNull();
  expect(press('x', { line: 2, column: 2 })).toBeNull();
});

test('Ctrl or ⌘ with K calls the palette, ? the keys, but not while typing', () => {
  const free = { typing: false };
  const key = (pressed: string, more = {}) => ({
    key: pressed,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  });
  expect(overlayKey(key('k', { ctrlKey: true }), { typing: true })).toBe('palette');
  expect(overlayKey(key('K', { metaKey: true }), free)).toBe('palette');
  expect(overlayKey(key('k'), free)).toBeNull();
  expect(overlayKey(key('?', { shiftKey: true }), free)).toBe('shortcuts');
  expect(overlayKey(key('？'), free)).toBe('shortcuts');
  expect(overlayKey(key('?'), { typing: true })).toBeNull();
});

test('what begins with what was typed is offered first, and what only happens to hold it last', () => {
  const labels = [
    'Digital level: Digital management',
    'Show all enterprises',
    'All enterprises',
    'Export several dossiers',
  ];
  const list = labels.map((label) => ({ label }));
  expect(bestFirst(list, 'all ent').map(({ label }) => label)).toEqual([
    'All enterprises',
    'Show all enterprises',
    'Digital level: Digital management',
    'Export several dossiers',
  ]);
  expect(bestFirst(list, '')).toEqual(list);
});

test('who types what an action is called means to do it, unless a page is called so more nearly', () => {
  const named = (...labels: readonly string[]) => labels.map((label) => ({ label }));
  const pages = { 'zh-CN': named('保存、撤销、修改记录'), en: named('Saving, undo and history') };
  expect(isNamedAsWell(named('撤销'), pages['zh-CN'], '撤销')).toBe(true);
  expect(isNamedAsWell(named('Undo'), pages.en, 'undo')).toBe(true);
  expect(isNamedAsWell(named('Take back (undo)'), pages.en, 'undo')).toBe(true);
  expect(isNamedAsWell(named('Check the dossier'), named('Dossier'), 'dossier')).toBe(false);
  // Found by other words than its name it is as likely the page.
  expect(isNamedAsWell(named('Undo'), [], 'revert')).toBe(false);
  expect(isNamedAsWell([], [], 'undo')).toBe(false);
  expect(isNamedAsWell(named('Undo'), pages.en, ' ')).toBe(false);
});

test('the places of comparing and searching are addresses that lead back to them', () => {
  for (const route of [
    { screen: 'side-by-side', ids: ['a', 'b'] },
    { screen: 'search' },
    { screen: 'search', text: '合同 100%', from: 'x', here: true },
  ] as const)
    expect(routeOf(hrefOf(route))).toEqual(route);
});

describe('the columns one begins with', () => {
  const column = (id: string, least: number) => ({ id, least });
  const all = [
    column('division', 76),
    column('industry', 64),
    column('size', 60),
    column('consultant', 76),
    column('tags', 88),
    column('progress', 92),
    ...['a', 'b', 'c', 'd'].map((id) => column(`level:${id}`, 92)),
    column('lacking', 64),
    column('deadline', 112),
  ];
  const usual = (room: number, taken: number) => usualColumns(all, ['a', 'b', 'c', 'd'], room, taken);
  const least = ['progress', 'level:a', 'lacking', 'deadline'];
  const always = ['progress', 'level:a', 'level:b', 'level:c', 'lacking', 'deadline'];

  test('are how far it is, a level and what is missing, however narrow the window', () => {
    expect(usual(320, 302)).toEqual(least);
  });

  test('begin with the level most enterprises have', () => {
    expect(usualColumns(all, ['c', 'a'], 320, 302)).toEqual(['progress', 'level:c', 'lacking', 'deadline']);
  });

  test('take in two more levels and then facts, in one order, as there is room for them', () => {
    expect(usual(302 + 360 + 91, 302)).toEqual(least);
    expect(usual(302 + 360 + 92, 302)).toEqual(always.filter((id) => id !== 'level:c'));
    expect(usual(922, 302)).toEqual(['consultant', ...always].toSorted(byPlace));
    expect(usual(982, 302)).toEqual(['size', 'consultant', ...always].toSorted(byPlace));
    expect(usual(2000, 302)).toEqual(all.map(({ id }) => id).filter((id) => id !== 'level:d'));
  });

  function byPlace(a: string, b: string): number {
    return all.findIndex(({ id }) => id === a) - all.findIndex(({ id }) => id === b);
  }
});

test.each([
  ['补贴', 'programmes'],
  ['奖补', 'programmes'],
  ['subsidy', 'programmes'],
  ['打印', 'dossier'],
  ['怎么导出', 'dossier'],
  ['如何打印', 'dossier'],
  ['how to export', 'dossier'],
  ['删除', 'bin'],
  ['delete', 'bin'],
  ['备份', 'keeping'],
  ['密码', 'settings'],
  ['会后', 'follow-ups'],
  ['怎么', 'help'],
] as const)('the everyday word %s finds the page of %s, and the help about it', (typed, screen) => {
  const fits = isFoundBy(typed);
  const found = (Object.keys(helpFor) as Route['screen'][]).filter((one) =>
    fits({ label: '-', also: wordsForPlace(one) }),
  );
  expect(found).toContain(screen);
  const page = helpFor[screen];
  if (page !== null) expect(fits({ label: '-', also: wordsForHelp(page) })).toBe(true);
});

test('every place the palette always offers is found by everyday words in both languages', () => {
  const none = (Object.keys(helpFor) as Route['screen'][]).filter((one) => wordsForPlace(one) === '');
  // Pages of one thing among many are found by its name, and the search is what is being used.
  expect(none.toSorted()).toEqual([
    'application',
    'cost-line',
    'edition',
    'enterprise',
    'enterprise-evidence',
    'enterprise-history',
    'lost',
    'new-assessment',
    'programme',
    'quick-scan',
    'search',
    'section',
    'side-by-side',
    'version',
  ]);
});
