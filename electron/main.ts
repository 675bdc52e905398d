import { app, dialog, powerMonitor, session, type BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '../assessments/pack/localized.ts';
import { DeskError } from '../assessments/text/fault.ts';
import { sayFault } from '../assessments/text/say.ts';
import { unexpectedFault } from './answer-call.ts';
import { createClosing } from './closing.ts';
import type { Signal } from './contract.ts';
import { createCopiesFolder } from './copies-folder.ts';
import { openDesk, type DeskAtWork } from './desk-at-work.ts';
import { nativeDialogs, scriptedDialogs } from './dialogs.ts';
import { builtFonts } from './font-files.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { openDoor } from './ipc.ts';
import { conversions, systemStore } from './lock-process.ts';
import { lockWhenIdle } from './lock-when-idle.ts';
import { lockedHandlers } from './locked-handlers.ts';
import { bindingWith, checkedNativePart, sqliteEditions } from './native-part.ts';
import { nativeTexts } from './native-texts.ts';
import { obeysTests } from './obeys-tests.ts';
import { fileToOpen, handOver, openedIn } from './opened-file.ts';
import { portableData, portableHere, portableProfile } from './portable.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { createFaultLog } from './services/fault-log.ts';
import { createLock } from './services/lock/lock.ts';
import { languageOf } from './services/settings.ts';
import { createSignals } from './services/signals.ts';
import { loadApp, lockProcess, lockSession, openWindow } from './window.ts';

/** How long a question about signals is left unanswered while nothing is open, and when a locked page is loaded anew. */
const lockedPatienceMs = 10_000;
const reloadAfterMs = 50;

/** A page that crashes twice within this time is not loaded a third time. */
const crashPauseMs = 10_000;

/** The folder this file was built into: everything the app ships lies beside it. */
const built = import.meta.dirname;

lockProcess(app);
registerAppScheme();

const scripted = obeysTests(process.env, app.isPackaged, app.getAppPath());
// Whoever can start a packaged app must not be able to look into it from another program.
if (app.isPackaged && !scripted) {
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe']) app.commandLine.removeSwitch(name);
}

/** The folder beside the program that holds everything, when it is carried about on a stick. */
const portable = app.isPackaged ? portableHere(process.execPath) : null;
// Before anything asks for it: the lock of the one instance lies in it, too.
// Asking for the usual place would already make a folder there.
if (portable !== null) {
  const usual = path.join(app.getPath('appData'), app.getName());
  app.setPath('userData', portableProfile(portable, usual));
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
  for (const { edition, variable } of sqliteEditions) {
    const named = app.isPackaged ? undefined : process.env[variable];
    process.env[variable] = checkedNativePart(built, edition, named);
  }
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

  const ownFolder = portable === null ? path.join(app.getPath('userData'), 'data') : portableData(portable);
  const dataFolder = process.env['READINESS_DATA'] ?? ownFolder;
  makeFolder(dataFolder);
  const dialogs = scripted
    ? scriptedDialogs(process.env)
    : nativeDialogs(() => window, app.getPath('documents'));
  const copies = createCopiesFolder(path.join(app.getPath('userData'), 'viewing'));
  let desk: DeskAtWork | null = null;
  // While nothing is open the window only hears that it is to close.
  const lockedSignals = createSignals(lockedPatienceMs);
  const send = (signal: Signal): void => (desk?.signals ?? lockedSignals).send(signal);
  const language = (): Language => desk?.language() ?? systemLanguage();
  const closing = createClosing({ send }, (why) => dialogs.askToClose(language(), why));
  tellOpened = () => desk?.signals.send({ kind: 'opened' });
  const reload = (): void => {
    if (!shown.isDestroyed()) shown.webContents.reload();
  };

  const lock = createLock({
    dataFolder,
    newId: randomUUID,
    nowMs: () => performance.now(),
    language: systemLanguage,
    system: systemStore,
    open: (keys) => {
      desk = openDesk({
        version: app.getVersion(),
        dataFolder,
        portable: dataFolder === ownFolder && portable !== null,
        built,
        machine: { versions: versions(), system: systemName(), packaged: app.isPackaged },
        faults,
        fonts: builtFonts(path.join(built, 'fonts')),
        takeOpened: () => {
          const file = opened;
          opened = null;
          return file;
        },
        readyToClose: closing.readyToClose,
        lock,
        binding: bindingWith(keys?.database),
        shown,
        dialogs,
        copies,
        systemLanguage: systemLanguage(),
        now,
      });
      if (opened !== null) tellOpened();
    },
    close: async () => {
      const open = desk;
      desk = null;
      await open?.close();
    },
    refuseUnsound: () => desk?.refuseUnsound(),
    convert: conversions(path.join(built, 'lock-worker.js')),
    // After the answer that led to it has reached the window.
    showAnew: () => void setTimeout(reload, reloadAfterMs),
  });
  const locked = lockedHandlers({
    lock,
    chooseTarget: dialogs.chooseTarget,
    settings: { current: () => ({ language: language() }) },
    signals: lockedSignals,
    readyToClose: ({ unstored, typed }) => {
      closing.readyToClose(unstored, typed);
      return null;
    },
  });
  openDoor(() => desk?.handlers ?? locked, report);
  lock.start();
  const every = (ms: number, work: () => void): void => void setInterval(work, ms).unref();
  giveBackMemory({ idleSeconds: () => powerMonitor.getSystemIdleTime(), every });
  lockWhenIdle({
    presence: {
      idleSeconds: () => powerMonitor.getSystemIdleTime(),
      left: (told) => {
        powerMonitor.on('suspend', told);
        powerMonitor.on('lock-screen', told);
      },
    },
    minutes: () => {
      const state = lock.state();
      return state.kind === 'open' ? state.idleMinutes : null;
    },
    working: () => desk?.working() ?? false,
    ask: () => send({ kind: 'lock' }),
    storeNow: () => send({ kind: 'left' }),
    lockNow: lock.lockNow,
    every,
    after: (ms, work) => void setTimeout(work, ms).unref(),
  });

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
    // A desk that is being locked is closed already; a conversion goes on at the next start.
    const open = desk;
    void (open === null ? lock.closed() : open.close()).then(() => {
      copies.drop();
      ended = true;
      app.quit();
    });
  });
  // Quitting from the menu or by the system closes the window first; then it waits for the last backup as well.
  let ended = false;
  app.on('will-quit', (event) => {
    if (!ended) event.preventDefault();
  });
  loaded.catch(giveUp);
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
