import type { BookMedians, BookRow } from '../../../assessments/portfolio/portfolio-book.ts';
import type { PackWords } from '../../../assessments/portfolio/standing.ts';
import type { PortfolioQuery } from '../../../assessments/portfolio/list-query.ts';
import type { PortfolioGroup } from '../../contract/portfolio.ts';
import { localDay } from '../local-day.ts';
import type { Portfolio } from './query.ts';

/** How many rows are read at a time. */
const part = 300;

/** A list as it stands, whole, with the medians of every questionnaire that gives points. */
export interface GatheredList {
  readonly rows: readonly BookRow[];
  readonly groups: readonly PortfolioGroup[];
  readonly all: number;
  readonly words: Readonly<Record<string, PackWords>>;
  readonly packIds: readonly string[];
  readonly medians: readonly BookMedians[];
}

/** Reads a list whole; the window is answered between two parts. */
export async function gatherList(portfolio: Portfolio, input: PortfolioQuery): Promise<GatheredList> {
  let page = portfolio.query({ ...input, from: 0, count: part });
  const { words, packIds, groups, all } = page;
  const rows: BookRow[] = [];
  for (;;) {
    rows.push(...page.rows.map((row) => bookRow(row, page.programmes)));
    if (page.rows.length === 0 || rows.length >= page.total) break;
    await new Promise((resolve) => setImmediate(resolve));
    page = portfolio.query({ ...input, from: rows.length, count: part });
  }
  return {
    rows,
    groups,
    all,
    words,
    packIds,
    medians: packIds.flatMap((packId) => {
      const pack = Object.values(words).find((one) => one.packId === packId);
      if (pack === undefined || pack.axes.length === 0) return [];
      return (['sector', 'size', 'city'] as const).map((by) => ({
        pack: pack.shortTitle,
        by,
        ...portfolio.medians({ filter: input.filter, packId, by }),
      }));
    }),
  };
}

function bookRow(
  row: ReturnType<Portfolio['query']>['rows'][number],
  programmes: ReturnType<Portfolio['query']>['programmes'],
): BookRow {
  const { deadline } = row;
  const programme = deadline === null ? undefined : programmes[deadline.programmeId];
  return {
    ...row,
    assessment: row.newest?.title ?? null,
    deadline: deadline === null || programme === undefined ? null : { date: deadline.date, programme },
    changedOn: localDay(row.changedAt),
  };
}
