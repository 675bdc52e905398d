import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openVirtualDisplay } from '../../build/display.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { launchApp } from '../../build/launch-electron.ts';
import { root } from '../../build/paths.ts';
import { bindingIn } from '../../build/sqlite-binding.ts';
import { openCipher, openPlain } from '../../electron/db/engine.ts';

// The first run on a machine prepares the runtime.
const limitMs = 15 * 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'readiness-launch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A smallest app: it registers a scheme, writes a row and shows a page. */
const mainModule = `
  import { app, BrowserWindow, protocol } from 'electron';
  import { createRequire } from 'node:module';
  import path from 'node:path';
  const Database = createRequire(${JSON.stringify(path.join(root, 'package.json'))})('better-sqlite3');
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  void app.whenReady().then(() => {
    protocol.handle('app', () => new Response('<p>就绪</p>', { headers: { 'content-type': 'text/html;charset=utf-8' } }));
    const nativeBinding = process.env.READINESS_SQLITE_BINDING;
    const db = new Database(path.join(app.getPath('userData'), 'rows.sqlite'), nativeBinding ? { nativeBinding } : {});
    db.exec('CREATE TABLE rows (text TEXT) STRICT');
    db.prepare('INSERT INTO rows VALUES (?)').run('一行');
    db.close();
    void new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL('app://desk/');
  });
`;

function writeApp(main: string): string {
  const appFolder = path.join(folder, 'app');
  mkdirSync(appFolder);
  const manifest = {
    name: 'smallest',
    productName: 'Smallest App',
    version: '7.8.9',
    type: 'module',
    main: 'main.js',
  };
  writeFileSync(path.join(appFolder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(appFolder, 'main.js'), main);
  return appFolder;
}

test(
  'an app started on this machine shows its page and writes its database, in a folder with a Chinese name',
  { timeout: limitMs },
  async () => {
    const userData = path.join(folder, '赣州 用户');
    const app = await launchApp({ userData, appFolder: writeApp(mainModule), timeoutMs: 60_000 });
    try {
      const page = await app.firstWindow();
      expect(await page.innerText('p')).toBe('就绪');
      const identity = await app.evaluate(({ app }) => [app.getName(), app.getVersion(), app.isPackaged]);
      expect(identity).toEqual(['Smallest App', '7.8.9', false]);
    } finally {
      await app.close();
    }
    const db = openPlain(path.join(userData, 'rows.sqlite'), {}, { readonly: true });
    expect(db.prepare('SELECT text FROM rows').all()).toEqual([{ text: '一行' }]);
    db.close();
  },
);

test('an app that cannot be loaded ends at once and says why', { timeout: limitMs }, async () => {
  const appFolder = writeApp(`throw new Error('this main module is broken');`);
  const launched = launchApp({ userData: path.join(folder, 'data'), appFolder, timeoutMs: 60_000 });
  await expect(launched).rejects.toThrow('this main module is broken');
});

test(
  'the native bindings of this machine’s Electron also run in plain Node',
  { timeout: limitMs },
  async () => {
    const { sqliteBindings } = await findElectron();
    const binding = {
      nativeBinding: sqliteBindings === null ? undefined : bindingIn(sqliteBindings, 'better-sqlite3'),
      cipherBinding:
        sqliteBindings === null ? undefined : bindingIn(sqliteBindings, 'better-sqlite3-multiple-ciphers'),
    };
    for (const db of [openPlain(':memory:', binding), openCipher(':memory:', binding)]) {
      expect(db.prepare('SELECT 1 AS one').get()).toEqual({ one: 1 });
      db.close();
    }
  },
);

test.runIf(process.platform === 'linux')('virtual displays do not collide, and end when closed', async () => {
  const [first, second] = await Promise.all([openVirtualDisplay(), openVirtualDisplay()]);
  expect(first.name).not.toBe(second.name);
  for (const { name } of [first, second]) expect(existsSync(socketOf(name))).toBe(true);
  await Promise.all([first.close(), second.close()]);
  for (const { name } of [first, second]) expect(existsSync(socketOf(name))).toBe(false);
});

function socketOf(display: string): string {
  return `/tmp/.X11-unix/X${display.slice(1)}`;
}
