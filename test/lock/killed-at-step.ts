// Run as another process: turns the lock on or off, also without damaged evidence, or changes the passphrase, and ends itself outright at the N-th
// step that touches the disk. `careless` removes what is plain before what is encrypted stands, which must be noticed.

import { rmSync } from 'node:fs';
import fs from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { lockOn, passphrase, turnOn } from './lock-desk.ts';

const [folder = '', what = '', stepText = ''] = process.argv.slice(2);
let left = Number(stepText);

const counted: readonly (readonly [object, readonly string[]])[] = [
  [fs, ['renameSync', 'writeFileSync', 'mkdirSync', 'rmSync', 'fsyncSync', 'copyFileSync', 'chmodSync']],
  [fsPromises, ['open', 'rename', 'rm', 'chmod', 'mkdir']],
];

function countSteps(): void {
  for (const [module, names] of counted) {
    for (const name of names) {
      const real = (module as Record<string, (...args: unknown[]) => unknown>)[name];
      Object.assign(module, {
        [name]: (...args: unknown[]) => {
          if ((left -= 1) === 0) process.kill(process.pid, 'SIGKILL');
          return real?.(...args);
        },
      });
    }
  }
  syncBuiltinESMExports();
}

const lock = lockOn(folder);
lock.start();
switch (what) {
  case 'on':
    countSteps();
    await turnOn(lock);
    break;
  case 'off':
    await lock.unlock({ kind: 'passphrase', text: passphrase });
    countSteps();
    await lock.turnOff({ kind: 'passphrase', text: passphrase });
    await lock.settled();
    break;
  case 'off-without':
    await lock.unlock({ kind: 'passphrase', text: passphrase });
    await lock.turnOff({ kind: 'passphrase', text: passphrase });
    await lock.settled();
    countSteps();
    lock.resume('without-damaged');
    await lock.settled();
    break;
  case 'change':
    await lock.unlock({ kind: 'passphrase', text: passphrase });
    countSteps();
    await lock.changePassphrase({ kind: 'passphrase', text: passphrase }, 'another long sentence');
    break;
  default:
    countSteps();
    rmSync(path.join(folder, 'evidence'), { recursive: true });
    await turnOn(lock);
}
process.stdout.write('done');
