import { nativeTheme, shell, type BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Language } from '../assessments/pack/localized.ts';
import type { Sample } from '../assessments/sample/read-sample.ts';
import type { Handlers } from './answer-call.ts';
import { readPicture } from './clipboard-picture.ts';
import type { CopiesFolder } from './copies-folder.ts';
import type { Settings } from './contract.ts';
import { createDesk, type Surroundings } from './desk.ts';
import type { Dialogs } from './dialogs.ts';
import type { FromBooks, ToBooks } from './documents/excel/protocol.ts';
import type { FromWorker, ToWorker } from './documents/protocol.ts';
import type { FromTexts, ToTexts } from './documents/texts/protocol.ts';
import type { FromExchange, ToExchange } from './exchange/protocol.ts';
import { keepData } from './keep-data.ts';
import { setMenu } from './menu.ts';
import { nativeTexts } from './native-texts.ts';
import { createBookTasks } from './services/book-tasks.ts';
import { createDossierJobs } from './services/dossier-jobs.ts';
import { readPackLibrary, readSampleFile } from './services/pack-library.ts';
import { createPinnedPacks } from './services/pinned-packs.ts';
import { chosenAuthor, createSettingsKeeper } from './services/settings.ts';
import { createSignals, type Signals } from './services/signals.ts';
import type { Workplace } from './services/workplace.ts';
import { openStoreAtWork, type StoreAtWork } from './store-at-work.ts';
import { createThumbnailWindow } from './thumbnail-window.ts';
import { emptyPageColour } from './window.ts';
import { readyProcesses, workerProcesses } from './worker-process.ts';

/** How long the window's open questions about jobs and signals are left unanswered. */
const patienceMs = 10_000;

/** How long one Excel file may take; a whole questionnaire takes a second. */
const bookPatienceMs = 90_000;

/** Everything the window works with from the moment the data may be opened until it is closed. */
export interface DeskAtWork {
  readonly handlers: Handlers;
  readonly signals: Signals;
  readonly language: () => Language;
  /** Whether something is being written that would be lost. */
  readonly working: () => boolean;
  /** Throws why the data may not be converted: it can only be read. */
  readonly refuseUnsound: () => void;
  /** Ends what is going on, makes the last backup and closes the store. Never rejects. */
  readonly close: () => Promise<void>;
}

/** What of a desk at work lasts longer than it. */
export interface DeskInput extends Pick<
  Surroundings,
  | 'version'
  | 'dataFolder'
  | 'portable'
  | 'built'
  | 'machine'
  | 'faults'
  | 'fonts'
  | 'takeOpened'
  | 'readyToClose'
  | 'lock'
  | 'binding'
> {
  readonly shown: BrowserWindow;
  readonly dialogs: Dialogs;
  readonly copies: CopiesFolder;
  readonly systemLanguage: Language;
  readonly now: () => string;
}

/** Opens the store and everything that works on it. */
export function openDesk(input: DeskInput): DeskAtWork {
  const { dataFolder, built, shown, dialogs, lock, binding, copies } = input;
  const atWork = openStoreAtWork(dataFolder, input.now, binding);
  const place = openWorkplace(input, atWork, (reason) => keeping.backUp(reason));
  const settings = createSettingsKeeper(place, input.systemLanguage);
  const signals = createSignals(patienceMs);
  const ends: (() => void)[] = [];
  const keeping = keepData({
    place,
    atWork,
    signals,
    workerFile: path.join(built, 'keeping-worker.js'),
    shown,
  });
  const writers = readyProcesses<ToWorker, FromWorker>({
    file: path.join(built, 'documents-worker.js'),
    name: 'Readiness Desk documents',
    goesOn: ({ kind }) => kind === 'step' || kind === 'part',
    // What a large one has taken of memory is given back by ending.
    staysAfter: (last) => last.kind === 'done' && last.written.pages <= 100,
  });
  const jobs = createDossierJobs({ ...writers, newId: randomUUID, patienceMs });
  const books = createBookTasks({
    spawn: workerProcesses<ToBooks, FromBooks>({
      file: path.join(built, 'documents-worker.js'),
      name: 'Readiness Desk workbooks',
      goesOn: () => false,
    }),
    patienceMs: bookPatienceMs,
  });
  const thumbnails = createThumbnailWindow(path.join(built, 'thumbnail'));

  const applySettings = (chosen: Settings): void => {
    nativeTheme.themeSource = chosen.theme;
    shown.setBackgroundColor(emptyPageColour());
    shown.setTitle(nativeTexts.title[chosen.language]);
    setMenu(chosen.language, {
      choose: (language) => {
        const changed = settings.change({ ...settings.current(), language });
        lock.setLanguage(language);
        applySettings(changed);
        signals.send({ kind: 'settings', settings: changed });
      },
      lock: binding.key === undefined ? null : () => signals.send({ kind: 'lock' }),
    });
  };
  applySettings(settings.current());
  lock.setLanguage(settings.current().language);

  const handlers = createDesk(place, {
    ...input,
    settings,
    signals,
    jobs,
    books,
    spawnExchange: workerProcesses<ToExchange, FromExchange>({
      file: path.join(built, 'exchange-worker.js'),
      name: 'Readiness Desk files',
      goesOn: ({ kind }) => kind === 'step',
    }),
    spawnTexts: workerProcesses<ToTexts, FromTexts>({
      file: path.join(built, 'documents-worker.js'),
      name: 'Readiness Desk search',
      goesOn: () => true,
    }),
    applySettings,
    chooseTarget: dialogs.chooseTarget,
    chooseSource: dialogs.chooseSource,
    chooseFolder: dialogs.chooseFolder,
    chooseBackupFolder: dialogs.chooseBackupFolder,
    chooseExportFolder: dialogs.chooseExportFolder,
    keeping,
    whenClosed: (end) => void ends.push(end),
    chooseFiles: dialogs.chooseFiles,
    readPicture,
    askToOpen: dialogs.askToOpen,
    openPath: dialogs.openPath,
    copiesFolder: copies.folder,
    drawThumbnail: thumbnails.draw,
    showFile: (file) => shell.showItemInFolder(file),
  });
  keeping.start();
  return {
    handlers,
    signals,
    language: () => settings.current().language,
    working: jobs.working,
    refuseUnsound: () => atWork.refuseUnsound(),
    close: async () => {
      jobs.killAll();
      writers.drop();
      thumbnails.close();
      copies.drop();
      for (const end of ends.splice(0)) end();
      await keeping.close();
    },
  };
}

function openWorkplace(
  { built, now }: Pick<DeskInput, 'built' | 'now'>,
  atWork: StoreAtWork,
  backUp: Required<Workplace>['backUp'],
): Workplace {
  const content = path.join(built, 'assessments');
  const library = readPackLibrary(content);
  let sample: Sample | null = null;
  return {
    // Read at each use: a restore puts another store in its place.
    get store() {
      return atWork.store();
    },
    library,
    pinned: createPinnedPacks(),
    // Few who start the app open the sample: it is read when somebody does.
    get sample() {
      return (sample ??= readSampleFile(content, library));
    },
    now,
    newId: randomUUID,
    who: () => chosenAuthor(atWork.store().db),
    backUp,
  };
}
