import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { hasDisplay, openVirtualDisplay, type VirtualDisplay } from '../../build/display.ts';
import { unpackedFolder } from '../../build/pack.ts';
import { root } from '../../build/paths.ts';
import { runOrThrow } from '../../build/run.ts';

/** The packed app where a user has put it, and a user who has never started it. */
export interface PackagedApp {
  readonly folder: string;
  readonly executable: string;
  readonly appFolder: string;
  readonly home: string;
  /** Where the scripted dialogs save. */
  readonly saved: string;
  /** The user the app is started as; null: the one who runs the tests. */
  readonly user: number | null;
  readonly display: VirtualDisplay | null;
}

/** The packed app while it runs. */
export interface RunningApp {
  readonly process: ChildProcess;
  readonly page: Page;
  /** From the start of the process to the first page, in milliseconds. */
  readonly startedInMs: number;
  readonly kill: () => Promise<void>;
}

/** Packs the app with the command the project has for it and puts it into a folder with spaces and Chinese in its name. */
export async function installPackaged(): Promise<PackagedApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-packaged-'));
  chmodSync(folder, 0o755);
  const built = path.join(folder, 'built');
  await runOrThrow(process.execPath, [path.join(root, 'build', 'dist.ts'), '--dir', '--out', built], {
    timeoutMs: 300_000,
  });
  const appFolder = path.join(folder, '测试 用户', '就绪 工作台');
  mkdirSync(path.dirname(appFolder));
  renameSync(path.join(built, unpackedFolder()), appFolder);
  // A fresh number nobody else has: with root's rights taken away Chromium's own sandbox works.
  const user = process.getuid?.() === 0 ? 47_111 : null;
  const [home = '', saved = ''] = ['家 目录', '存到 这里'].map((name) => {
    const made = path.join(folder, name);
    mkdirSync(made);
    if (user !== null) chownSync(made, user, user);
    return made;
  });
  const executable = path.join(appFolder, 'readiness-desk');
  const display = hasDisplay() ? null : await openVirtualDisplay();
  return { folder, executable, appFolder, home, saved, user, display };
}

/** Removes everything again. */
export async function removePackaged(app: PackagedApp): Promise<void> {
  await app.display?.close();
  rmSync(app.folder, { recursive: true, force: true });
}

/** Starts the packed app as its user, with nothing in its environment but what a desktop gives. */
export function spawnPackaged(app: PackagedApp, args: readonly string[], folder = app.home): ChildProcess {
  const asUser = ['--reuid', '--regid'].flatMap((flag) => [flag, String(app.user)]);
  const command =
    app.user === null
      ? [app.executable]
      : ['setpriv', ...asUser, '--clear-groups', '--no-new-privs', app.executable];
  const [program = '', ...rest] = [...command, '--disable-gpu', ...args];
  return spawn(program, rest, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: app.home,
      DISPLAY: app.display?.name ?? process.env['DISPLAY'] ?? '',
      READINESS_TEST: '1',
      READINESS_LANGUAGE: 'zh-CN',
      READINESS_DIALOG_SAVE: app.saved,
    },
  });
}

/** Starts the packed app and waits for its first page. */
export async function startPackaged(app: PackagedApp, args: readonly string[] = []): Promise<RunningApp> {
  const began = performance.now();
  const child = spawnPackaged(app, ['--remote-debugging-port=0', ...args]);
  const browser = await connect(await debuggerOf(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the packed app has no window');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const startedInMs = performance.now() - began;
  return {
    process: child,
    page,
    startedInMs,
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        process.kill(-(child.pid ?? 0), 'SIGKILL');
        await gone;
      }
      await browser.close().catch(() => undefined);
    },
  };
}

/** Connects once the page is there: an app that is just making its window may leave whoever comes waiting for ever. */
async function connect(address: string): Promise<Browser> {
  const list = `http://${new URL(address).host}/json/list`;
  for (const until = Date.now() + 60_000; Date.now() < until; await setTimeout(100)) {
    const targets = await fetch(list)
      .then((reply) => reply.text())
      .catch(() => '');
    if (!targets.includes('app://desk')) continue;
    const browser = await chromium.connectOverCDP(address, { timeout: 10_000 }).catch(() => null);
    if (browser !== null) return browser;
  }
  throw new Error('nobody can connect to the packed app');
}

/** Where the app listens to whoever tests it, which it says on its error stream. */
function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the packed app ended with ${code}:\n${said}`)));
    child.once('error', reject);
  });
}
