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
  /** Whether the app has ended, by itself or not. */
  readonly ended: () => boolean;
}

/** How a desk is opened; `folder` continues with the data of an earlier one. */
export interface DeskOptions {
  readonly folder?: string;
  readonly language?: Language;
  /** Answers the native save dialog; the dialog is the one thing that is not real. */
  readonly saveAs?: string;
  readonly openFile?: string;
  /** Another folder with a built app in it. */
  readonly appFolder?: string;
  /** Arguments for the app. */
  readonly args?: readonly string[];
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
    ...(options.appFolder === undefined ? {} : { appFolder: options.appFolder }),
    ...(options.args === undefined ? {} : { args: options.args }),
    env: {
      READINESS_TEST: '1',
      READINESS_DATA: data,
      READINESS_LANGUAGE: options.language ?? 'zh-CN',
      ...(options.saveAs === undefined ? {} : { READINESS_DIALOG_SAVE: options.saveAs }),
      ...(options.openFile === undefined ? {} : { READINESS_DIALOG_OPEN: options.openFile }),
      ...options.env,
    },
  });
  let ended = false;
  app.once('close', () => {
    ended = true;
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { app, page, folder, complaints, ended: () => ended };
}

/** Opens the app, works with it, and ends it whatever happens; `work` may have ended it itself. */
export async function withDesk<T>(options: DeskOptions, work: (desk: OpenDesk) => Promise<T>): Promise<T> {
  const desk = await openDesk(options);
  try {
    return await work(desk);
  } finally {
    await endDesk(desk);
  }
}

/**
 * Ends the app if it has not ended yet. One that wants to stay open, because something could not be stored, is
 * killed: it must not hold up the tests after it.
 */
export async function endDesk(desk: OpenDesk): Promise<void> {
  if (desk.ended()) return;
  const patience = setTimeout(() => void killDesk(desk), 6_000);
  await desk.app.close();
  clearTimeout(patience);
}

/** Kills the whole app at once, all its processes, as a power cut or the task manager would. */
export async function killDesk(desk: OpenDesk): Promise<void> {
  const gone = desk.app.waitForEvent('close');
  const main = desk.app.process();
  // Playwright starts the app as the first of a process group; Windows has none, there the rest ends with it.
  if (process.platform !== 'win32' && main.pid !== undefined) process.kill(-main.pid, 'SIGKILL');
  else main.kill('SIGKILL');
  await gone;
}

/** Closes the window as its user does, and waits until the app has ended. */
export async function closeWindow(desk: OpenDesk): Promise<void> {
  const gone = desk.app.waitForEvent('close');
  // An app that ends before it has answered has done what it was asked to.
  await desk.app
    .evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    })
    .catch(() => undefined);
  await gone;
}
