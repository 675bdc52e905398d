import { sizes } from '../../../assessments/enterprise/size-class.ts';
import type { PortfolioFilter } from '../../../assessments/portfolio/list-query.ts';
import { wordsOf } from '../../../assessments/portfolio/search-form.ts';
import { allValues, type Db, type SqlValue } from '../database.ts';

/** What is asked of a line: a day in place of a number of days. */
export type LineFilter = Omit<PortfolioFilter, 'withinDays'> & {
  /** The next deadline is no later than this ISO date. */
  readonly deadlineBy?: string | undefined;
};

/** A condition on the table `line`, and what stands at its question marks. */
export interface Clause {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** The numbers of the lines a filter lets through, in no order. */
export function findLineNumbers(db: Db, filter: LineFilter): number[] {
  const where = whereOf(filter);
  return allValues(db, `SELECT line.n FROM line WHERE ${where.sql}`, ...where.values);
}

/** The first lines by name that hold every word of a text; the last changed first where there is no text. */
export function findFirstLines(db: Db, text: string, limit: number): number[] {
  const where = whereOf({ text });
  // Without its sign the index of names would be followed, and the lines read in the order of chance.
  const order = where.values.length === 0 ? 'line.seq DESC' : '+line.name_key, line.n';
  return allValues(
    db,
    `SELECT line.n FROM line WHERE ${where.sql} ORDER BY ${order} LIMIT ?`,
    ...where.values,
    limit,
  );
}

/** What a filter says, as a condition. */
export function whereOf(filter: LineFilter): Clause {
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
  if (tag !== undefined) add('line.n IN (SELECT tag.n FROM tag WHERE tag.tag = ?)', tag);
  if (progress === 'none') add('coalesce(line.done, 0) = 0');
  if (progress === 'begun') add('line.done > 0 AND line.done < line.asked');
  if (progress === 'whole') add('line.asked > 0 AND line.done = line.asked');
  if (lacking === true) add('line.lacking > 0');
  if (deadlineBy !== undefined) add('line.deadline <= ?', deadlineBy);
  if (level !== undefined)
    add(
      'line.n IN (SELECT standing.n FROM standing WHERE standing.pack = ? AND standing.reached = ?)',
      level.packId,
      level.reached,
    );
  if (clauses.length === 0) return { sql: '1', values: [] };
  return {
    sql: clauses.map(({ sql }) => sql).join(' AND '),
    values: clauses.flatMap(({ values }) => values),
  };
}
