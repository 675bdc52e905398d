import path from 'node:path';
import type { PrintedList } from '../../assessments/sheets/printed-list.ts';
import type { HandlersOf } from '../answer-call.ts';
import type { PortfolioCalls } from '../contract/portfolio.ts';
import type { Surroundings } from '../desk.ts';
import { evidenceFolder } from '../evidence/evidence-folder.ts';
import { ownFonts } from '../services/document-fonts.ts';
import { saveHandlings } from '../services/enterprise-parts.ts';
import { getEnterprises } from '../services/enterprises.ts';
import { createDerived } from '../services/portfolio/derived.ts';
import { listWork } from '../services/portfolio/list-work.ts';
import { lookFirst } from '../services/portfolio/look-first.ts';
import { createFileReader } from '../services/portfolio/file-reader.ts';
import { createPortfolio } from '../services/portfolio/query.ts';
import { findEnterprises, searchEverything } from '../services/portfolio/search.ts';
import { summaryBook, summaryFileName, summaryList } from '../services/portfolio/summary-book.ts';
import {
  getPortfolioLook,
  listPortfolioViews,
  savePortfolioLook,
  savePortfolioViews,
} from '../services/portfolio/views.ts';
import type { Workplace } from '../services/workplace.ts';

/** How long reading what one file of evidence says may take; a contract takes less than a second. */
const filePatienceMs = 20_000;

/** What the window may ask about all enterprises together. */
export function portfolioHandlers(place: Workplace, around: Surroundings): HandlersOf<PortfolioCalls> {
  const reader = createFileReader({
    spawn: around.spawnTexts,
    evidenceFolder: evidenceFolder(around.dataFolder),
    tables: path.join(around.built, 'thumbnail', 'cmaps', path.sep),
    patienceMs: filePatienceMs,
  });
  const derived = createDerived(place, around.binding, reader);
  around.whenClosed(derived.close);
  const portfolio = createPortfolio(place, derived);
  const { keeping } = around;
  const first = lookFirst(place, keeping);
  return {
    queryPortfolio: (input) => first.rows(() => portfolio.query(input)),
    portfolioChoices: () => first.ask(portfolio.choices),
    portfolioMedians: (input) => first.ask(() => portfolio.medians(input)),
    comparePortfolio: ({ ids }) => first.rows(() => portfolio.compare(ids)),
    listPortfolioViews: () => listPortfolioViews(place),
    savePortfolioViews: (input) => savePortfolioViews(place, input),
    getPortfolioLook: () => getPortfolioLook(place),
    savePortfolioLook: (input) => savePortfolioLook(place, input),
    exportPortfolio: async (input) => {
      const name = summaryFileName(place, input.language, 'xlsx');
      const { language } = around.settings.current();
      const file = await around.chooseTarget({ kind: 'workbook', name, language });
      if (file === null) return null;
      // No document is made before everything was read once.
      await keeping.checked();
      await derived.finish();
      const book = await summaryBook(place, portfolio, input);
      await around.books.write(book, file);
      return { jobId: around.jobs.wrote(file), file, rows: (book.sheets[0]?.rows.length ?? 1) - 1 };
    },
    exportPortfolioList: async (input) => {
      const name = summaryFileName(place, input.language, 'pdf');
      const { language } = around.settings.current();
      const target = await around.chooseTarget({ kind: 'dossier', name, language });
      if (target === null) return null;
      const gather = async (): Promise<PrintedList> => {
        await keeping.checked();
        await derived.finish();
        return summaryList(place, portfolio, input);
      };
      const job = { target, fonts: around.fonts, ownFonts: ownFonts(place) };
      return { jobId: around.jobs.run(listWork({ spawn: around.jobs.spawn, gather, job })) };
    },
    saveHandlings: (input) => saveHandlings(place, input),
    getEnterprises: (input) => {
      keeping.checkListed(input.ids);
      return getEnterprises(place, input);
    },
    findEnterprises: ({ text }) => first.ask(() => findEnterprises(derived, text)),
    searchEverything: (input) => {
      const { language } = around.settings.current();
      return first.ask(() => searchEverything(place, derived, { ...input, language }));
    },
  };
}
