import path from 'node:path';
import type { Language } from '../assessments/pack/localized.ts';
import { DeskError } from '../assessments/text/fault.ts';
import type { Handlers } from './answer-call.ts';
import type { Settings, Unstored } from './contract.ts';
import { aboutHandlers } from './desk/about.ts';
import { diagnosticsHandlers } from './desk/diagnostics.ts';
import { dossierHandlers } from './desk/dossiers.ts';
import { evidenceHandlers } from './desk/evidence.ts';
import { fontHandlers } from './desk/fonts.ts';
import { historyHandlers } from './desk/history.ts';
import { lockHandlers } from './desk/lock.ts';
import { keepingHandlers } from './desk/keeping.ts';
import { passingOnHandlers } from './desk/passing-on.ts';
import { plainCopyHandlers } from './desk/plain-copies.ts';
import { portfolioHandlers } from './desk/portfolio.ts';
import { workbookHandlers } from './desk/workbook.ts';
import type { BindingChoice } from './db/engine.ts';
import { changeAheadOf } from './services/ahead-of-clock.ts';
import { fileStates } from './evidence/file-state.ts';
import type { FontFiles } from './documents/fonts.ts';
import type { ToWorker } from './documents/protocol.ts';
import type { FromTexts, ToTexts } from './documents/texts/protocol.ts';
import type { FaultLog } from './services/fault-log.ts';
import { saveApplication } from './services/applications.ts';
import { saveAnswer } from './services/answers.ts';
import { chooseProgrammes, saveCosts, savePlan } from './services/assessment-parts.ts';
import { openAssessment, startAssessment } from './services/assessments.ts';
import { openCompared } from './services/compare-assessments.ts';
import type { BookTasks } from './services/book-tasks.ts';
import type { Machine } from './services/diagnostics.ts';
import type { DossierJobs } from './services/dossier-jobs.ts';
import { ownFonts } from './services/document-fonts.ts';
import { dossierFileName, dossierOrder, dossierSource, rehearsedSource } from './services/dossier.ts';
import { moveToEdition, newestEdition } from './services/editions.ts';
import { addPack, takePackAway } from './services/packs-of-assessment.ts';
import { saveHandling } from './services/enterprise-parts.ts';
import { createEnterprise, listShortly, saveProfileField } from './services/enterprises.ts';
import type { Keeping } from './services/keeping/keeping.ts';
import type { Lock } from './services/lock/lock.ts';
import { offeredPacks } from './services/offered-packs.ts';
import { saveOverride } from './services/overrides.ts';
import type { SpawnExchange } from './services/passing-on/export-file.ts';
import { createPackPreviews, installPack, previewPackFolder } from './services/pack-folder.ts';
import { summarise } from './services/pack-library.ts';
import type { Spawn } from './services/process-work.ts';
import { openSample } from './services/sample.ts';
import type { DrawThumbnail } from './services/evidence/thumbnails.ts';
import type { SettingsKeeper } from './services/settings.ts';
import type { Signals } from './services/signals.ts';
import { readTrend, trendIds } from './services/trend.ts';
import { readStore, storeState, type Workplace } from './services/workplace.ts';

/** The kinds of file the user is asked to choose a place for. */
export type FileKind =
  | 'dossier'
  | 'font'
  | 'dossier-folder'
  | 'evidence'
  | 'workbook'
  | 'passed-on'
  | 'diagnostics'
  | 'recovery-key';

/** What lies outside the services and is given by who starts them. */
export interface Surroundings {
  readonly version: string;
  readonly dataFolder: string;
  /** Whether that folder lies beside a program that is carried about. */
  readonly portable: boolean;
  /** The folder the app was built into: what it ships lies there. */
  readonly built: string;
  readonly machine: Machine;
  /** The faults of ours in this run, for the diagnostics file. */
  readonly faults: FaultLog;
  /** The fonts every document is set in. */
  readonly fonts: FontFiles;
  readonly settings: SettingsKeeper;
  readonly signals: Signals;
  readonly jobs: DossierJobs;
  readonly books: BookTasks;
  /** Starts a process that reads or writes one assessment file. */
  readonly spawnExchange: SpawnExchange;
  /** Starts a process that reads what files of evidence say, one after another. */
  readonly spawnTexts: Spawn<ToTexts, FromTexts>;
  /** Applies settings to what is not the window's: menu, title bar, scroll bars. */
  readonly applySettings: (settings: Settings) => void;
  /** Asks the user where to save; null when nothing is chosen. */
  readonly chooseTarget: (input: {
    kind: FileKind;
    name: string;
    language: Language;
  }) => Promise<string | null>;
  /** Asks the user which file to open; null when nothing is chosen. */
  readonly chooseSource: (input: { kind: FileKind; language: Language }) => Promise<string | null>;
  /** The assessment file opened from outside the window, given once; null when there is none. */
  readonly takeOpened: () => string | null;
  /** Asks the user for the folder of a questionnaire; null when nothing is chosen. */
  readonly chooseFolder: (input: { language: Language }) => Promise<string | null>;
  /** Asks the user for files of any kind; none when nothing is chosen. */
  readonly chooseFiles: (input: { language: Language }) => Promise<readonly string[]>;
  /** The picture on the system's clipboard as PNG; null when there is none. */
  readonly readPicture: () => Promise<Uint8Array | null>;
  /** Asks whether to open a file that may hold programs. */
  readonly askToOpen: (input: { name: string; language: Language }) => Promise<boolean>;
  /** Hands a file to the system's program; what went wrong in words of the system, or ''. */
  readonly openPath: (file: string) => Promise<string>;
  /** A folder for copies that are looked at; it is removed when the app ends. */
  readonly copiesFolder: () => Promise<string>;
  readonly drawThumbnail: DrawThumbnail;
  /** Asks the user where the folder of many dossiers is made; null when nothing is chosen. */
  readonly chooseExportFolder: (input: { language: Language }) => Promise<string | null>;
  /** Asks the user for a folder that takes a second copy of every backup; null when nothing is chosen. */
  readonly chooseBackupFolder: (input: { language: Language }) => Promise<string | null>;
  readonly keeping: Keeping;
  readonly lock: Lock;
  /** What opening a database beside the store needs. */
  readonly binding: BindingChoice;
  /** Remembers what is to be ended before the data is closed. */
  readonly whenClosed: (end: () => void) => void;
  readonly showFile: (file: string) => void;
  readonly readyToClose: (unstored: readonly Unstored[], typed: readonly string[]) => void;
}

