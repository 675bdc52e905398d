import type { Language } from '../../assessments/pack/localized.ts';
import type { HandlersOf } from '../answer-call.ts';
import type { PassingOnCalls } from '../contract/passing-on.ts';
import type { Surroundings } from '../desk.ts';
import { exportFileName, exportWork, prepareExport } from '../services/passing-on/export-file.ts';
import { createImports } from '../services/passing-on/imports.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about assessment files and merging. */
export function passingOnHandlers(place: Workplace, around: Surroundings): HandlersOf<PassingOnCalls> {
  const { dataFolder, spawnExchange: spawn } = around;
  const imports = createImports({ place, dataFolder, spawn });
  around.whenClosed(imports.clear);
  const language = (): Language => around.settings.current().language;
  return {
    exportFile: async (input) => {
      const name = exportFileName(place, input);
      const target = await around.chooseTarget({ kind: 'passed-on', name, language: language() });
      if (target === null) return null;
      await around.keeping.checked();
      // Read now, not before the dialog: what is stored counts at the moment the file is ordered.
      const job = await prepareExport(place, { ...input, target, appVersion: around.version, dataFolder });
      return { jobId: around.jobs.run(exportWork(spawn, job)) };
    },
    chooseImport: async () => {
      const file = await around.chooseSource({ kind: 'passed-on', language: language() });
      return file === null ? null : imports.offer(file);
    },
    takeOpened: async () => {
      const file = around.takeOpened();
      return file === null ? null : imports.offer(file);
    },
    readImport: ({ token, passphrase }) => ({ jobId: around.jobs.run(imports.read(token, passphrase)) }),
    previewImport: ({ token }) => imports.preview(token),
    carryOutImport: ({ token, choices }) => ({ jobId: around.jobs.run(imports.carryOut(token, choices)) }),
    importOutcome: ({ token }) => imports.outcome(token),
    dropImport: ({ token }) => {
      imports.drop(token);
      return null;
    },
  };
}
