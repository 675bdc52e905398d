import { existsSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { moment } from '../bare-page.ts';
import type { Shut } from '../start.ts';
import { unlike, type Proof } from './breach.ts';

const nodeNames = ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'electron', 'ipcRenderer'];

/** Item 2: a page, a frame in it and a worker of it know nothing of Node. */
export const noNode: Proof = {
  says: 'page, frame and worker have no Node',
  breaches: async ({ page, appFolder }) => {
    const names = JSON.stringify(nodeNames);
    writeFileSync(
      path.join(appFolder, 'out/renderer/assets/worker-probe.js'),
      `postMessage(${names}.filter((name) => typeof self[name] !== 'undefined'))`,
    );
    const found = await page.evaluate(async (asked) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inFrame = asked.filter((name) => name in (frame.contentWindow ?? window));
      frame.remove();
      const worker = new Worker('/assets/worker-probe.js');
      const inWorker = await new Promise<unknown>((resolve) => {
        worker.addEventListener('message', ({ data }) => resolve(data));
        worker.addEventListener('error', () => resolve('the worker has failed'));
        setTimeout(() => resolve('the worker says nothing'), 5_000);
      });
      worker.terminate();
      return { page: asked.filter((name) => name in window), frame: inFrame, worker: inWorker };
    }, nodeNames);
    return unlike<unknown>(found, []);
  },
};

/** Item 3: what a preload script sets in its world is not in the page's, so neither can reach into the other. */
export const isolated: Proof = {
  says: 'the world of the preload is not the world of the page',
  breaches: async ({ app, page, home }) => {
    const preload = path.join(home, 'isolation-probe.cjs');
    writeFileSync(
      preload,
      'globalThis.fromPreload = true; Array.prototype.fromPreload = true; Object.freeze = () => "taken over";',
    );
    await app.evaluate(({ session }, file) => session.defaultSession.setPreloads([file]), preload);
    await page.reload();
    await moment(300);
    const found = await page.evaluate(() => ({
      'a global of the preload': 'fromPreload' in globalThis,
      'a prototype of the preload': 'fromPreload' in Array.prototype,
      'a function of the preload': (Object.freeze({}) as unknown) === 'taken over',
    }));
    await app.evaluate(({ session }) => session.defaultSession.setPreloads([]));
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    return unlike(found, false);
  },
};

/** Item 4: the operating system itself holds every process that shows a page, also a window somebody would open carelessly. */
export const sandboxed: Proof = {
  says: 'the operating system confines every process that shows a page',
  breaches: async ({ app }) => {
    const { seen, browser } = await app.evaluate(async ({ app: own, BrowserWindow }) => {
      const careless = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: false, nodeIntegration: true, contextIsolation: false },
      });
      await careless.loadURL('about:blank').catch(() => undefined);
      const node: unknown = await careless.webContents
        .executeJavaScript('typeof process + typeof require')
        .catch(() => 'gone');
      const windows = BrowserWindow.getAllWindows().map((window) => ({
        name: window === careless ? 'a careless window' : window.webContents.getURL(),
        pid: window.webContents.getOSProcessId(),
        node: window === careless ? node : 'undefinedundefined',
      }));
      const metrics = own.getAppMetrics();
      return {
        browser: process.pid,
        seen: windows.map((one) => ({
          ...one,
          // Electron says so on Windows and macOS; on Linux the kernel is asked below.
          told: metrics.find(({ pid }) => pid === one.pid)?.sandboxed ?? null,
        })),
      };
    });
    const breaches = seen.flatMap(({ name, pid, node, told }) => [
      ...confinement(name, pid, browser, told),
      ...(node === 'undefinedundefined' ? [] : [`${name} has Node: ${String(node)}`]),
    ]);
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL() === 'about:blank') window.destroy();
    });
    return breaches;
  },
};

/** What the kernel says of a process: system calls filtered, no rights, spaces of its own. */
function confinement(name: string, pid: number, browser: number, told: boolean | null): string[] {
  if (process.platform !== 'linux') return told === true ? [] : [`${name} is not sandboxed`];
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return [`${name} has no process`];
  const status = readFileSync(file, 'utf8');
  const field = (wanted: string): string => new RegExp(`^${wanted}:\\s*(\\S+)`, 'm').exec(status)?.[1] ?? '';
  const own = (space: string): boolean =>
    readlinkSync(`/proc/${pid}/ns/${space}`) !== readlinkSync(`/proc/${browser}/ns/${space}`);
  return [
    ...(field('Seccomp') === '2' ? [] : [`${name}: system calls are not filtered`]),
    ...(/^0+$/.test(field('CapEff')) ? [] : [`${name}: has rights ${field('CapEff')}`]),
    ...['user', 'pid', 'net'].filter((space) => !own(space)).map((space) => `${name}: shares ${space}`),
  ];
}

/** Part of item 4 that every session asks of the user: nothing of the app runs as root. */
export function userOf(desk: Shut): number | null {
  if (process.platform !== 'linux') return null;
  const status = readFileSync(`/proc/${desk.app.process().pid ?? 0}/status`, 'utf8');
  return Number(/^Uid:\s*(\d+)/m.exec(status)?.[1] ?? -1);
}
