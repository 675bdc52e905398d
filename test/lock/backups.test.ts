import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeskError } from '../../assessments/text/fault.ts';
import { isPlainDatabase } from '../../electron/db/plain-file.ts';
import type { LockKeys } from '../../electron/services/lock/keys.ts';
import { plainCopies, removePlainCopies } from '../../electron/services/lock/plain-copies.ts';
import type { RunTask } from '../../electron/services/keeping/tasks.ts';
import { answer, closeDesks, fill, keptDesk, noteIn, runWith, type KeptDesk } from '../keeping/keep.ts';
import { newFolder, removeFolders } from '../services/place.ts';
import { addEvidence, contentOf, lockOn, mark, passphrase, turnOn } from './lock-desk.ts';
import { marksOnDisk } from './marks-on-disk.ts';

let folder: string;
let keys: LockKeys;
let assessmentId: string;

// A desk with a plain backup in the second folder, whose lock was turned on then.
let second: string;
beforeEach(async () => {
  folder = newFolder();
  second = newFolder();
  const desk = keptDesk(folder);
  ({ assessmentId } = fill(desk));
  answer(desk.place, assessmentId, `${mark} plain`);
  await addEvidence(folder, `${mark} evidence`);
  await desk.keeping.chooseSecond(second);
  closeDesks();
  const lock = lockOn(folder);
  lock.start();
  await turnOn(lock);
  keys = lock.keys() ?? never();
});
afterEach(() => {
  closeDesks();
  removeFolders();
});

const never = (): never => {
  throw new Error('not open');
};
const desk = (given: Parameters<typeof keptDesk>[1] = {}): KeptDesk =>
  keptDesk(folder, given, 'lists', keys.database);

test('a backup made while something is written holds all of it, encrypted, and is gone back to', async () => {
  let writing = (): void => undefined;
  const real = runWith({ key: keys.database });
  const run: RunTask = async (task, signal) => {
    const result = await real(task, signal);
    if (task.kind === 'copy') writing();
    return result;
  };
  const { place, keeping } = desk({ run });
  answer(place, assessmentId, `${mark} first`);
  writing = () => answer(place, assessmentId, `${mark} in the middle`);
  const made = await keeping.backUpNow();
  expect(isPlainDatabase(made.file)).toBe(false);
  answer(place, assessmentId, `${mark} after`);
  expect(await keeping.preview(made.id)).toMatchObject({ changesAfter: 1 });
  await keeping.restore(made.id, false);
  expect(noteIn(place, assessmentId)).toBe(`${mark} in the middle`);
  expect(await keeping.check()).toMatchObject({ check: { kind: 'sound' } });
  expect(marksOnDisk(folder, [mark])).toEqual([]);
});

test('a log that is emptied while the file is copied has it copied again', async () => {
  const real = runWith({ key: keys.database });
  const tasks: string[] = [];
  const run: RunTask = async (task, signal) => {
    const result = await real(task, signal);
    tasks.push(task.kind);
    if (task.kind === 'copy' && tasks.length === 1) {
      answer(place, assessmentId, `${mark} emptied`);
      place.store.db.pragma('wal_checkpoint(TRUNCATE)');
    }
    return result;
  };
  const { place, keeping } = desk({ run });
  answer(place, assessmentId, 'x');
  await keeping.backUpNow();
  expect(tasks).toEqual(['copy', 'copy', 'seal']);
});

test('plain copies in the second folder are counted, removed on request, and encrypted ones take their place', async () => {
  const { place, keeping } = desk();
  const root = path.join(second, 'ReadinessDesk');
  expect(marksOnDisk(root, [mark])).toHaveLength(2);
  expect(await plainCopies(place, keeping)).toHaveLength(2);
  expect(await removePlainCopies(place, keeping)).toBe(2);
  expect(marksOnDisk(second, [mark])).toEqual([]);
  expect(existsSync(path.join(root, 'backups', 'lock.json'))).toBe(true);
  expect(readdirSync(path.join(root, 'backups')).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
  expect(await plainCopies(place, keeping)).toEqual([]);
});

test('a key file of another lock in the second folder stays, under a name of its own', async () => {
  const home = path.join(second, 'ReadinessDesk', 'backups');
  const { place, keeping } = desk();
  answer(place, assessmentId, 'encrypted');
  await keeping.backUpNow();
  const first = readFileSync(path.join(home, 'lock.json'), 'utf8');
  closeDesks();
  const lock = lockOn(folder);
  lock.start();
  await lock.unlock({ kind: 'passphrase', text: passphrase });
  await lock.turnOff({ kind: 'passphrase', text: passphrase });
  await lock.settled();
  await turnOn(lock);
  keys = lock.keys() ?? never();
  const again = desk();
  // The clock of a test begins anew with each desk; this backup is made later than the one before.
  for (let look = 0; look < 30; look += 1) again.place.now();
  answer(again.place, assessmentId, 'with another key');
  await again.keeping.backUpNow();
  const kept = readdirSync(home).filter((name) => /^lock-[0-9a-f]{8}\.json$/.test(name));
  expect(kept.map((name) => readFileSync(path.join(home, name), 'utf8'))).toEqual([first]);
  expect(readFileSync(path.join(home, 'lock.json'), 'utf8')).not.toBe(first);
});

test('a plain backup from before the lock is gone back to, and lies encrypted then', async () => {
  const { place, keeping } = desk();
  answer(place, assessmentId, 'later');
  // As if the encrypted one here had been thinned out.
  for (const { file } of keeping.list()) rmSync(file, { force: true });
  await keeping.look();
  const backup = keeping.list().find(({ where }) => where === 'second');
  expect(isPlainDatabase(backup?.file ?? '')).toBe(true);
  await keeping.restore(backup?.id ?? '', false);
  expect(noteIn(place, assessmentId)).toBe(`${mark} plain`);
  closeDesks();
  expect(isPlainDatabase(path.join(folder, 'readiness-desk.sqlite'))).toBe(false);
});

test('on another computer a backup says what opens it, and with its key file and passphrase it does', async () => {
  const first = desk();
  answer(first.place, assessmentId, 'on the first computer');
  await removePlainCopies(first.place, first.keeping);
  closeDesks();

  const elsewhere = newFolder();
  const fresh = keptDesk(elsewhere);
  await fresh.keeping.chooseSecond(second);
  await fresh.keeping.look();
  const [backup] = fresh.keeping.list();
  const fault = await fresh.keeping.preview(backup?.id ?? '').catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(DeskError);
  expect((fault as DeskError).fault).toMatchObject({
    code: 'keeping.backup-locked',
    values: { folder: elsewhere },
  });
  closeDesks();

  // What the sentence says.
  mkdirSync(path.join(elsewhere, 'backups'), { recursive: true });
  copyFileSync(path.join(second, 'ReadinessDesk', 'backups', 'lock.json'), path.join(elsewhere, 'lock.json'));
  const lock = lockOn(elsewhere);
  lock.start();
  await lock.unlock({ kind: 'passphrase', text: passphrase });
  await lock.settled();
  expect(lock.state().kind).toBe('open');
  const there = keptDesk(elsewhere, {}, 'lists', lock.keys()?.database);
  await there.keeping.look();
  const wanted = there.keeping.list().find(({ id }) => id === backup?.id);
  await there.keeping.restore(wanted?.id ?? '', false);
  expect(noteIn(there.place, assessmentId)).toBe('on the first computer');
  closeDesks();
  expect((await contentOf(elsewhere, lock.keys() ?? null)).files).toHaveLength(0);
});
