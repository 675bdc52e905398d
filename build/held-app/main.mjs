// Runs inside Electron when Playwright starts the app: it starts the app of READINESS_HELD_APP, but holds back
// "ready" until Playwright has attached. Playwright does the same with a loader of its own, which it uses only when
// it looks for Electron itself. Without it a window that is just loading at the moment of attaching is never seen
// to have loaded, and the launch waits for it until its time is up: about one start in twenty on a busy machine.

import { app } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.env.READINESS_HELD_APP ?? '';
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
if (manifest.version) app.setVersion(manifest.version);

const reallyReady = app.whenReady();
const emit = app.emit.bind(app);
let ready = false;
let release = () => {};
let readyArguments = [];
const released = new Promise((resolve) => {
  release = resolve;
});
app.emit = (event, ...args) => {
  if (event !== 'ready') return emit(event, ...args);
  readyArguments = args;
  return app.listenerCount('ready') > 0;
};
app.isReady = () => ready;
app.whenReady = () => released;
// Playwright calls this by its name as soon as it has attached.
globalThis.__playwright_run = async () => {
  await reallyReady;
  ready = true;
  release();
  emit('ready', ...readyArguments);
};

try {
  await import(pathToFileURL(path.join(folder, manifest.main ?? 'index.js')).href);
} catch (error) {
  process.stderr.write(
    `The app could not be loaded.\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  app.exit(1);
}
