import { sizes, type Size } from '../../../assessments/enterprise/size-class.ts';
import { medianOf } from '../../../assessments/portfolio/median.ts';
import type { PackStanding, PackWords } from '../../../assessments/portfolio/standing.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import type {
  GroupKey,
  PortfolioFilter,
  PortfolioQuery,
  SortKey,
} from '../../../assessments/portfolio/list-query.ts';
import type {
  MedianBy,
  PortfolioChoices,
  PortfolioGroup,
  PortfolioMedians,
  PortfolioPage,
  PortfolioRow,
  SizeKey,
} from '../../contract/portfolio.ts';
import type { Db } from '../../db/database.ts';
import { arrangeLines, type LineGroup, type LineOrder } from '../../db/portfolio/arrange-lines.ts';
import {
  countBy,
  countLines,
  countStandings,
  listLinesById,
  listLinesByNumber,
  listScores,
  listStandingPacks,
  type LineRow,
  type Scores,
} from '../../db/portfolio/find-lines.ts';
import type { LineFilter } from '../../db/portfolio/line-filter.ts';
import { listPackWords } from '../../db/portfolio/lines.ts';
import { localDay } from '../local-day.ts';
import type { Workplace } from '../workplace.ts';
import type { Derived } from './derived.ts';

/** The list a query gave last: scrolling asks for parts of it, and must not sort fifty thousand rows at each. */
interface Found {
  readonly db: Db;
  readonly query: string;
  /** Changes stored in what is derived when it was found. */
  readonly state: number;
  readonly numbers: readonly number[];
  readonly groups: readonly PortfolioGroup[];
}

/** The questions about all enterprises together. */
export interface Portfolio {
  readonly query: (input: PortfolioQuery & { from: number; count: number }) => PortfolioPage;
  readonly choices: () => PortfolioChoices;
  readonly medians: (input: { filter: PortfolioFilter; packId: string; by: MedianBy }) => PortfolioMedians;
  readonly compare: (ids: readonly string[]) => Pick<PortfolioPage, 'rows' | 'words' | 'programmes'>;
}

export function createPortfolio(place: Workplace, derived: Derived): Portfolio {
  let found: Found | null = null;

  const lineFilter = ({ withinDays, ...rest }: PortfolioFilter): LineFilter => ({
    ...rest,
    ...(withinDays === undefined ? {} : { deadlineBy: dayAfter(localDay(place.now()), withinDays) }),
  });

  const find = (db: Db, query: PortfolioQuery): Found => {
    const asked = JSON.stringify([query.filter, query.sort, query.group, localDay(place.now())]);
    const state = stateOf(db);
    if (found !== null && found.db === db && found.query === asked && found.state === state) return found;
    const { numbers, groups } = arrangeLines(db, {
      filter: lineFilter(query.filter),
      order: orderOf(query.sort.by),
      descending: query.sort.descending,
      group: query.group === null ? null : groupOf(query.group),
    });
    found = {
      db,
      query: asked,
      state,
      numbers,
      groups: query.group === 'size' ? groups.map(({ key, count }) => ({ key: sizeOf(key), count })) : groups,
    };
    return found;
  };

  return {
    query: (input) =>
      derived.read((db, pending) => {
        const { numbers, groups } = find(db, input);
        const part = numbers.slice(input.from, input.from + input.count);
        const lines = listLinesByNumber(db, part);
        const unfinished = lines.filter((line) => line.fresh === 0).map((line) => line.n);
        if (unfinished.length > 0) derived.want(unfinished);
        const words = readWords(db);
        const packIds = inOrder(listStandingPacks(db), words);
        return {
          total: numbers.length,
          all: countLines(db),
          groups,
          from: input.from,
          rows: lines.map(rowOf),
          words,
          packIds,
          mostUsed: mostUsed(db, packIds),
          programmes: programmesOf(place, lines),
          pending,
        };
      }),
    choices: () =>
      derived.read((db) => ({
        cities: countBy(db, 'city'),
        divisions: countBy(db, 'division'),
        sectors: countBy(db, 'sector'),
        sizes: countBy(db, 'size').map(({ key, count }) => ({ key: sizeOf(key), count })),
        consultants: countBy(db, 'consultant'),
        tags: countBy(db, 'tag'),
      })),
    medians: ({ filter, packId, by }) =>
      derived.read((db) => mediansOf(listScores(db, { filter: lineFilter(filter), packId, group: by }), by)),
    compare: (ids) =>
      derived.read((db) => {
        const lines = listLinesById(db, ids);
        return { rows: lines.map(rowOf), words: readWords(db), programmes: programmesOf(place, lines) };
      }),
  };
}

