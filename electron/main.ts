import { app, dialog, nativeTheme, session, shell, type BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '../assessments/pack/localized.ts';
import type { Sample } from '../assessments/sample/read-sample.ts';
import { DeskError } from '../assessments/text/fault.ts';
import { sayFault } from '../assessments/text/say.ts';
import { unexpectedFault } from './answer-call.ts';
import { readPicture } from './clipboard-picture.ts';
import { createClosing } from './closing.ts';
import { createCopiesFolder } from './copies-folder.ts';
import type { Settings } from './contract.ts';
import { nativeDialogs, scriptedDialogs } from './dialogs.ts';
import type { FromBooks, ToBooks } from './documents/excel/protocol.ts';
import type { FromWorker, ToWorker } from './documents/protocol.ts';
import type { FromExchange, ToExchange } from './exchange/protocol.ts';
import { createFaultLog } from './services/fault-log.ts';
import { builtFonts } from './font-files.ts';
import { openDoor } from './ipc.ts';
import { keepData } from './keep-data.ts';
import { setMenu } from './menu.ts';
import { checkedNativePart } from './native-part.ts';
import { nativeTexts } from './native-texts.ts';
import { fileToOpen, handOver, openedIn } from './opened-file.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { createDesk } from './desk.ts';
import { createBookTasks } from './services/book-tasks.ts';
import { createDossierJobs } from './services/dossier-jobs.ts';
import { readPackLibrary, readSampleFile } from './services/pack-library.ts';
import { createPinnedPacks } from './services/pinned-packs.ts';
import { chosenAuthor, createSettingsKeeper, languageOf } from './services/settings.ts';
import { createSignals } from './services/signals.ts';
import type { Workplace } from './services/workplace.ts';
import { openStoreAtWork, type StoreAtWork } from './store-at-work.ts';
import { createThumbnailWindow } from './thumbnail-window.ts';
import { emptyPageColour, loadApp, lockProcess, lockSession, openWindow } from './window.ts';
import { workerProcesses } from './worker-process.ts';

/** How long the window's open questions about jobs and signals are left unanswered. */
const patienceMs = 10_000;

/** How long one Excel file may take; a whole questionnaire takes a second. */
const bookPatienceMs = 90_000;

/** A page that crashes twice within this time is not loaded a third time. */
const crashPauseMs = 10_000;

/** The folder this file was built into: everything the app ships lies beside it. */
const built = import.meta.dirname;

lockProcess(app);
registerAppScheme();

const scripted = process.env['READINESS_TEST'] === '1';
// Whoever can start a packaged app must not be able to look into it from another program.
if (app.isPackaged && !scripted) {
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe']) app.commandLine.removeSwitch(name);
}

const now = (): string => new Date().toISOString();
const faults = createFaultLog(now);

let window: BrowserWindow | null = null;
/** True between the closing of the window and the end of the app. */
let leaving = false;

/** The assessment file opened from outside that the window has not asked for yet. */
let opened = fileToOpen(process.argv, process.cwd());
/** Tells the window that there is one, as soon as there is somebody to tell. */
let tellOpened = (): void => undefined;

if (app.requestSingleInstanceLock({ ...handOver(opened) })) {
  app.on('second-instance', (_event, _args, _folder, handed) => {
    const file = openedIn(handed);
    // The last backup is still being made: whoever starts the app again gets it when that is done.
    if (leaving) {
      return app.relaunch({ args: [...process.argv.slice(1), ...(file === null ? [] : [file])] });
    }
    if (file !== null) open(file);
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  // macOS hands files over by itself, the first one before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    const asked = fileToOpen([file], path.sep);
    if (asked !== null) open(asked);
  });
  // Closing the window does not end the app at once: the last backup comes between.
  app.on('window-all-closed', () => undefined);
  // Never awaited at the top level: Electron is not ready before this module has run to its end.
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

function open(file: string): void {
  opened = file;
  tellOpened();
}

/** Builds the app from its parts, in the order that lets the page load while the database is opened. */
function start(): void {
  // Before anything is opened. What was checked is what is loaded, here and in the processes this one starts; a
  // packaged app takes nobody's word for where it lies.
  process.env['READINESS_SQLITE_BINDING'] = checkedNativePart(
    built,
    app.isPackaged ? undefined : process.env['READINESS_SQLITE_BINDING'],
  );
  lockSession(session.defaultSession);
  serveApp(session.defaultSession, {
    renderer: path.join(built, 'renderer'),
    fonts: path.join(built, 'fonts'),
  });
  const shown = openWindow({
    preload: path.join(built, 'preload.cjs'),
    title: nativeTexts.title[systemLanguage()],
  });
  window = shown;
  const loaded = loadApp(shown);

  const dataFolder = process.env['READINESS_DATA'] ?? path.join(app.getPath('userData'), 'data');
  const atWork = openAtWork(dataFolder);
  const place = openWorkplace(atWork, (reason) => keeping.backUp(reason));
  const settings = createSettingsKeeper(place, systemLanguage());
  const signals = createSignals(patienceMs);
  tellOpened = () => signals.send({ kind: 'opened' });
  if (opened !== null) tellOpened();
  const dialogs = scripted
    ? scriptedDialogs(process.env)
    : nativeDialogs(() => window, app.getPath('documents'));
  const keeping = keepData({
    place,
    atWork,
    signals,
    workerFile: path.join(built, 'keeping-worker.js'),
    shown,
  });
  const closing = createClosing(signals, (why) => dialogs.askToClose(settings.current().language, why));
  const jobs = createDossierJobs({
    spawn: workerProcesses<ToWorker, FromWorker>({
      file: path.join(built, 'documents-worker.js'),
      name: 'Readiness Desk documents',
      goesOn: ({ kind }) => kind === 'step' || kind === 'part',
    }),
    newId: randomUUID,
    patienceMs,
  });
  const books = createBookTasks({
    spawn: workerProcesses<ToBooks, FromBooks>({
      file: path.join(built, 'documents-worker.js'),
      name: 'Readiness Desk workbooks',
      goesOn: () => false,
    }),
    patienceMs: bookPatienceMs,
  });

  const copies = createCopiesFolder(path.join(app.getPath('userData'), 'viewing'));
  const thumbnails = createThumbnailWindow(path.join(built, 'thumbnail'));

  const applySettings = (chosen: Settings): void => {
    nativeTheme.themeSource = chosen.theme;
    shown.setBackgroundColor(emptyPageColour());
    shown.setTitle(nativeTexts.title[chosen.language]);
    setMenu(chosen.language, (language) => {
      const changed = settings.change({ ...settings.current(), language });
      applySettings(changed);
      signals.send({ kind: 'settings', settings: changed });
    });
  };
  applySettings(settings.current());

  openDoor(
    createDesk(place, {
      version: app.getVersion(),
      dataFolder,
      machine: { versions: versions(), system: systemName(), packaged: app.isPackaged },
      faults,
      fonts: builtFonts(path.join(built, 'fonts')),
      settings,
      signals,
      jobs,
      books,
      spawnExchange: workerProcesses<ToExchange, FromExchange>({
        file: path.join(built, 'exchange-worker.js'),
        name: 'Readiness Desk files',
        goesOn: ({ kind }) => kind === 'step',
      }),
      applySettings,
      chooseTarget: dialogs.chooseTarget,
      chooseSource: dialogs.chooseSource,
      takeOpened: () => {
        const file = opened;
        opened = null;
        return file;
      },
      chooseFolder: dialogs.chooseFolder,
      chooseBackupFolder: dialogs.chooseBackupFolder,
      chooseExportFolder: dialogs.chooseExportFolder,
      keeping,
      chooseFiles: dialogs.chooseFiles,
      readPicture,
      askToOpen: dialogs.askToOpen,
      openPath: dialogs.openPath,
      copiesFolder: copies.folder,
      drawThumbnail: thumbnails.draw,
      showFile: (file) => shell.showItemInFolder(file),
      readyToClose: closing.readyToClose,
    }),
    report,
  );

  closing.watch(shown);
  let lastCrashAt = 0;
  shown.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || shown.isDestroyed()) return;
    // What was saved is in the database and a fresh page shows it; one that crashes at once again never will.
    const again = Date.now() - lastCrashAt < crashPauseMs;
    lastCrashAt = Date.now();
    if (again) giveUp(new Error(reason));
    else shown.webContents.reload();
  });
  shown.once('closed', () => {
    window = null;
    leaving = true;
    jobs.killAll();
    thumbnails.close();
    copies.drop();
    void keeping.close().then(() => {
      ended = true;
      app.quit();
    });
  });
  // Quitting from the menu or by the system closes the window first; then it waits for the last backup as well.
  let ended = false;
  app.on('will-quit', (event) => {
    if (!ended) event.preventDefault();
  });
  keeping.start();
  loaded.catch(giveUp);
}

