import type { Language } from '../../assessments/pack/localized.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { HandlersOf } from '../answer-call.ts';
import type { DossierCalls } from '../contract/dossiers.ts';
import type { Surroundings } from '../desk.ts';
import { fileStates } from '../evidence/file-state.ts';
import { createBatch, type Batch } from '../services/batch/batch.ts';
import { createChecks } from '../services/checking/checks.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about many dossiers at once, and about dossiers that come back. */
export function dossierHandlers(place: Workplace, around: Surroundings): HandlersOf<DossierCalls> {
  const { dataFolder, fonts, jobs, version: appVersion } = around;
  const { spawn } = jobs;
  const stateOf = fileStates(dataFolder);
  const checks = createChecks({ place, dataFolder, appVersion, spawn, stateOf });
  const language = (): Language => around.settings.current().language;
  const batches = new Map<string, Batch>();
  const find = (jobId: string): Batch => {
    const batch = batches.get(jobId);
    if (batch === undefined) throw new DeskError('store.no-job');
    return batch;
  };
  return {
    listProgrammes: () => place.library.programmes.map(({ id, shortTitle }) => ({ id, title: shortTitle })),
    exportBatch: async (input) => {
      if (input.assessmentIds.length === 0) throw new DeskError('bundle.nothing-chosen');
      const parent = await around.chooseExportFolder({ language: language() });
      if (parent === null) return null;
      await around.keeping.checked();
      const { author, organisation } = around.settings.current();
      const wishes = {
        crossSeal: input.paper?.crossSeal,
        preparedBy: input.paper?.preparedBy === true ? { organisation, author } : undefined,
      };
      const order = { ...input, wishes, parent, appVersion, dataFolder, fonts, stateOf, spawn };
      const batch = createBatch(place, order);
      const jobId = jobs.run(batch.work);
      batches.set(jobId, batch);
      return { jobId };
    },
    batchOutcome: ({ jobId }) => find(jobId).outcome(),
    saveBatchList: async ({ jobId }) => {
      const { name, book } = find(jobId).list();
      const file = await around.chooseTarget({ kind: 'workbook', name, language: language() });
      if (file === null) return null;
      await around.books.write(book, file);
      return { jobId: jobs.wrote(file), file };
    },
    showBatchItem: ({ jobId, assessmentId }) => {
      around.showFile(find(jobId).fileOf(assessmentId));
      return null;
    },
    chooseDossier: async () => {
      const file = await around.chooseSource({ kind: 'dossier', language: language() });
      return file === null ? null : checks.offer(file);
    },
    beginDossier: (input) => checks.begin(input),
    sendDossierPart: async (input) => ({ receivedBytes: await checks.send(input) }),
    checkDossier: ({ token }) => ({ jobId: jobs.run(checks.check(token)) }),
    dossierCheck: ({ token }) => checks.result(token),
    dropDossier: async ({ token }) => {
      await checks.drop(token);
      return null;
    },
  };
}
