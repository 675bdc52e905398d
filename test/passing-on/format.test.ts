import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { compareOwners, type Spots } from '../../assessments/exchange/compare-owners.ts';
import { mergeItems } from '../../assessments/exchange/merge-items.ts';
import { compareSpot } from '../../assessments/exchange/merge-spot.ts';
import { entryKind } from '../../assessments/exchange/passed-entries.ts';
import { passedFileJsonSchema, type PassedLine } from '../../assessments/exchange/passed-file.ts';

test('the format is described by the JSON Schema that lies in the repository', async () => {
  const file = path.join(import.meta.dirname, '../../assessments/exchange/readiness-file.schema.json');
  const options = { ...(await resolveConfig(file)), filepath: file };
  const schema = await format(JSON.stringify(passedFileJsonSchema(), null, 2), options);
  // After a change of the format, `vitest run test/passing-on/format.test.ts --update` writes the file anew.
  await expect(schema).toMatchFileSnapshot(file);
});

test('only names of the format are entries', () => {
  const id = '7a4c1f0e-64b0-4a51-9d3f-0a4cf2a3b001';
  for (const name of ['overrides.json', `packs/${'a'.repeat(64)}.json`, `enterprises/${id}/history-12.json`])
    expect(entryKind(name)).toBe('text');
  expect(entryKind(`evidence/${'0'.repeat(64)}`)).toBe('file');
  for (const name of [
    '',
    'x',
    `evidence/${'A'.repeat(64)}`,
    `enterprises/${id}/history-0.json`,
    `evidence/${'0'.repeat(64)}/x`,
  ])
    expect(entryKind(name)).toBeNull();
});

describe('comparing two histories of one value', () => {
  const at = (change: string, value: string): { change: string; value: string } => ({ change, value });
  const [a, b, c] = [at('1', 'a'), at('2', 'b'), at('3', 'c')];

  test('who changed it since they parted is newer, whatever the clocks say', () => {
    expect(compareSpot([a], [a, b])).toEqual({ kind: 'theirs' });
    expect(compareSpot([a, b], [a])).toEqual({ kind: 'mine' });
    expect(compareSpot([a, b], [a, c])).toEqual({ kind: 'both', base: 'a' });
    expect(compareSpot([], [a])).toEqual({ kind: 'theirs' });
    expect(compareSpot([a], [])).toEqual({ kind: 'mine' });
    expect(compareSpot([a, b], [a, at('9', 'b')])).toEqual({ kind: 'same' });
    expect(compareSpot([b], [c])).toEqual({ kind: 'both', base: undefined });
  });

  test('copies that joined in different orders are asked about, from either side', () => {
    expect(compareSpot([a, b, c], [a, c, b]).kind).toBe('both');
    expect(compareSpot([a, c, b], [a, b, c]).kind).toBe('both');
  });
});

describe('joining a list', () => {
  const item = (id: string, note: string): { id: string; note: string } => ({ id, note });
  const list = (...items: { id: string; note: string }[]): { items: { id: string; note: string }[] } => ({
    items,
  });
  const base = list(item('1', ''), item('2', ''), item('3', ''));

  test('takes what either side added, changed or removed, in one order', () => {
    const mine = list(item('1', 'x'), item('2', ''), item('3', ''), item('m', ''));
    const theirs = list(item('2', ''), item('1', ''), item('t', ''));
    const joined = mergeItems(base, mine, theirs, () => 'mine');
    expect(joined).toEqual({
      value: list(item('2', ''), item('1', 'x'), item('m', ''), item('t', '')),
      conflicts: [],
    });
    expect(mergeItems(base, theirs, mine, () => 'theirs')).toEqual(joined);
  });

  test('asks where one item was changed on both sides, or removed here and changed there', () => {
    const mine = list(item('1', 'x'), item('2', ''));
    const theirs = list(item('1', 'y'), item('2', ''), item('3', 'z'));
    const joined = mergeItems(base, mine, theirs, (id) => (id === '1' ? 'mine' : 'theirs'));
    expect(joined.conflicts.map((one) => [one.item, one.mine === undefined])).toEqual([
      ['1', false],
      ['3', true],
    ]);
    expect(joined.value).toEqual(list(item('1', 'x'), item('2', ''), item('3', 'z')));
  });
});

test('figures keyed in on two desks are compared like answers', () => {
  const line = (change: string, value: string): PassedLine => ({
    change,
    at: '2026-03-02T01:00:00.000Z',
    who: '',
    kind: 'override-saved',
    subject: 'voucher/rate',
    new: { value, source: '通知', documentNumber: '', date: null },
  });
  const side = (...lines: PassedLine[]): Spots => ({
    values: new Map([['override:voucher/rate', lines.at(-1)?.new ?? null]]),
    history: lines,
  });
  const start = line('x:1:a', '10');
  const [mine, theirs] = [side(start, line('x:2:b', '20')), side(start, line('y:2:c', '30'))];
  expect(compareOwners(mine, theirs)[0]).toMatchObject({ kind: 'both', conflicts: [{ item: '' }] });
  expect(compareOwners(side(start), theirs)[0]).toMatchObject({ kind: 'theirs', conflicts: [] });
});
