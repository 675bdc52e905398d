// Runs inside the registry's Electron as its app: it takes the folder of the real app from the command line, as
// the default app of an official Electron does, and starts it. registry-electron.ts puts it in its place.

import { app } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('Usage: electron [options] <folder of the app> [arguments]\n');
  process.exit(2);
}

const appFolder = path.resolve(folder);
const manifest = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8')) as {
  name?: string;
  productName?: string;
  version?: string;
  main?: string;
};

// Electron's own default app uses these three as well; the published types leave them out or call them read-only.
const startable = app as typeof app & { setAppPath(folder: string): void; setVersion(version: string): void };
startable.setAppPath(appFolder);
const name = manifest.productName ?? manifest.name;
if (name) startable.setName(name);
if (manifest.version) startable.setVersion(manifest.version);
Object.assign(process, { defaultApp: true });

try {
  // Awaited at the top level, so that Electron holds back "ready" until the app's main module has run:
  // privileged schemes can only be registered before it.
  await import(pathToFileURL(path.join(appFolder, manifest.main ?? 'index.js')).href);
} catch (error) {
  process.stderr.write(
    `The app could not be loaded.\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  app.exit(1);
}
