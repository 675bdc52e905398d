import { createPackage } from '@electron/asar';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runOrThrow } from '../../build/run.ts';
import type { PackagedApp } from './packaged-app.ts';

/** The same Electron, with the same fuses, around an app of one heading: how fast this machine can start any app. */
export async function bareApp(app: PackagedApp): Promise<PackagedApp> {
  const appFolder = path.join(app.folder, 'bare');
  await runOrThrow('cp', ['-a', app.appFolder, appFolder]);
  const resources = path.join(appFolder, 'resources');
  rmSync(resources, { recursive: true });
  const source = path.join(app.folder, 'bare-source');
  for (const folder of [resources, source]) mkdirSync(folder);
  writeFileSync(path.join(source, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.js"}');
  writeFileSync(
    path.join(source, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<h1>here</h1>'));`,
  );
  await createPackage(source, path.join(resources, 'app.asar'));
  return { ...app, appFolder, executable: path.join(appFolder, path.basename(app.executable)) };
}
