// Run as another process: makes a backup or restores one, and ends itself outright at the N-th step that touches the
// disk. With `careless` the restore is done without a plan, which the test must notice.

import fs, { renameSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { closeStore } from '../../electron/db/open-store.ts';
import { incomingFile } from '../../electron/db/replace-store.ts';
import { carryOut } from '../../electron/services/keeping/tasks.ts';
import { storeFile } from '../services/place.ts';
import { keptDesk } from './keep.ts';

const [folder = '', what = '', stepText = ''] = process.argv.slice(2);
let left = Number(stepText);

const steps = [
  'renameSync',
  'writeFileSync',
  'mkdirSync',
  'rmSync',
  'fsyncSync',
  'copyFileSync',
  'chmodSync',
] as const;

function countSteps(): void {
  for (const step of steps) {
    const real = fs[step] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [step]: (...args: unknown[]) => {
        if ((left -= 1) === 0) process.kill(process.pid, 'SIGKILL');
        return real(...args);
      },
    });
  }
  syncBuiltinESMExports();
}

const desk = keptDesk(folder);
if (what === 'backup') {
  countSteps();
  await desk.keeping.backUpNow();
} else {
  const [backup] = desk.keeping.list();
  if (backup === undefined) throw new Error('no backup');
  countSteps();
  if (what === 'restore') await desk.keeping.restore(backup.id, false);
  else {
    const file = storeFile(folder);
    carryOut(
      { kind: 'prepare', backup: backup.file, target: incomingFile(file), damaged: null, stays: {} },
      {},
    );
    closeStore(desk.place.store);
    renameSync(file, path.join(folder, 'aside.sqlite'));
    renameSync(incomingFile(file), file);
  }
}
process.stdout.write('done');
