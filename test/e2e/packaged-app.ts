import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { hasDisplay, openVirtualDisplay, type VirtualDisplay } from '../../build/display.ts';
import { runOrThrow } from '../../build/run.ts';

/** A packed app where a user has put it, and a user who has never started it. */
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

/** Puts an unpacked app into a folder with spaces and Chinese in its name, for a user with an empty home. */
export async function installPackaged(unpacked: string): Promise<PackagedApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-packaged-'));
  chmodSync(folder, 0o755);
  const appFolder = path.join(folder, '测试 用户', '就绪 工作台');
  mkdirSync(path.dirname(appFolder));
  await runOrThrow('cp', ['-a', unpacked, appFolder]);
  const made = {
    folder,
    appFolder,
    executable: path.join(appFolder, 'readiness-desk'),
    // A fresh number nobody else has: with root's rights taken away Chromium's own sandbox works.
    user: process.getuid?.() === 0 ? 47_111 : null,
    display: hasDisplay() ? null : await openVirtualDisplay(),
  };
  return { ...made, home: ownFolder(made, '家 目录'), saved: ownFolder(made, '存到 这里') };
}

/** Makes a folder that belongs to the user of the app; `name` may be a full path. */
export function ownFolder({ folder, user }: Pick<PackagedApp, 'folder' | 'user'>, name: string): string {
  const made = path.resolve(folder, name);
  mkdirSync(made, { recursive: true });
  if (user !== null) chownSync(made, user, user);
  return made;
}

/** Removes everything again. */
export async function removePackaged(app: PackagedApp): Promise<void> {
  await app.display?.close();
  rmSync(app.folder, { recursive: true, force: true });
}

/** How a packed app is started: where, and with what on top of the environment a desktop gives. */
export interface StartAs {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the packed app as its user, with nothing in its environment but what a desktop gives. */
export function spawnPackaged(
  app: PackagedApp,
  args: readonly string[],
  { folder = app.home, env = {} }: StartAs = {},
): ChildProcess {
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
      ...env,
    },
  });
}

/** Ends a started app with everything that belongs to it. */
export async function killPackaged(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await gone;
}

/** Starts the packed app, one that lets itself be driven, and waits for its first page. */
export async function startPackaged(
  app: PackagedApp,
  args: readonly string[] = [],
  as: StartAs = {},
): Promise<RunningApp> {
  const began = performance.now();
  const child = spawnPackaged(app, ['--remote-debugging-port=0', ...args], as);
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
      await killPackaged(child);
      await browser.close().catch(() => undefined);
    },
  };
}

/** Connects once the page is there: an app that is just making its window may leave whoever comes waiting for ever. */
async function connect(address: string): Promise<Browser> {
  const list = `http://${new URL(address).host}/json/list`;
  for (const until = Date.now() + 60_000; Date.now() < until; await setTimeout(50)) {
    const targets = await fetch(list)
      .then((reply) => reply.text())
      .catch(() => '');
    if (!/"url": "(?:app:\/\/desk|data:)/.test(targets)) continue;
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