/** How often the derived database was changed through its one connection. */
function stateOf(db: Db): number {
  return Number(db.prepare('SELECT total_changes()').pluck().get());
}

function mediansOf({ scores, ...others }: Scores, by: MedianBy): PortfolioMedians {
  const byKey = [...Map.groupBy(scores, (one) => one.key)].map(([key, of]) => ({
    key: by === 'size' ? sizeOf(key) : key,
    n: of.length,
    median: medianOf(of.map((one) => one.exact)),
  }));
  const overall = medianOf(scores.toSorted((a, b) => a.score - b.score).map((one) => one.exact));
  return {
    groups: byKey.flatMap(({ key, n, median }) => (median === null ? [] : [{ key, n, median }])),
    overall: overall === null ? null : { n: scores.length, median: overall },
    tooFew: byKey.filter(({ median }) => median === null).length,
    ...others,
  };
}

function orderOf(key: SortKey): LineOrder {
  const named = packOf(key);
  return named === null ? (key as Extract<LineOrder, string>) : named;
}

function groupOf(key: GroupKey): LineGroup {
  const named = packOf(key);
  return named === null ? (key as Extract<LineGroup, string>) : { of: 'level', packId: named.packId };
}

function packOf(key: string): { readonly of: 'level' | 'score'; readonly packId: string } | null {
  const found = /^(level|score):(.+)$/.exec(key);
  const [, of, packId] = found ?? [];
  return of === undefined || packId === undefined ? null : { of: of === 'score' ? 'score' : 'level', packId };
}

const sizeOf = (key: string | number | null): Size | 'outside' | null =>
  typeof key !== 'number' ? null : (sizes[key] ?? 'outside');

function rowOf(line: LineRow): PortfolioRow {
  const { asked, done, lacking } = line;
  const size: SizeKey = sizeOf(line.size);
  return {
    id: line.id,
    name: line.name,
    sample: line.sample === 1,
    creditCode: line.credit_code,
    division: line.division,
    place: line.place,
    industry: line.industry,
    size,
    staff: line.staff,
    consultant: line.consultant,
    tags: JSON.parse(line.tags) as string[],
    changedAt: line.changed_at,
    assessments: line.assessments,
    newest:
      line.assessment_id === null
        ? null
        : { id: line.assessment_id, title: line.title ?? '', closed: line.closed === 1 },
    standing:
      asked === null || done === null || lacking === null
        ? null
        : {
            asked,
            done,
            lacking,
            packs: JSON.parse(line.standings) as (PackStanding & { words: string })[],
          },
    deadline:
      line.deadline === null || line.deadline_of === null
        ? null
        : { date: line.deadline, programmeId: line.deadline_of },
    fresh: line.fresh === 1,
  };
}

function readWords(db: Db): Readonly<Record<string, PackWords>> {
  return Object.fromEntries(
    listPackWords(db).map(({ hash, words }) => [hash, JSON.parse(words) as PackWords]),
  );
}

/** Ids of questionnaires in the order they are shown everywhere. */
function inOrder(ids: readonly string[], words: Readonly<Record<string, PackWords>>): readonly string[] {
  const orders = new Map(
    Object.values(words).map((one) => [one.packId, one.order ?? Number.MAX_SAFE_INTEGER]),
  );
  return ids.toSorted((a, b) => (orders.get(a) ?? 0) - (orders.get(b) ?? 0) || (a < b ? -1 : 1));
}

/** Beyond so many enterprises one questionnaire counts as much used as another. */
const manyEnterprises = 500;

function mostUsed(db: Db, packIds: readonly string[]): readonly string[] {
  const uses = new Map(packIds.map((id) => [id, countStandings(db, id, manyEnterprises)]));
  return packIds.toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
}

function programmesOf(
  { library }: Workplace,
  lines: readonly LineRow[],
): Readonly<Record<string, Localized>> {
  const wanted = new Set(lines.map((line) => line.deadline_of));
  return Object.fromEntries(
    library.programmes.filter(({ id }) => wanted.has(id)).map(({ id, shortTitle }) => [id, shortTitle]),
  );
}

function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
