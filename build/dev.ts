// npm run dev: the real app, from the same files and under the same locks as the product; after a change the
// window reloads, or the app restarts when the main process is concerned. There is no development server, because
// the window's content policy allows none.

import { watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElectronApplication } from 'playwright-core';
import { bundleParts, type BundlePart } from './bundle.ts';
import { hasDisplay } from './display.ts';
import { launchApp } from './launch-electron.ts';
import { outFolder, root } from './paths.ts';
import { prepare } from './prepare.ts';
import { report, runScript } from './run.ts';

/** What a change in a folder makes necessary: the domain is part of the window and of the main process. */
const partsOf: Readonly<Record<string, readonly BundlePart[]>> = {
  renderer: ['renderer'],
  electron: ['main'],
  assessments: ['renderer', 'main', 'assets'],
};

/** Editors write a file in several steps, and a checkout writes many files: wait until it is quiet. */
const quietMs = 150;

await runScript(async () => {
  if (!hasDisplay()) throw new Error('npm run dev needs a display; npm run demo does without one.');
  await prepare();
  const changes = watchSources();
  let app = await open();
  let ended = closed(app);
  for (;;) {
    const happened = await Promise.race([changes.next(), ended]);
    if (happened === 'closed') break;
    if (!(await rebuilt(happened))) continue;
    if (happened.includes('main')) {
      await app.close();
      app = await open();
      ended = closed(app);
    } else {
      await Promise.all(app.windows().map((window) => window.reload()));
    }
  }
  changes.stop();
});

async function open(): Promise<ElectronApplication> {
  const app = await launchApp({
    // Apart from what the app keeps for its user.
    userData: path.join(root, '.cache', 'dev'),
    args: process.argv.slice(2),
    timeoutMs: 60_000,
  });
  app.process().stdout?.pipe(process.stdout);
  app.process().stderr?.pipe(process.stderr);
  return app;
}

function closed(app: ElectronApplication): Promise<'closed'> {
  return new Promise((resolve) => app.once('close', () => resolve('closed')));
}

/** The parts concerned by what has changed since the last time somebody asked. */
function watchSources(): { next(): Promise<readonly BundlePart[]>; stop(): void } {
  const changed = new Set<BundlePart>();
  let somethingChanged = Promise.withResolvers<void>();
  const watchers = Object.entries(partsOf).map(([folder, parts]) =>
    watch(path.join(root, folder), { recursive: true }, () => {
      for (const part of parts) changed.add(part);
      somethingChanged.resolve();
    }),
  );
  return {
    next: async () => {
      await somethingChanged.promise;
      await sleep(quietMs);
      const parts = [...changed];
      changed.clear();
      somethingChanged = Promise.withResolvers<void>();
      return parts;
    },
    stop: () => watchers.forEach((watcher) => watcher.close()),
  };
}

async function rebuilt(parts: readonly BundlePart[]): Promise<boolean> {
  try {
    await bundleParts(parts, outFolder);
    report(`Built ${parts.join(', ')}.`);
    return true;
  } catch (error) {
    // A half-written line must not end the session.
    report(error instanceof Error ? error.message : String(error));
    return false;
  }
}
