import { portfolioBook } from '../../../assessments/portfolio/portfolio-book.ts';
import { portfolioList } from '../../../assessments/portfolio/portfolio-list.ts';
import { mostPrinted, type PrintedList } from '../../../assessments/sheets/printed-list.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { Language } from '../../../assessments/pack/localized.ts';
import type { Book } from '../../../assessments/sheets/sheet.ts';
import type { PortfolioQuery } from '../../../assessments/portfolio/list-query.ts';
import { fileName } from '../file-name.ts';
import { localDay } from '../local-day.ts';
import { refuseDamaged, type Workplace } from '../workplace.ts';
import { gatherList } from './gather-list.ts';
import type { Portfolio } from './query.ts';

const documentName = { 'zh-CN': '企业一览', en: 'enterprises' };

/** The name the summary is offered under. Refused while the store is damaged. */
export function summaryFileName(place: Workplace, language: Language, ending: 'xlsx' | 'pdf'): string {
  refuseDamaged(place);
  return fileName([documentName[language], localDay(place.now())], ending);
}

/** The list as it stands as a workbook, with the medians of what it shows. Refused while the store is damaged. */
export async function summaryBook(
  place: Workplace,
  portfolio: Portfolio,
  input: PortfolioQuery & { readonly language: Language },
): Promise<Book> {
  refuseDamaged(place);
  const { language } = input;
  return portfolioBook({
    ...(await gatherList(portfolio, input)),
    title: documentName[language],
    language,
    today: localDay(place.now()),
  });
}

/** The same to be printed, with the columns shown. Refused while the store is damaged, and when it is too long. */
export async function summaryList(
  place: Workplace,
  portfolio: Portfolio,
  input: PortfolioQuery & { readonly language: Language; readonly columns: readonly string[] },
): Promise<PrintedList> {
  refuseDamaged(place);
  const { language, columns } = input;
  const { total } = portfolio.query({ ...input, from: 0, count: 0 });
  if (total > mostPrinted) throw new DeskError('portfolio.too-long-to-print', { total, most: mostPrinted });
  return portfolioList({
    ...(await gatherList(portfolio, input)),
    query: input,
    columns,
    language,
    today: localDay(place.now()),
  });
}