/** Everything the window may ask, carried out by the services. */
export function createDesk(place: Workplace, around: Surroundings): Handlers {
  const language = (): Language => around.settings.current().language;
  const previews = createPackPreviews(place.newId);
  const preparation = (input: { readonly assessmentId: string; readonly language: Language }): ToWorker => ({
    kind: 'get-ready',
    fonts: around.fonts,
    source: rehearsedSource(place, { ...input, appVersion: around.version }),
  });
  return {
    getApp: () => ({
      version: around.version,
      settings: around.settings.current(),
      dataFolder: around.dataFolder,
      portable: around.portable,
      store: storeState(place.store),
      aheadOfClock: readStore(place, (db) => changeAheadOf(db, place.now())),
      packs: readStore(place, (db) => offeredPacks(place, db)).map((pack) => ({
        ...summarise(pack),
        installed: !place.library.packs.includes(pack),
      })),
    }),
    changeSettings: ({ settings }) => {
      const changed = around.settings.change(settings);
      around.lock.setLanguage(changed.language);
      around.applySettings(changed);
      return changed;
    },
    listEnterprises: () => listShortly(place, around.keeping.checkListed),
    createEnterprise: (input) => createEnterprise(place, input),
    saveProfileField: (input) => saveProfileField(place, input),
    saveHandling: (input) => saveHandling(place, input),
    openSample: () => openSample(place, { language: language() }),
    startAssessment: (input) => startAssessment(place, input),
    openAssessment: async (input) => {
      await around.keeping.checkAssessment(input.assessmentId);
      return openAssessment(place, input);
    },
    openCompared: (input) => openCompared(place, input),
    getTrend: async (input) => {
      for (const id of trendIds(place, input)) await around.keeping.checkAssessment(id);
      return readTrend(place, input);
    },
    saveAnswer: (input) => saveAnswer(place, input),
    saveApplication: (input) => saveApplication(place, input),
    savePlan: (input) => savePlan(place, input),
    saveCosts: (input) => saveCosts(place, input),
    chooseProgrammes: (input) => chooseProgrammes(place, input),
    saveOverride: (input) => saveOverride(place, input),
    readPackFolder: async () => {
      const folder = await around.chooseFolder({ language: language() });
      return folder === null ? null : previewPackFolder(place, previews, { folder });
    },
    installPack: (input) => installPack(place, previews, input),
    newestEdition: (input) => newestEdition(place, input),
    moveToEdition: (input) => moveToEdition(place, input),
    addPack: (input) => addPack(place, input),
    takePackAway: (input) => takePackAway(place, input),
    expectExport: (input) => {
      around.jobs.getReady(() => preparation(input));
      return null;
    },
    exportDossier: async (input) => {
      const name = dossierFileName(place, input);
      const kind = input.format === 'folder' ? 'dossier-folder' : 'dossier';
      around.jobs.getReady(() => preparation(input));
      const target = await around.chooseTarget({ kind, name, language: language() });
      if (target === null) return null;
      await around.keeping.checked();
      // Read now, not before the dialog: what is stored counts at the moment the dossier is ordered.
      const { dataFolder, fonts, settings } = around;
      const source = dossierSource(place, {
        ...input,
        appVersion: around.version,
        stateOf: fileStates(dataFolder),
      });
      const { author, organisation } = settings.current();
      const wishes = {
        crossSeal: input.paper?.crossSeal,
        preparedBy: input.paper?.preparedBy === true ? { organisation, author } : undefined,
      };
      const order = { ...input, target, fonts, dataFolder, wishes, ownFonts: ownFonts(place) };
      return { jobId: around.jobs.start(dossierOrder(source, order)) };
    },
    awaitJob: ({ jobId, seen }) => around.jobs.await(jobId, seen),
    cancelJob: ({ jobId }) => {
      around.jobs.cancel(jobId);
      return null;
    },
    showDataFolder: () => {
      around.showFile(path.join(around.dataFolder, 'readiness-desk.sqlite'));
      return null;
    },
    showExport: ({ jobId }) => {
      around.showFile(around.jobs.fileOf(jobId));
      return null;
    },
    openExport: async ({ jobId }) => {
      const file = around.jobs.fileOf(jobId);
      const detail = await around.openPath(file);
      if (detail !== '') throw new DeskError('evidence.no-program', { name: path.basename(file), detail });
      return null;
    },
    awaitSignals: ({ after }) => around.signals.await(after),
    readyToClose: ({ unstored, typed }) => {
      around.readyToClose(unstored, typed);
      return null;
    },
    ...historyHandlers(place, around),
    ...dossierHandlers(place, around),
    ...fontHandlers(place, around),
    ...evidenceHandlers(place, around),
    ...keepingHandlers(place, around),
    ...lockHandlers(around),
    ...plainCopyHandlers(place, around),
    ...passingOnHandlers(place, around),
    ...portfolioHandlers(place, around),
    ...aboutHandlers(place, around),
    ...diagnosticsHandlers(place, around),
    ...workbookHandlers(place, around),
  };
}
