import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import type { Language } from '../../assessments/pack/localized.ts';
import { launchApp } from '../../build/launch-electron.ts';

/** The real app in its real window, with a data folder of its own. */
export interface OpenDesk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  /** What the window wrote to its console: errors and warnings. */
  readonly complaints: readonly string[];
}

/** How a desk is opened; `folder` continues with the data of an earlier one. */
export interface DeskOptions {
  readonly folder?: string;
  readonly language?: Language;
  /** Answers the native save dialog; the dialog is the one thing that is not real. */
  readonly saveAs?: string;
  readonly openFile?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** An empty folder for one test; remove it with `dropFolder`. */
export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'readiness-e2e-'));
}

/** Removes a test's folder. */
export function dropFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Starts the app and waits until its first page stands. */
export async function openDesk(options: DeskOptions = {}): Promise<OpenDesk> {
  const folder = options.folder ?? newFolder();
  const data = path.join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const app = await launchApp({
    userData: path.join(folder, 'profile'),
    env: {
      READINESS_TEST: '1',
      READINESS_DATA: data,
      READINESS_LANGUAGE: options.language ?? 'zh-CN',
      ...(options.saveAs === undefined ? {} : { READINESS_DIALOG_SAVE: options.saveAs }),
      ...(options.openFile === undefined ? {} : { READINESS_DIALOG_OPEN: options.openFile }),
      ...options.env,
    },
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { app, page, folder, complaints };
}

/** Kills the whole app at once, as a power cut or the task manager would. */
export async function killDesk(desk: OpenDesk): Promise<void> {
  const gone = desk.app.waitForEvent('close');
  desk.app.process().kill('SIGKILL');
  await gone;
}
