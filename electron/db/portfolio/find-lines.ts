import { allRows, allValues, firstRow, type Db } from '../database.ts';
import { whereOf, type LineFilter } from './line-filter.ts';

/** A line as it is stored, in the columns lists show. */
export interface LineRow {
  readonly n: number;
  readonly id: string;
  readonly name: string;
  readonly sample: number;
  readonly credit_code: string;
  readonly division: string | null;
  readonly place: string;
  readonly industry: string | null;
  readonly size: number | null;
  readonly staff: number | null;
  readonly consultant: string;
  readonly tags: string;
  readonly changed_at: string;
  readonly assessments: number;
  readonly assessment_id: string | null;
  readonly title: string | null;
  readonly closed: number;
  readonly fresh: number;
  readonly asked: number | null;
  readonly done: number | null;
  readonly lacking: number | null;
  readonly deadline: string | null;
  readonly deadline_of: string | null;
  readonly standings: string;
}

const shown = `n, id, name, sample, credit_code, division, place, industry, size, staff, consultant, tags, changed_at,
  assessments, assessment_id, title, closed, fresh, asked, done, lacking, deadline, deadline_of,
  coalesce((SELECT standings FROM line_standings WHERE line_standings.n = line.n), '[]') AS standings`;

/** The lines with these numbers, in the order of the numbers. */
export function listLinesByNumber(db: Db, numbers: readonly number[]): LineRow[] {
  const rows = allRows<LineRow>(
    db,
    `SELECT ${shown} FROM line WHERE n IN (SELECT value FROM json_each(?))`,
    JSON.stringify(numbers),
  );
  const found = new Map(rows.map((row) => [row.n, row]));
  return numbers.flatMap((n) => found.get(n) ?? []);
}

/** The lines of the enterprises named, in the order named. */
export function listLinesById(db: Db, ids: readonly string[]): LineRow[] {
  return ids.flatMap((id) => firstRow<LineRow>(db, `SELECT ${shown} FROM line WHERE id = ?`, id) ?? []);
}

/** The enterprises that lie in one of the divisions with these codes; one of them or all. */
export function findLinesIn(
  db: Db,
  input: { divisions: readonly string[]; enterpriseId: string | null; limit: number },
): LineIn[] {
  const { divisions, enterpriseId, limit } = input;
  if (divisions.length === 0) return [];
  const select = `SELECT n, id AS enterpriseId, name AS enterprise, sample, division FROM line WHERE`;
  const codes = JSON.stringify(divisions);
  // The numbers come from the index alone: a whole province is in order before the first line is read.
  return enterpriseId === null
    ? allRows(
        db,
        `${select} n IN (SELECT n FROM line WHERE division IN (SELECT value FROM json_each(?)) ORDER BY n DESC LIMIT ?)
         ORDER BY n DESC`,
        codes,
        limit,
      )
    : allRows(db, `${select} id = ? AND division IN (SELECT value FROM json_each(?))`, enterpriseId, codes);
}

/** An enterprise and the code of the division it lies in. */
export interface LineIn {
  readonly n: number;
  readonly enterpriseId: string;
  readonly enterprise: string;
  readonly sample: number;
  readonly division: string;
}

/** How many enterprises there are. */
export function countLines(db: Db): number {
  return firstRow<{ count: number }>(db, 'SELECT count(*) AS count FROM line')?.count ?? 0;
}

/** The ids of the questionnaires standings speak of. */
export function listStandingPacks(db: Db): string[] {
  return allRows<{ pack: string }>(
    db,
    // One look per questionnaire instead of one per enterprise.
    `WITH RECURSIVE one (pack) AS (
       SELECT min(pack) FROM standing
       UNION ALL SELECT (SELECT min(pack) FROM standing WHERE pack > one.pack) FROM one WHERE one.pack IS NOT NULL
     ) SELECT pack FROM one WHERE pack IS NOT NULL`,
  ).map(({ pack }) => pack);
}

/** How many enterprises have a standing in a questionnaire; counted no further than `most`, which costs nothing. */
export function countStandings(db: Db, pack: string, most: number): number {
  return (
    firstRow<{ count: number }>(
      db,
      'SELECT count(*) AS count FROM (SELECT 1 FROM standing WHERE pack = ? LIMIT ?)',
      pack,
      most,
    )?.count ?? 0
  );
}

/** The values of a column with their counts, most first; null for having none. */
export function countBy(
  db: Db,
  column: 'city' | 'division' | 'sector' | 'size' | 'consultant' | 'tag',
): { key: string | number | null; count: number }[] {
  const key = column === 'consultant' ? `nullif(consultant, '')` : column;
  // Grouped by the bare column, which its index holds.
  return allRows(
    db,
    `SELECT ${key} AS key, count(*) AS count FROM ${column === 'tag' ? 'tag' : 'line'}
     GROUP BY ${column} ORDER BY count DESC, key LIMIT 300`,
  );
}

/** Exact points of those that have answered everything asked in one questionnaire, by group and then by points. */
export interface Scores {
  readonly scores: readonly {
    readonly key: string | number | null;
    readonly exact: string;
    /** The same, rounded, for sorting. */
    readonly score: number;
  }[];
  /** How many more have it and have not answered everything. */
  readonly unfinished: number;
  /** How many have no assessment, and how many have one this questionnaire is not part of. */
  readonly withoutAssessment: number;
  readonly withoutPack: number;
}

/** Points in one questionnaire of the lines a filter lets through; no sample. */
export function listScores(
  db: Db,
  input: { filter: LineFilter; packId: string; group: 'city' | 'sector' | 'size' },
): Scores {
  const where = whereOf(input.filter);
  const from = `FROM line JOIN standing AS by_pack ON by_pack.pack = ? AND by_pack.n = line.n
    WHERE line.sample = 0 AND ${where.sql}`;
  const whole = `by_pack.whole = 1 AND by_pack.exact IS NOT NULL`;
  const scores = allRows<Scores['scores'][number]>(
    db,
    `SELECT line.${input.group} AS key, by_pack.exact, by_pack.score ${from} AND ${whole} ORDER BY 1, by_pack.score`,
    input.packId,
    ...where.values,
  );
  const [all = 0] = allValues<number>(db, `SELECT count(*) ${from}`, input.packId, ...where.values);
  const without = firstRow<Pick<Scores, 'withoutAssessment' | 'withoutPack'>>(
    db,
    // What is still being worked out is not counted as being without it.
    `SELECT count(*) FILTER (WHERE assessment_id IS NULL) AS withoutAssessment,
       count(*) FILTER (WHERE assessment_id IS NOT NULL AND fresh = 1) AS withoutPack
     FROM line WHERE line.sample = 0 AND ${where.sql}
       AND NOT EXISTS (SELECT 1 FROM standing WHERE standing.pack = ? AND standing.n = line.n)`,
    ...where.values,
    input.packId,
  ) ?? { withoutAssessment: 0, withoutPack: 0 };
  return { scores, unfinished: all - scores.length, ...without };
}
