import { dialog, shell, type BrowserWindow, type FileFilter } from 'electron';
import { appendFileSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Language, Localized } from '../assessments/pack/localized.ts';
import { nativeTexts } from './native-texts.ts';
import { closeWords } from './close-words.ts';
import type { WhyNotClose } from './closing.ts';
import type { FileKind, Surroundings } from './desk.ts';

/** The questions only the system's own windows can ask. */
export interface Dialogs extends Pick<
  Surroundings,
  | 'chooseTarget'
  | 'chooseSource'
  | 'chooseFolder'
  | 'chooseBackupFolder'
  | 'chooseExportFolder'
  | 'chooseFiles'
  | 'askToOpen'
  | 'openPath'
> {
  /** Something is not stored, or may not be: whether to close all the same. */
  readonly askToClose: (language: Language, why: WhyNotClose) => Promise<boolean>;
}

/** The system's dialogs, in front of the app's window. */
export function nativeDialogs(window: () => BrowserWindow | null, startFolder: string): Dialogs {
  return {
    chooseTarget: async ({ kind, name, language }) => {
      const text = saveTexts[kind];
      // A folder has no ending, whatever dots its name holds.
      const ending = kind === 'dossier-folder' ? '' : path.extname(name);
      const options = {
        title: text[language],
        defaultPath: path.join(startFolder, name),
        filters: filtersOf(kind, language, ending),
      };
      const parent = window();
      const chosen = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return chosen.canceled || chosen.filePath === '' ? null : withEnding(chosen.filePath, ending);
    },
    chooseSource: async ({ kind, language }) => {
      const options = {
        title: openText(kind)[language],
        defaultPath: startFolder,
        filters: kind === 'dossier' ? anyDossier(language) : filtersOf(kind, language, ''),
        properties: ['openFile' as const],
      };
      const parent = window();
      const chosen = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    chooseFolder: ({ language }) =>
      askForFolder(window(), { title: nativeTexts.openPackFolder[language], defaultPath: startFolder }),
    // No folder is offered: the one wanted lies on a stick or another disk.
    chooseBackupFolder: ({ language }) =>
      askForFolder(window(), { title: nativeTexts.chooseBackupFolder[language] }),
    chooseExportFolder: ({ language }) =>
      askForFolder(window(), {
        title: nativeTexts.chooseExportFolder[language],
        defaultPath: startFolder,
      }),
    chooseFiles: async ({ language }) => {
      const options = {
        title: nativeTexts.addEvidence[language],
        defaultPath: startFolder,
        properties: ['openFile' as const, 'multiSelections' as const],
      };
      const parent = window();
      const chosen = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return chosen.canceled ? [] : chosen.filePaths;
    },
    askToOpen: async ({ name, language }) => {
      const options = {
        type: 'warning' as const,
        message: nativeTexts.openQuestion[language].replace('{name}', () => name),
        detail: nativeTexts.openDetail[language],
        buttons: [nativeTexts.dontOpen[language], nativeTexts.open[language]],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      };
      const parent = window();
      const { response } = await (parent === null
        ? dialog.showMessageBox(options)
        : dialog.showMessageBox(parent, options));
      return response === 1;
    },
    openPath: (file) => shell.openPath(file),
    askToClose: async (language, why) => {
      const options = {
        type: 'warning' as const,
        ...closeWords(why, language),
        buttons: [nativeTexts.stay[language], nativeTexts.close[language]],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      };
      const parent = window();
      const { response } = await (parent === null
        ? dialog.showMessageBox(options)
        : dialog.showMessageBox(parent, options));
      return response === 1;
    },
  };
}

async function askForFolder(
  parent: BrowserWindow | null,
  asked: { readonly title: string; readonly defaultPath?: string },
): Promise<string | null> {
  const options = { ...asked, properties: ['openDirectory' as const, 'createDirectory' as const] };
  const chosen = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/**
 * Answers from the environment in place of the system's dialogs, which no test can reach: READINESS_DIALOG_SAVE
 * (a file, or a folder that takes the name offered), READINESS_DIALOG_OPEN (a file), READINESS_DIALOG_FOLDER (a
 * folder), READINESS_OPENED (a file that notes what would have been opened), READINESS_DIALOG_FILES (files, one a line), READINESS_DIALOG_OPEN_PROGRAM (`open`), READINESS_DIALOG_CLOSE (`close` or `stay`). What is not set counts as "nothing chosen".
 */
export function scriptedDialogs(env: NodeJS.ProcessEnv): Dialogs {
  return {
    chooseTarget: ({ name }) => {
      const chosen = env['READINESS_DIALOG_SAVE'] ?? null;
      const folder = chosen !== null && (statSync(chosen, { throwIfNoEntry: false })?.isDirectory() ?? false);
      return Promise.resolve(folder ? path.join(chosen, name) : chosen);
    },
    chooseSource: () => Promise.resolve(env['READINESS_DIALOG_OPEN'] ?? null),
    chooseFolder: () => Promise.resolve(env['READINESS_DIALOG_FOLDER'] ?? null),
    chooseBackupFolder: () => Promise.resolve(env['READINESS_DIALOG_FOLDER'] ?? null),
    chooseExportFolder: () => Promise.resolve(env['READINESS_DIALOG_FOLDER'] ?? null),
    chooseFiles: () => Promise.resolve(env['READINESS_DIALOG_FILES']?.split('\n') ?? []),
    askToOpen: () => Promise.resolve(env['READINESS_DIALOG_OPEN_PROGRAM'] === 'open'),
    openPath: (file) => {
      const noted = env['READINESS_OPENED'];
      if (noted !== undefined) appendFileSync(noted, `${file}\n`);
      return Promise.resolve('');
    },
    askToClose: () => Promise.resolve(env['READINESS_DIALOG_CLOSE'] === 'close'),
  };
}

const saveTexts = {
  dossier: nativeTexts.saveDossier,
  'dossier-folder': nativeTexts.saveDossier,
  evidence: nativeTexts.saveEvidence,
  font: nativeTexts.openFont,
  workbook: nativeTexts.saveWorkbook,
  diagnostics: nativeTexts.saveDiagnostics,
  'recovery-key': nativeTexts.saveRecoveryKey,
  'passed-on': nativeTexts.savePassedOn,
} as const satisfies Readonly<Record<FileKind, unknown>>;

/** What a dialog that opens a file is headed with; the kinds that are only saved have the usual words. */
function openText(kind: FileKind): Localized {
  if (kind === 'dossier') return nativeTexts.openDossier;
  if (kind === 'font') return nativeTexts.openFont;
  return kind === 'workbook' ? nativeTexts.openWorkbook : nativeTexts.openAssessment;
}

/** Everything a dossier is exported as, to be checked. */
function anyDossier(language: Language): FileFilter[] {
  return [{ name: nativeTexts.dossierFiles[language], extensions: ['pdf', 'zip', 'docx', 'xlsx'] }];
}

/** `ending`: of the name offered, which tells the format where a kind has several. */
function filtersOf(kind: FileKind, language: Language, ending: string): FileFilter[] {
  switch (kind) {
    case 'dossier':
      if (ending === '.xlsx') return filtersOf('workbook', language, ending);
      if (ending === '.docx') return [{ name: nativeTexts.wordFiles[language], extensions: ['docx'] }];
      if (ending === '.html') return [{ name: nativeTexts.pageFiles[language], extensions: ['html'] }];
      if (ending === '.zip') return [{ name: nativeTexts.zipFiles[language], extensions: ['zip'] }];
      return [{ name: nativeTexts.pdfFiles[language], extensions: ['pdf'] }];
    case 'dossier-folder':
    case 'evidence':
      return [];
    case 'font':
      return [{ name: nativeTexts.fontFiles[language], extensions: ['ttf', 'otf', 'ttc', 'otc'] }];
    case 'diagnostics':
    case 'recovery-key':
      return [{ name: nativeTexts.textFiles[language], extensions: ['txt'] }];
    case 'workbook':
      return [{ name: nativeTexts.workbookFiles[language], extensions: ['xlsx'] }];
    case 'passed-on':
      return [{ name: nativeTexts.assessmentFiles[language], extensions: ['readiness', 'age', 'json'] }];
  }
}

/**
 * Some systems leave the ending to the user. Added afterwards it may name a file the dialog has not asked about,
 * so a free name is taken then.
 */
function withEnding(file: string, ending: string): string {
  if (ending === '' || path.extname(file).toLowerCase() === ending) return file;
  let free = `${file}${ending}`;
  for (let number = 2; existsSync(free); number += 1) free = `${file} (${number})${ending}`;
  return free;
}
