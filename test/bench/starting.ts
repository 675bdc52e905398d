import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchApp } from '../../build/launch-electron.ts';
import { dropFolder, newFolder, openDesk } from '../e2e/desk.ts';
import { compare, timed } from './measure.ts';
import type { Measurement } from './measure.ts';

/** The least Electron app there is: one sandboxed window with one heading. */
const bareMain = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } });
  void window.loadFile('index.html');
});
`;

/** From starting the process to a page that can be used, against a bare window of the same Electron. */
export async function measureStarting(): Promise<Measurement> {
  const bare = mkdtempSync(path.join(tmpdir(), 'readiness-bare-'));
  writeFileSync(
    path.join(bare, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  );
  writeFileSync(path.join(bare, 'main.cjs'), bareMain);
  writeFileSync(path.join(bare, 'index.html'), '<!doctype html><title>bare</title><h1>bare</h1>');
  mkdirSync(path.join(bare, 'profile'));
  const folder = newFolder();
  try {
    return await compare({
      name: 'the app starts to a usable window',
      against: 'a bare window of the same Electron',
      aim: 1.5,
      runs: 5,
      warmUps: 1,
      ours: async () => {
        let close = () => Promise.resolve();
        const took = await timed(async () => {
          const desk = await openDesk({ folder });
          close = () => desk.app.close();
        });
        await close();
        return took;
      },
      peer: async () => {
        let close = () => Promise.resolve();
        const took = await timed(async () => {
          const app = await launchApp({ userData: path.join(bare, 'profile'), appFolder: bare });
          const page = await app.firstWindow();
          await page.getByRole('heading', { level: 1 }).waitFor();
          close = () => app.close();
        });
        await close();
        return took;
      },
    });
  } finally {
    dropFolder(folder);
    rmSync(bare, { recursive: true, force: true });
  }
}
