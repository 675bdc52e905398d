import type { PrintedList } from '../../assessments/sheets/printed-list.ts';
import type { HandlersOf } from '../answer-call.ts';
import type { WorkbookCalls } from '../contract/workbook.ts';
import type { Surroundings } from '../desk.ts';
import { ownFonts } from '../services/document-fonts.ts';
import { listWork } from '../services/portfolio/list-work.ts';
import { followUpFileName, makeFollowUpBook, makeFollowUpPrint } from '../services/follow-ups.ts';
import {
  createWorkbookReadings,
  importWorkbook,
  makeWorkbook,
  previewWorkbook,
  workbookFileName,
} from '../services/workbook.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about workbooks for colleagues. */
export function workbookHandlers(place: Workplace, around: Surroundings): HandlersOf<WorkbookCalls> {
  const language = () => around.settings.current().language;
  const readings = createWorkbookReadings(place.newId);
  return {
    exportWorkbook: async (input) => {
      const name = workbookFileName(place, input);
      const file = await around.chooseTarget({ kind: 'workbook', name, language: language() });
      if (file === null) return null;
      const { book, rows } = makeWorkbook(place, { ...input, appVersion: around.version });
      const { sheets } = await around.books.write(book, file);
      return { jobId: around.jobs.wrote(file), file, sheets, rows };
    },
    exportFollowUps: async (input) => {
      const name = followUpFileName(place, input, 'xlsx');
      const file = await around.chooseTarget({ kind: 'workbook', name, language: language() });
      if (file === null) return null;
      const { book, items } = makeFollowUpBook(place, input);
      await around.books.write(book, file);
      return { jobId: around.jobs.wrote(file), file, items };
    },
    printFollowUps: async (input) => {
      const name = followUpFileName(place, input, 'pdf');
      const target = await around.chooseTarget({ kind: 'dossier', name, language: language() });
      if (target === null) return null;
      const gather = async (): Promise<PrintedList> => {
        // No document is made before everything was read once.
        await around.keeping.checked();
        return makeFollowUpPrint(place, input);
      };
      const job = { target, fonts: around.fonts, ownFonts: ownFonts(place) };
      return { jobId: around.jobs.run(listWork({ spawn: around.jobs.spawn, gather, job })) };
    },
    readWorkbook: async ({ assessmentId }) => {
      const file = await around.chooseSource({ kind: 'workbook', language: language() });
      if (file === null) return null;
      return previewWorkbook(place, readings, { assessmentId, file, book: await around.books.read(file) });
    },
    importWorkbook: async (input) => {
      await place.backUp?.('import');
      return importWorkbook(place, readings, input);
    },
  };
}
