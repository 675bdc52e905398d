import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evidenceFolder } from '../../electron/evidence/evidence-folder.ts';
import { knownKeys } from '../../electron/evidence/seal.ts';
import { answer, closeDesks, fill, keptDesk } from '../keeping/keep.ts';
import { newFolder, removeFolders, storeFile } from '../services/place.ts';
import { fillFolder, lockOn, mark, turnOn } from './lock-desk.ts';
import { marksOnDisk } from './marks-on-disk.ts';

let folder: string;
beforeEach(async () => {
  folder = newFolder();
  await fillFolder(folder);
});
afterEach(() => {
  closeDesks();
  removeFolders();
});

/** Places a start or a conversion that was killed leaves a whole plain database or file at. */
function leftBehind(): readonly string[] {
  const [replaced = ''] = readdirSync(path.join(folder, 'replaced'));
  return [
    'backups/0009-before-schema.sqlite.unfinished',
    'backups/0009-before-schema.sqlite.unfinished-wal',
    'backups/backup-1.sqlite.converting',
    `replaced/${replaced}/readiness-desk.sqlite.converting`,
    `replaced/${replaced}/readiness-desk.sqlite.part`,
    'readiness-desk.sqlite.converting',
    'readiness-desk.sqlite.converting-journal',
    `evidence/0a/${'a'.repeat(64)}.part`,
  ];
}

test('nothing plain stays beside an encrypted data folder, wherever something was cut off before', async () => {
  const places = leftBehind();
  for (const place of places) {
    mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
    copyFileSync(storeFile(folder), path.join(folder, place));
  }
  const lock = lockOn(folder);
  lock.start();
  await turnOn(lock);
  expect(lock.state().kind).toBe('open');
  expect(marksOnDisk(folder, [mark])).toEqual([]);
});

test('a copy before a change of schema that was cut off is gone at the next start, locked or not', async () => {
  const left = path.join(folder, 'backups', '0009-before-schema.sqlite.unfinished');
  const there = (): string[] =>
    readdirSync(path.join(folder, 'backups')).filter((name) => name.includes('unfinished'));
  writeFileSync(left, mark);
  const lock = lockOn(folder);
  lock.start();
  expect(there()).toEqual([]);
  await turnOn(lock);
  writeFileSync(left, mark);
  lockOn(folder).start();
  expect(there()).toEqual([]);
});

test('a plain data folder put back is encrypted also where the key store of the system opens it', async () => {
  const plain = path.join(newFolder(), 'copy.sqlite');
  copyFileSync(storeFile(folder), plain);
  const system = {
    protect: (key: Uint8Array) => Buffer.from(key.map((byte) => byte ^ 0x55)),
    unprotect: (kept: Buffer) => new Uint8Array(kept.map((byte) => byte ^ 0x55)),
  };
  const lock = lockOn(folder, { system: () => system });
  lock.start();
  await turnOn(lock);
  lock.setSystem(true);
  copyFileSync(plain, storeFile(folder));
  const again = lockOn(folder, { system: () => system });
  again.start();
  await again.settled();
  expect(again.state()).toMatchObject({ kind: 'open', system: 'on' });
  expect(marksOnDisk(folder, [mark])).toEqual([]);
});

test('once locked, the process knows no key of evidence any more, that of the second folder included', async () => {
  const known = (): string[] => knownKeys().map(([place]) => place);
  const lock = lockOn(folder);
  lock.start();
  await turnOn(lock);
  const keys = lock.keys() ?? null;
  const desk = keptDesk(folder, {}, 'lists', keys?.database);
  const { assessmentId } = fill(desk);
  answer(desk.place, assessmentId, mark);
  const chosen = newFolder();
  await desk.keeping.chooseSecond(chosen);
  closeDesks();
  const second = evidenceFolder(path.join(chosen, 'ReadinessDesk'));
  expect(known()).toEqual(expect.arrayContaining([evidenceFolder(folder), second]));
  lock.lockNow();
  await lock.settled();
  expect(known()).toEqual([]);
});

test('a copy that was only looked at goes with the next start once its process has ended, and no other does', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const copies = [pid, process.pid].map((owner) => {
    const copy = mkdtempSync(path.join(tmpdir(), `readiness-desk-copy-${owner}-`));
    writeFileSync(path.join(copy, 'copy.sqlite'), mark);
    return copy;
  });
  lockOn(folder).start();
  expect(copies.map((copy) => existsSync(copy))).toEqual([false, true]);
  rmSync(copies[1] ?? '', { recursive: true });
});
