import { app, dialog, nativeTheme, session, shell, type BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '../assessments/pack/localized.ts';
import type { Sample } from '../assessments/sample/read-sample.ts';
import { DeskError } from '../assessments/text/fault.ts';
import { sayFault } from '../assessments/text/say.ts';
import { unexpectedFault } from './answer-call.ts';
import { createClosing } from './closing.ts';
import type { Settings } from './contract.ts';
import { closeStore, openStore } from './db/open-store.ts';
import { nativeDialogs, scriptedDialogs } from './dialogs.ts';
import { dossierProcesses } from './dossier-process.ts';
import { builtFonts } from './font-files.ts';
import { openDoor } from './ipc.ts';
import { setMenu } from './menu.ts';
import { nativeTexts } from './native-texts.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { createDesk } from './desk.ts';
import { createDossierJobs } from './services/dossier-jobs.ts';
import { readPackLibrary, readSampleFile } from './services/pack-library.ts';
import { createPinnedPacks } from './services/pinned-packs.ts';
import { createSettingsKeeper, languageOf } from './services/settings.ts';
import { createSignals } from './services/signals.ts';
import type { Workplace } from './services/workplace.ts';
import { emptyPageColour, loadApp, lockProcess, lockSession, openWindow } from './window.ts';

/** How long the window's open questions about jobs and signals are left unanswered. */
const patienceMs = 10_000;

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

let window: BrowserWindow | null = null;

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  // Never awaited at the top level: Electron is not ready before this module has run to its end.
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

/** Builds the app from its parts, in the order that lets the page load while the database is opened. */
function start(): void {
  lockSession(session.defaultSession);
  serveApp(session.defaultSession, {
    renderer: path.join(built, 'renderer'),
    fonts: path.join(built, 'fonts'),
  });
  const opened = openWindow({
    preload: path.join(built, 'preload.cjs'),
    title: nativeTexts.title[systemLanguage()],
  });
  window = opened;
  const loaded = loadApp(opened);

  const dataFolder = process.env['READINESS_DATA'] ?? path.join(app.getPath('userData'), 'data');
  const place = openWorkplace(dataFolder);
  const settings = createSettingsKeeper(place, systemLanguage());
  const signals = createSignals(patienceMs);
  const dialogs = scripted
    ? scriptedDialogs(process.env)
    : nativeDialogs(() => window, app.getPath('documents'));
  const closing = createClosing(signals, () => dialogs.askToClose(settings.current().language));
  const jobs = createDossierJobs({
    spawn: dossierProcesses(path.join(built, 'documents-worker.js')),
    newId: randomUUID,
    patienceMs,
  });

  const applySettings = (chosen: Settings): void => {
    nativeTheme.themeSource = chosen.theme;
    opened.setBackgroundColor(emptyPageColour());
    opened.setTitle(nativeTexts.title[chosen.language]);
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
      fonts: builtFonts(path.join(built, 'fonts')),
      settings,
      signals,
      jobs,
      applySettings,
      chooseTarget: dialogs.chooseTarget,
      chooseSource: dialogs.chooseSource,
      chooseFolder: dialogs.chooseFolder,
      showFile: (file) => shell.showItemInFolder(file),
      readyToClose: closing.readyToClose,
    }),
    report,
  );

  closing.watch(opened);
  let lastCrashAt = 0;
  opened.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || opened.isDestroyed()) return;
    // What was saved is in the database and a fresh page shows it; one that crashes at once again never will.
    const again = Date.now() - lastCrashAt < crashPauseMs;
    lastCrashAt = Date.now();
    if (again) giveUp(new Error(reason));
    else opened.webContents.reload();
  });
  opened.once('closed', () => {
    window = null;
    jobs.killAll();
    closeStore(place.store);
    app.quit();
  });
  loaded.catch(giveUp);
}

function openWorkplace(dataFolder: string): Workplace {
  const now = (): string => new Date().toISOString();
  const content = path.join(built, 'assessments');
  makeFolder(dataFolder);
  const store = openStore({
    file: path.join(dataFolder, 'readiness-desk.sqlite'),
    keepFolder: path.join(dataFolder, 'kept'),
    now: now(),
    nativeBinding: process.env['READINESS_SQLITE_BINDING'],
  });
  const library = readPackLibrary(content);
  let sample: Sample | null = null;
  return {
    store,
    library,
    pinned: createPinnedPacks(),
    // Few who start the app open the sample: it is read when somebody does.
    get sample() {
      return (sample ??= readSampleFile(content, library));
    },
    now,
    newId: randomUUID,
    who: () => '',
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
  const place = error instanceof Error ? (error.stack ?? '').split('\n').slice(1).join('\n') : '';
  const kind = error instanceof Error ? error.name : typeof error;
  process.stderr.write(`${kind}\n${place}\n`);
}
