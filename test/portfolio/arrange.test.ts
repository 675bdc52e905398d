import { afterEach, expect, test } from 'vitest';
import { listGroups, listOrders } from '../../assessments/portfolio/list-query.ts';
import { allRows, type Db } from '../../electron/db/database.ts';
import { arrangeLines, type LineGroup, type LineOrder } from '../../electron/db/portfolio/arrange-lines.ts';
import { findFirstLines, findLineNumbers, type LineFilter } from '../../electron/db/portfolio/line-filter.ts';
import { createEnterprise } from '../../electron/services/enterprises.ts';
import { createDerived } from '../../electron/services/portfolio/derived.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { limit } from '../fixtures/soak.ts';
import { chance } from '../faults/chance.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import { newFolder, placeIn, removeFolders } from '../services/place.ts';
import { workByChance } from './random-work.ts';

afterEach(removeFolders);

type Value = string | number | null;

interface Plain {
  readonly n: number;
  readonly [column: string]: Value;
}

/** Each line with all that lists are put in order by, read without any index. */
function plainLines(db: Db): readonly Plain[] {
  return allRows<Plain>(
    db,
    `SELECT +line.n AS n, name_key AS name, seq AS changed, division, city, industry, sector, size, staff,
       nullif(consultant, '') AS consultant, CAST(done AS REAL) / nullif(asked, 0) AS progress, lacking, deadline,
       haystack, asked, done, reached AS level, score
     FROM line LEFT JOIN standing ON standing.n = line.n AND standing.pack = 'tiny'`,
  );
}

const compare = (a: Value, b: Value): number => (a === b ? 0 : a !== null && b !== null && a < b ? -1 : 1);

/** The same list by sorting: by group, by column, what has no value last, then as it was taken up. */
function sorted(
  lines: readonly Plain[],
  column: string,
  descending: boolean,
  group: string | null,
): readonly number[] {
  const turn = descending ? -1 : 1;
  return lines
    .toSorted((a, b) => {
      const [x, y] = group === null ? [null, null] : [a[group] ?? null, b[group] ?? null];
      if (x !== y) return x === null ? 1 : y === null ? -1 : compare(x, y);
      const [one, other] = [a[column] ?? null, b[column] ?? null];
      if (one === other) return one === null ? a.n - b.n : turn * (a.n - b.n);
      return one === null ? 1 : other === null ? -1 : turn * compare(one, other);
    })
    .map(({ n }) => n);
}

const filters: readonly (readonly [LineFilter, (line: Plain) => boolean])[] = [
  [{}, () => true],
  [{ text: '机' }, ({ haystack }) => String(haystack).includes('机')],
  [{ progress: 'begun' }, ({ done, asked }) => Number(done) > 0 && Number(done) < Number(asked)],
  [{ sector: '' }, ({ sector }) => sector === null],
  [{ level: { packId: 'tiny', reached: -1 } }, ({ level }) => level === -1],
  [{ text: 'no such thing' }, () => false],
];

test(
  'a list is in the order that sorting would give it, whatever it is sorted, grouped and narrowed by',
  limit(60_000),
  async () => {
    const place = placeIn(newFolder(), [tinyPack], [tiny()]);
    const next = chance(11);
    for (let at = 0; at < 40; at += 1) createEnterprise(place, { name: `${at} 号电机厂` });
    for (let count = 0; count < 260; count += 1) workByChance(place, next);
    const derived = createDerived(place, {});
    await derived.finish();
    derived.read((db) => {
      const lines = plainLines(db);
      expect(lines.length).toBeGreaterThan(20);
      const keys: readonly (readonly [LineOrder, string])[] = [
        ...listOrders.map((one) => [one, one] as const),
        [{ of: 'level', packId: 'tiny' }, 'level'],
        [{ of: 'score', packId: 'tiny' }, 'score'],
      ];
      const ways: readonly (readonly [LineGroup | null, string | null])[] = [
        [null, null],
        ...listGroups.map((one) => [one, one] as const),
        [{ of: 'level', packId: 'tiny' }, 'level'],
      ];
      for (const [filter, fits] of filters) {
        const wanted = lines.filter(fits);
        expect(findLineNumbers(db, filter).toSorted((a, b) => a - b)).toEqual(
          wanted.map(({ n }) => n).toSorted((a, b) => a - b),
        );
        for (const [order, column] of keys)
          for (const [group, by] of ways)
            for (const descending of [false, true]) {
              const found = arrangeLines(db, { filter, order, descending, group });
              expect(found.numbers, `${column} ${by ?? ''}`).toEqual(sorted(wanted, column, descending, by));
              expect(found.groups.reduce((sum, one) => sum + one.count, 0)).toBe(wanted.length);
            }
      }
      const names = lines.filter(({ haystack }) => String(haystack).includes('电'));
      expect(findFirstLines(db, '电', 4)).toEqual(sorted(names, 'name', false, null).slice(0, 4));
    });
    derived.close();
  },
);