function openAtWork(dataFolder: string): StoreAtWork {
  makeFolder(dataFolder);
  return openStoreAtWork(dataFolder, now, process.env['READINESS_SQLITE_BINDING']);
}

function openWorkplace(atWork: StoreAtWork, backUp: Required<Workplace>['backUp']): Workplace {
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

/** The app's own folder is made at the first start. Of one named from outside at least its parent must be there. */
function makeFolder(dataFolder: string): void {
  const own = process.env['READINESS_DATA'] === undefined;
  if (existsSync(dataFolder) || !(own || existsSync(path.dirname(dataFolder)))) return;
  try {
    mkdirSync(dataFolder, { recursive: true });
  } catch {
    // Opening the store names the folder and says what to do.
  }
}

/** The language until the user chooses: that of the system, which READINESS_LANGUAGE overrules. */
function systemLanguage(): Language {
  const asked = languages.find((one) => one === process.env['READINESS_LANGUAGE']);
  return asked ?? languageOf(app.getPreferredSystemLanguages()[0] ?? app.getLocale());
}

function versions(): Record<string, string> {
  const { electron, chrome, node } = process.versions;
  return { Electron: electron, Chromium: chrome, Node: node };
}

function systemName(): string {
  return `${process.platform} ${process.arch} ${process.getSystemVersion()}`;
}

/** Says why the app cannot start, where a window can no longer say it. */
function giveUp(error: unknown): void {
  report(error);
  const fault = error instanceof DeskError ? error.fault : unexpectedFault(error);
  const language = systemLanguage();
  if (!scripted) dialog.showErrorBox(nativeTexts.cannotStart[language], sayFault(fault, language));
  app.exit(1);
}

/** A fault of ours goes to the error stream of whoever started the app from a terminal: its kind and place only. */
function report(error: unknown): void {
  const { kind, places } = faults.note(error);
  process.stderr.write([kind, ...places.map((one) => `    at ${one}`), ''].join('\n'));
}
