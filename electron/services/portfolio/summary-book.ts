import {
  portfolioBook,
  type BookMedians,
  type BookRow,
} from '../../../assessments/portfolio/portfolio-book.ts';
import type { Language } from '../../../assessments/pack/localized.ts';
import type { Book } from '../../../assessments/sheets/sheet.ts';
import type { PortfolioQuery, PortfolioRow } from '../../contract/portfolio.ts';
import { fileName } from '../file-name.ts';
import { localDay } from '../local-day.ts';
import { refuseDamaged, type Workplace } from '../workplace.ts';
import type { Portfolio } from './query.ts';

const documentName = { 'zh-CN': '企业一览', en: 'enterprises' };

/** How many rows are read at a time. */
const part = 300;

/** The name the summary is offered under. Refused while the store is damaged. */
export function summaryFileName(place: Workplace, language: Language): string {
  refuseDamaged(place);
  return fileName([documentName[language], localDay(place.now())], 'xlsx');
}

/** The list as it stands as a workbook, with the medians of every questionnaire that gives points. */
export async function summaryBook(
  place: Workplace,
  portfolio: Portfolio,
  input: PortfolioQuery & { readonly language: Language },
): Promise<Book> {
  const { language } = input;
  let page = portfolio.query({ ...input, from: 0, count: part });
  const { words, packIds } = page;
  const rows: BookRow[] = [];
  for (;;) {
    rows.push(...page.rows.map((row) => bookRow(row, page.programmes)));
    if (page.rows.length === 0 || rows.length >= page.total) break;
    // The window is answered between two parts.
    await new Promise((resolve) => setImmediate(resolve));
    page = portfolio.query({ ...input, from: rows.length, count: part });
  }
  return portfolioBook({
    title: documentName[language],
    rows,
    words,
    packIds,
    medians: packIds.flatMap((packId): BookMedians[] => {
      const pack = Object.values(words).find((one) => one.packId === packId);
      if (pack === undefined || pack.axes.length === 0) return [];
      return (['sector', 'size', 'city'] as const).map((by) => ({
        pack: pack.shortTitle,
        by,
        ...portfolio.medians({ filter: input.filter, packId, by }),
      }));
    }),
    language,
    today: localDay(place.now()),
  });
}

function bookRow(row: PortfolioRow, programmes: ReturnType<Portfolio['query']>['programmes']): BookRow {
  const { deadline } = row;
  const programme = deadline === null ? undefined : programmes[deadline.programmeId];
  return {
    ...row,
    assessment: row.newest?.title ?? null,
    deadline: deadline === null || programme === undefined ? null : { date: deadline.date, programme },
    changedOn: localDay(row.changedAt),
  };
}
