import { sizes } from '../../../assessments/enterprise/size-class.ts';
import { wordsOf } from '../../../assessments/portfolio/search-form.ts';
import { allRows, firstRow, type Db, type SqlValue } from '../database.ts';

/** A column a list is put in order by. Those of a questionnaire come from its standings. */
export type LineOrder =
  | 'name'
  | 'changed'
  | 'division'
  | 'industry'
  | 'size'
  | 'staff'
  | 'consultant'
  | 'progress'
  | 'lacking'
  | 'deadline'
  | { readonly of: 'level' | 'score'; readonly packId: string };

export type LineGroup =
  'city' | 'division' | 'sector' | 'size' | 'consultant' | { readonly of: 'level'; readonly packId: string };

export interface LineFilter {
  readonly text?: string | undefined;
  readonly division?: string | undefined;
  readonly sector?: string | undefined;
  readonly size?: string | undefined;
  readonly consultant?: string | undefined;
  readonly tag?: string | undefined;
  readonly progress?: 'none' | 'begun' | 'whole' | undefined;
  readonly lacking?: true | undefined;
  /** The next deadline is no later than this ISO date. */
  readonly deadlineBy?: string | undefined;
  readonly level?: { readonly packId: string; readonly reached: number } | undefined;
}

const columns: Readonly<Record<Extract<LineOrder, string>, string>> = {
  name: 'line.name_key',
  changed: 'line.seq',
  division: 'line.division',
  industry: 'line.industry',
  size: 'line.size',
  staff: 'line.staff',
  consultant: "nullif(line.consultant, '')",
  progress: 'CAST(line.done AS REAL) / nullif(line.asked, 0)',
  lacking: 'line.lacking',
  deadline: 'line.deadline',
};

const groups: Readonly<Record<Extract<LineGroup, string>, string>> = {
  city: 'line.city',
  division: 'line.division',
  sector: 'line.sector',
  size: 'line.size',
  consultant: "nullif(line.consultant, '')",
};

interface Clause {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const join = `LEFT JOIN standing AS by_pack ON by_pack.pack = ? AND by_pack.n = line.n`;
const joinGroup = `LEFT JOIN standing AS of_group ON of_group.pack = ? AND of_group.n = line.n`;

/**
 * The numbers of the lines a list shows, in its order: first by group, then by the column; what has no value comes
 * last in either direction, and what is equal as it was taken up: carrying the names along would double the time.
 */
export function findLineNumbers(
  db: Db,
  input: {
    filter: LineFilter;
    order: LineOrder;
    descending: boolean;
    group: LineGroup | null;
  },
): { n: number; key: string | number | null }[] {
  const { order, group, descending } = input;
  const joins: Clause[] = [];
  if (typeof order === 'object') joins.push({ sql: join, values: [order.packId] });
  if (group !== null && typeof group === 'object') joins.push({ sql: joinGroup, values: [group.packId] });
  const where = whereOf(input.filter);
  const by =
    typeof order === 'string' ? columns[order] : order.of === 'level' ? 'by_pack.reached' : 'by_pack.score';
  const key = group === null ? 'NULL' : typeof group === 'string' ? groups[group] : 'of_group.reached';
  const turned = descending ? 'DESC' : 'ASC';
  const parts = [
    ...(group === null ? [] : [`${key} IS NULL`, key]),
    // The columns with an index hold no nulls, and sorting by another expression would not use it.
    ...(order === 'name' || order === 'changed'
      ? [`${where.values.length === 0 ? '' : '+'}${by} ${turned}`]
      : [`${by} IS NULL`, `${by} ${turned}`]),
    'line.n',
  ];
  return allRows(
    db,
    `SELECT line.n, ${key} AS key FROM line ${joins.map(({ sql }) => sql).join(' ')}
     WHERE ${where.sql} ORDER BY ${parts.join(', ')}`,
    ...joins.flatMap(({ values }) => values),
    ...where.values,
  );
}

function whereOf(filter: LineFilter): Clause {
  const clauses: Clause[] = [];
  const add = (sql: string, ...values: readonly SqlValue[]): void => void clauses.push({ sql, values });
  const { division, sector, size, consultant, tag, progress, lacking, deadlineBy, level } = filter;
  for (const word of wordsOf(filter.text ?? '')) add('instr(line.haystack, ?) > 0', word);
  if (division !== undefined) {
    if (division === '') add('line.division IS NULL');
    else add('(line.division = ? OR line.city = ?)', division, division);
  }
  if (sector !== undefined) {
    if (sector === '') add('line.sector IS NULL');
    else add('line.sector = ?', sector);
  }
  if (size !== undefined) {
    if (size === '') add('line.size IS NULL');
    else
      add(
        'line.size = ?',
        sizes.findIndex((one) => one === size),
      );
  }
  if (consultant !== undefined) add('line.consultant = ?', consultant);
  if (tag !== undefined) add('EXISTS (SELECT 1 FROM tag WHERE tag.tag = ? AND tag.n = line.n)', tag);
  if (progress === 'none') add('coalesce(line.done, 0) = 0');
  if (progress === 'begun') add('line.done > 0 AND line.done < line.asked');
  if (progress === 'whole') add('line.asked > 0 AND line.done = line.asked');
  if (lacking === true) add('line.lacking > 0');
  if (deadlineBy !== undefined) add('line.deadline <= ?', deadlineBy);
  if (level !== undefined)
    add(
      'EXISTS (SELECT 1 FROM standing WHERE standing.pack = ? AND standing.n = line.n AND standing.reached = ?)',
      level.packId,
      level.reached,
    );
  if (clauses.length === 0) return { sql: '1', values: [] };
  return {
    sql: clauses.map(({ sql }) => sql).join(' AND '),
    values: clauses.flatMap(({ values }) => values),
  };
}

/** The first lines by name that hold every word of a text; the last changed first where there is no text. */
export function findFirstLines(db: Db, text: string, limit: number): number[] {
  const where = whereOf({ text });
  const order = where.values.length === 0 ? 'line.seq DESC' : 'line.name_key, line.n';
  return allRows<{ n: number }>(
    db,
    `SELECT n FROM line WHERE ${where.sql} ORDER BY ${order} LIMIT ?`,
    ...where.values,
    limit,
  ).map(({ n }) => n);
}

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

/** The values of a column with their counts, most first. */
export function countBy(
  db: Db,
  column: 'city' | 'division' | 'sector' | 'size' | 'consultant' | 'tag',
): { key: string | number | null; count: number }[] {
  return column === 'tag'
    ? allRows(
        db,
        'SELECT tag AS key, count(*) AS count FROM tag GROUP BY tag ORDER BY count DESC, tag LIMIT 300',
      )
    : allRows(
        db,
        `SELECT ${groups[column]} AS key, count(*) AS count FROM line GROUP BY 1 ORDER BY count DESC, key LIMIT 300`,
      );
}

/** Exact points in one questionnaire of the lines a filter lets through, with the value of a group; no sample. */
export function listScores(
  db: Db,
  input: { filter: LineFilter; packId: string; group: 'city' | 'sector' | 'size' },
): { key: string | number | null; exact: string | null; score: number | null; whole: number }[] {
  const where = whereOf(input.filter);
  return allRows(
    db,
    `SELECT ${groups[input.group]} AS key, by_pack.exact, by_pack.score, by_pack.whole
     FROM line JOIN standing AS by_pack ON by_pack.pack = ? AND by_pack.n = line.n
     WHERE line.sample = 0 AND ${where.sql} ORDER BY 1, by_pack.score`,
    input.packId,
    ...where.values,
  );
}
