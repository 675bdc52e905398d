import type { HandlersOf } from '../answer-call.ts';
import type { PortfolioCalls } from '../contract/portfolio.ts';
import type { Surroundings } from '../desk.ts';
import { getEnterprises } from '../services/enterprises.ts';
import { createDerived } from '../services/portfolio/derived.ts';
import { createPortfolio } from '../services/portfolio/query.ts';
import { findEnterprises, searchEverything } from '../services/portfolio/search.ts';
import { summaryBook, summaryFileName } from '../services/portfolio/summary-book.ts';
import { listPortfolioViews, savePortfolioViews } from '../services/portfolio/views.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about all enterprises together. */
export function portfolioHandlers(place: Workplace, around: Surroundings): HandlersOf<PortfolioCalls> {
  const derived = createDerived(place, { nativeBinding: process.env['READINESS_SQLITE_BINDING'] });
  const portfolio = createPortfolio(place, derived);
  return {
    queryPortfolio: portfolio.query,
    portfolioChoices: portfolio.choices,
    portfolioMedians: portfolio.medians,
    comparePortfolio: ({ ids }) => portfolio.compare(ids),
    listPortfolioViews: () => listPortfolioViews(place),
    savePortfolioViews: (input) => savePortfolioViews(place, input),
    exportPortfolio: async (input) => {
      const name = summaryFileName(place, input.language);
      const { language } = around.settings.current();
      const file = await around.chooseTarget({ kind: 'workbook', name, language });
      if (file === null) return null;
      await derived.finish();
      const book = await summaryBook(place, portfolio, input);
      await around.books.write(book, file);
      return { file, rows: (book.sheets[0]?.rows.length ?? 1) - 1 };
    },
    getEnterprises: (input) => getEnterprises(place, input),
    findEnterprises: ({ text }) => findEnterprises(derived, text),
    searchEverything: (input) => searchEverything(place, derived, input),
  };
}
