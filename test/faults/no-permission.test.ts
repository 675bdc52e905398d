import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { tell } from '../fixtures/soak.ts';
import { crashCopy, digests } from '../db/files.ts';
import { newAssessment, newFolder, open, placeIn, removeFolders, storeFile } from '../services/place.ts';
import type { Found } from './open-all.ts';

const toRestore: string[] = [];
afterEach(() => {
  for (const folder of toRestore.splice(0)) if (existsSync(folder)) chmodSync(folder, 0o755);
  removeFolders();
});

const isRoot = process.getuid?.() === 0;
// Permissions bind nobody called root: there the stores are opened as an ordinary user, elsewhere as oneself.
const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};
const golden = path.join(import.meta.dirname, '..', 'db', 'golden', 'schema-1.sqlite');

/** A data folder with one enterprise in it; `crashed` leaves its log beside it. */
function dataFolder(state: 'closed' | 'crashed' = 'closed'): string {
  const [folder, target] = [newFolder(), newFolder()];
  const place = placeIn(folder);
  newAssessment(place);
  if (state === 'crashed') crashCopy(storeFile(folder), storeFile(target));
  closeStore(place.store);
  if (state === 'closed') copyFileSync(storeFile(folder), storeFile(target));
  return target;
}

function give(folder: string): void {
  if (!isRoot) return;
  chownSync(folder, 65534, 65534);
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (!lstatSync(file).isSymbolicLink()) chownSync(file, 65534, 65534);
  }
}

interface Case {
  readonly name: string;
  /** Makes it so and returns the store's file. */
  readonly make: () => string;
  readonly code: string;
  readonly enterprises: number;
}

const cases: readonly Case[] = [
  {
    name: 'the file is write-protected',
    make: () => {
      const folder = dataFolder();
      give(folder);
      chmodSync(storeFile(folder), 0o444);
      return storeFile(folder);
    },
    code: 'store.not-writable',
    enterprises: 1,
  },
  {
    name: 'the folder is write-protected',
    make: () => protectedFolder(dataFolder(), 0o555),
    code: 'store.not-writable',
    enterprises: 1,
  },
  {
    name: 'the folder is write-protected and holds a log that a crash has left',
    make: () => protectedFolder(dataFolder('crashed'), 0o555),
    code: 'store.not-writable',
    enterprises: 1,
  },
  {
    name: 'the log that a crash has left is write-protected',
    make: () => {
      const folder = dataFolder('crashed');
      give(folder);
      chmodSync(`${storeFile(folder)}-wal`, 0o444);
      return storeFile(folder);
    },
    code: 'store.not-writable',
    enterprises: 1,
  },
  {
    name: 'the file may not even be read',
    make: () => {
      const folder = dataFolder();
      give(folder);
      chmodSync(storeFile(folder), 0o000);
      return storeFile(folder);
    },
    code: 'store.not-writable',
    enterprises: 0,
  },
  {
    name: 'the folder may not be entered',
    make: () => protectedFolder(dataFolder(), 0o000),
    code: 'store.not-writable',
    enterprises: 0,
  },
  {
    name: 'the folder is missing',
    make: () => {
      const folder = newFolder();
      give(folder);
      return storeFile(path.join(folder, 'gone'));
    },
    code: 'store.no-folder',
    enterprises: 0,
  },
  {
    name: 'a file lies where the folder should be',
    make: () => {
      const folder = newFolder();
      const file = path.join(folder, 'data');
      writeFileSync(file, '');
      give(folder);
      return storeFile(file);
    },
    code: 'store.no-folder',
    enterprises: 0,
  },
  {
    name: 'a folder lies where the file should be',
    make: () => {
      const folder = newFolder();
      mkdirSync(storeFile(folder));
      give(folder);
      return storeFile(folder);
    },
    code: 'store.foreign',
    enterprises: 0,
  },
  {
    name: 'a folder lies where the log should be',
    make: () => {
      const folder = dataFolder();
      mkdirSync(`${storeFile(folder)}-wal`);
      give(folder);
      return storeFile(folder);
    },
    code: 'store.not-writable',
    enterprises: 1,
  },
  {
    name: 'the file is a link that leads nowhere one may write',
    make: () => {
      const folder = newFolder();
      symlinkSync('/proc/nothing/here.sqlite', storeFile(folder));
      give(folder);
      return storeFile(folder);
    },
    code: 'store.not-writable',
    enterprises: 0,
  },
  {
    name: 'an older file cannot be copied before it is brought to the present version',
    make: () => {
      const folder = newFolder();
      copyFileSync(golden, storeFile(folder));
      writeFileSync(path.join(folder, 'kept'), '');
      give(folder);
      return storeFile(folder);
    },
    code: 'store.copy-failed',
    enterprises: 3,
  },
];

function protectedFolder(folder: string, mode: number): string {
  give(folder);
  chmodSync(folder, mode);
  toRestore.push(folder);
  return storeFile(folder);
}

/** Opens stores in another process, which on root's machine is an ordinary user's. */
function openAsUser(files: readonly string[]): Found[] {
  const script = path.join(import.meta.dirname, 'open-all.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...files], {
    ...nobody,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Found[];
}

function filesIn(folder: string): Record<string, string> {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return {};
  const links = readdirSync(folder).some((name) => lstatSync(path.join(folder, name)).isSymbolicLink());
  return links || (!isRoot && toRestore.includes(folder)) ? {} : digests(folder);
}

describe.skipIf(process.platform === 'win32')('where something is not allowed', () => {
  test('the store says what, shows what can be read and changes nothing', () => {
    const files = cases.map(({ make }) => make());
    const before = files.map((file) => filesIn(path.dirname(file)));
    const found = openAsUser(files);
    const told = cases.map(({ name }, index) => [
      name,
      found[index]?.kind,
      found[index]?.code,
      found[index]?.enterprises,
    ]);
    expect(told).toEqual(cases.map(({ name, code, enterprises }) => [name, 'read-only', code, enterprises]));
    expect(files.map((file) => filesIn(path.dirname(file)))).toEqual(before);
    tell('D9 not allowed', { cases: cases.length, 'told wrongly': 0, changed: 0 });
  });

  test('the same look tells a folder where everything is allowed', () => {
    const folder = dataFolder();
    give(folder);
    expect(openAsUser([storeFile(folder)])).toEqual([{ kind: 'ready', code: null, enterprises: 1 }]);
  });

  const mounts = isRoot && process.platform === 'linux';

  test.skipIf(!mounts)(
    `a disk mounted for reading only is named${mounts ? '' : ' (SKIPPED: only root on Linux can mount one)'}`,
    ({ skip }) => {
      const folder = dataFolder();
      const target = newFolder();
      try {
        execFileSync('mount', ['--bind', folder, target], { stdio: 'pipe' });
        execFileSync('mount', ['-o', 'remount,ro,bind', target], { stdio: 'pipe' });
      } catch {
        skip('this root may not mount');
      }
      try {
        const store = open(target);
        expect(store).toMatchObject({ kind: 'read-only', fault: { code: 'store.not-writable' } });
        closeStore(store);
      } finally {
        execFileSync('umount', [target]);
        rmSync(target, { recursive: true, force: true });
      }
    },
  );
});
