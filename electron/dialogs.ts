import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../assessments/pack/localized.ts';
import { nativeTexts } from './native-texts.ts';
import type { FileKind, Surroundings } from './desk.ts';

/** The questions only the system's own windows can ask. */
export interface Dialogs extends Pick<Surroundings, 'chooseTarget' | 'chooseSource' | 'chooseFolder'> {
  /** Something is not stored: whether to close all the same. */
  readonly askToClose: (language: Language) => Promise<boolean>;
}

/** The system's dialogs, in front of the app's window. */
export function nativeDialogs(window: () => BrowserWindow | null, startFolder: string): Dialogs {
  return {
    chooseTarget: async ({ kind, name, language }) => {
      const text = kind === 'dossier' ? nativeTexts.saveDossier : nativeTexts.saveAssessment;
      const options = {
        title: text[language],
        defaultPath: path.join(startFolder, name),
        filters: filtersOf(kind, language),
      };
      const parent = window();
      const chosen = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return chosen.canceled || chosen.filePath === ''
        ? null
        : withEnding(chosen.filePath, path.extname(name));
    },
    chooseSource: async ({ kind, language }) => {
      const options = {
        title: nativeTexts.openAssessment[language],
        defaultPath: startFolder,
        filters: filtersOf(kind, language),
        properties: ['openFile' as const],
      };
      const parent = window();
      const chosen = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    chooseFolder: async ({ language }) => {
      const options = {
        title: nativeTexts.openPackFolder[language],
        defaultPath: startFolder,
        properties: ['openDirectory' as const],
      };
      const parent = window();
      const chosen = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    askToClose: async (language) => {
      const options = {
        type: 'warning' as const,
        message: nativeTexts.closeQuestion[language],
        detail: nativeTexts.closeDetail[language],
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

/**
 * Answers from the environment in place of the system's dialogs, which no test can reach: READINESS_DIALOG_SAVE
 * (a file, or a folder that takes the name offered), READINESS_DIALOG_OPEN (a file), READINESS_DIALOG_FOLDER (a
 * folder), READINESS_DIALOG_CLOSE (`close` or `stay`). What is not set counts as "nothing chosen".
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
    askToClose: () => Promise.resolve(env['READINESS_DIALOG_CLOSE'] === 'close'),
  };
}

function filtersOf(kind: FileKind, language: Language): FileFilter[] {
  return kind === 'dossier'
    ? [{ name: nativeTexts.pdfFiles[language], extensions: ['pdf'] }]
    : [{ name: nativeTexts.assessmentFiles[language], extensions: ['json'] }];
}

/**
 * Some systems leave the ending to the user. Added afterwards it may name a file the dialog has not asked about,
 * so a free name is taken then.
 */
function withEnding(file: string, ending: string): string {
  if (path.extname(file).toLowerCase() === ending) return file;
  let free = `${file}${ending}`;
  for (let number = 2; existsSync(free); number += 1) free = `${file} (${number})${ending}`;
  return free;
}
