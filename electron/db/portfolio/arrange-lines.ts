import type { listGroups, listOrders } from '../../../assessments/portfolio/list-query.ts';
import { allRows, allValues, firstRow, type Db } from '../database.ts';
import { findLineNumbers, type LineFilter } from './line-filter.ts';

type LineColumn = (typeof listOrders)[number];

/** A column a list is put in order by. Those of a questionnaire come from its standings. */
export type LineOrder = LineColumn | { readonly of: 'level' | 'score'; readonly packId: string };

export type LineGroup = (typeof listGroups)[number] | { readonly of: 'level'; readonly packId: string };

/** The column of each order; each has an index of its own that holds the numbers as well (`open-derived.ts`). */
const columns: Readonly<Record<LineColumn, string>> = {
  name: 'name_key',
  changed: 'seq',
  division: 'division',
  industry: 'industry',
  size: 'size',
  staff: 'staff',
  consultant: 'consultant',
  progress: 'CAST(done AS REAL) / nullif(asked, 0)',
  lacking: 'lacking',
  deadline: 'deadline',
};

/** A list as it is shown: the numbers of its lines, and its groups in order; one of everything when it has none. */
export interface Arranged {
  readonly numbers: readonly number[];
  readonly groups: readonly { readonly key: string | number | null; readonly count: number }[];
}

/**
 * The lines a filter lets through: first by group, then by the column; what has no value comes last in either
 * direction, and what is equal as it was taken up. Nothing is sorted: an index gives the lines of a column in its
 * order and those of a group together, and the three lists are laid over one another by the numbers of the lines.
 */
export function arrangeLines(
  db: Db,
  input: {
    readonly filter: LineFilter;
    readonly order: LineOrder;
    readonly descending: boolean;
    readonly group: LineGroup | null;
  },
): Arranged {
  const most = firstRow<{ n: number | null }>(db, 'SELECT max(n) AS n FROM line')?.n ?? 0;
  const wanted = new Uint8Array(most + 1);
  for (const n of findLineNumbers(db, input.filter)) wanted[n] = 1;
  const numbers: number[] = [];
  const take = (n: number): void => {
    if (wanted[n] !== 1) return;
    wanted[n] = 2;
    numbers.push(n);
  };
  for (const n of inOrder(db, input.order, input.descending)) take(n);
  for (let n = 0; n <= most; n += 1) take(n);
  return input.group === null
    ? { numbers, groups: [{ key: null, count: numbers.length }] }
    : inGroups(db, input.group, numbers, most);
}

/** The lines that have a value in a column, in its order. */
function inOrder(db: Db, order: LineOrder, descending: boolean): readonly number[] {
  const turned = descending ? 'DESC' : 'ASC';
  if (typeof order === 'object') {
    const column = order.of === 'level' ? 'reached' : 'score';
    return allValues(
      db,
      `SELECT n FROM standing WHERE pack = ? AND ${column} IS NOT NULL ORDER BY ${column} ${turned}, n ${turned}`,
      order.packId,
    );
  }
  const column = columns[order];
  const known = order === 'consultant' ? `${column} <> ''` : `${column} IS NOT NULL`;
  return allValues(db, `SELECT n FROM line WHERE ${known} ORDER BY ${column} ${turned}, n ${turned}`);
}

/** Puts lines that stand in order into their groups, the order kept in each. */
function inGroups(db: Db, group: LineGroup, numbers: readonly number[], most: number): Arranged {
  const known = linesOfGroups(db, group);
  // Lines of no group come last.
  const places = new Uint16Array(most + 1).fill(known.length);
  for (const [place, { lines }] of known.entries()) for (const n of lines) places[n] = place;
  const members = Array.from({ length: known.length + 1 }, (): number[] => []);
  for (const n of numbers) members[places[n] ?? known.length]?.push(n);
  return {
    numbers: members.flat(),
    groups: members.flatMap((lines, place) =>
      lines.length === 0 ? [] : [{ key: known[place]?.key ?? null, count: lines.length }],
    ),
  };
}

/** So many groups a list is divided into at the most; what goes beyond stands with those that have no value. */
const mostGroups = 20_000;

function linesOfGroups(
  db: Db,
  group: LineGroup,
): readonly { readonly key: string | number; readonly lines: readonly number[] }[] {
  type Row = { readonly key: string | number; readonly lines: string };
  const rows =
    typeof group === 'object'
      ? allRows<Row>(
          db,
          `SELECT reached AS key, json_group_array(n) AS lines FROM standing
           WHERE pack = ? AND reached IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT ${mostGroups}`,
          group.packId,
        )
      : allRows<Row>(
          db,
          `SELECT ${group} AS key, json_group_array(n) AS lines FROM line
           WHERE ${group === 'consultant' ? `consultant <> ''` : `${group} IS NOT NULL`}
           GROUP BY 1 ORDER BY 1 LIMIT ${mostGroups}`,
        );
  return rows.map(({ key, lines }) => ({ key, lines: JSON.parse(lines) as number[] }));
}
