import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeStore, type Store } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { crashCopy, digests } from '../db/files.ts';
import { choice, newFolder, open, placeOn, removeFolders, storeFile } from '../services/place.ts';
import { chance, type Chance } from './chance.ts';
import { fillStore } from './filled-store.ts';

afterEach(removeFolders);

const pageBytes = 4096;

/** Spoils the bytes of a file (never empty). */
type Spoil = (bytes: Buffer, next: Chance) => Buffer;

const page = (bytes: Buffer, next: Chance): number => next(Math.floor(bytes.length / pageBytes)) * pageBytes;

const spoils: Readonly<Record<string, Spoil>> = {
  'cut off anywhere': (bytes, next) => bytes.subarray(0, 1 + next(bytes.length - 1)),
  'cut off at a page': (bytes, next) => bytes.subarray(0, page(bytes, next)),
  'a page of zeros': (bytes, next) => {
    const at = page(bytes, next);
    return bytes.fill(0, at, at + pageBytes);
  },
  'a page of noise': (bytes, next) => {
    const at = page(bytes, next);
    for (let each = at; each < Math.min(bytes.length, at + pageBytes); each += 1) bytes[each] = next(256);
    return bytes;
  },
  'two pages exchanged': (bytes, next) => {
    const [one, other] = [page(bytes, next), page(bytes, next)];
    const kept = Buffer.from(bytes.subarray(one, one + pageBytes));
    bytes.copy(bytes, one, other, other + pageBytes);
    kept.copy(bytes, other);
    return bytes;
  },
  'a torn page': (bytes, next) => {
    // The sectors behind a certain one are from another page, as after a write that was cut short.
    const [at, from] = [page(bytes, next), page(bytes, next)];
    const sector = 512 * (1 + next(7));
    bytes.copy(bytes, at + sector, from + sector, from + pageBytes);
    return bytes;
  },
  'something added': (bytes, next) => Buffer.concat([bytes, Buffer.alloc(1 + next(3 * pageBytes), 'x')]),
};

/** What may happen to the log beside the file. */
const logSpoils: Readonly<Record<string, Spoil>> = {
  ...spoils,
  deleted: () => Buffer.alloc(0),
  'of another store': () => otherLog(),
};

let other: Buffer | null = null;

function otherLog(): Buffer {
  other ??= readFileSync(`${crashed(newFolder()).file}-wal`);
  return Buffer.from(other);
}

/** A store as a crash leaves it: part of what was saved lies in the log only. */
function crashed(folder: string): { folder: string; file: string; history: string[] } {
  const { assessmentId } = fillStore(folder);
  const place = placeOn(open(folder));
  for (let round = 0; round < 6; round += 1)
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('high', `in the log ${round}`) });
  const history = historyOf(place.store);
  const target = newFolder();
  crashCopy(storeFile(folder), storeFile(target));
  copyFileSync(`${storeFile(folder)}-newest`, `${storeFile(target)}-newest`);
  closeStore(place.store);
  // Somewhere to go back to.
  mkdirSync(path.join(target, 'kept'));
  writeFileSync(path.join(target, 'kept', 'copy.sqlite'), '');
  return { folder: target, file: storeFile(target), history };
}

function historyOf(store: Store): string[] {
  return store.db.prepare<[], string>('SELECT hash FROM history ORDER BY seq').pluck().all();
}

const rounds = size({ slice: 40, full: 200 });

test(
  `of ${rounds} files damaged in their structure none is taken for sound or changed`,
  limit(60_000),
  () => {
    const { folder, file } = fillStore(newFolder());
    const sound = readFileSync(file);
    const first = open(folder);
    const history = historyOf(first);
    closeStore(first);
    const next = chance(77);
    let [found, harmless] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const names = Object.keys(spoils);
      const name = names[round % names.length] ?? '';
      writeFileSync(file, spoils[name]?.(Buffer.from(sound), next) ?? sound);
      const before = digests(folder);
      const store = open(folder);
      if (store.kind === 'ready') {
        // A page nobody uses, or a file so short that there was none.
        harmless += 1;
        expect(historyOf(store), `round ${round}, ${name}`).toEqual(history);
      } else found += 1;
      closeStore(store);
      if (store.kind === 'read-only') expect(digests(folder), `round ${round}, ${name}`).toEqual(before);
    }
    tell('D14 damaged structure', { rounds, 'opened read-only': found, 'all still there': harmless });
    expect(found).toBeGreaterThan(rounds / 2);
  },
);

/** Damages the log of a crashed store in every way, with or without the mark of the newest change beside it. */
function damageLogs(withMark: boolean): { found: number; whole: number; older: number } {
  const { folder, file, history } = crashed(newFolder());
  const [main, log, mark] = ['', '-wal', '-newest'].map((ending) => readFileSync(`${file}${ending}`));
  if (main === undefined || log === undefined || mark === undefined) throw new Error('A file is missing.');
  const next = chance(78);
  let [found, whole, older] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const names = Object.keys(logSpoils);
    const name = names[round % names.length] ?? '';
    writeFileSync(file, main);
    const spoiled = logSpoils[name]?.(Buffer.from(log), next) ?? log;
    for (const [ending, bytes] of [
      ['-wal', spoiled],
      ['-newest', withMark ? mark : Buffer.alloc(0)],
    ] as const) {
      if (bytes.length === 0) rmSync(`${file}${ending}`, { force: true });
      else writeFileSync(`${file}${ending}`, bytes);
    }
    const before = digests(folder);
    const store = open(folder);
    if (store.kind === 'ready') {
      const present = historyOf(store);
      expect(present, `round ${round}, ${name}`).toEqual(history.slice(0, present.length));
      if (present.length === history.length) whole += 1;
      else older += 1;
    } else found += 1;
    closeStore(store);
    if (store.kind === 'read-only') expect(digests(folder), `round ${round}, ${name}`).toEqual(before);
  }
  return { found, whole, older };
}

test(
  `of ${rounds} damaged or deleted logs none takes an acknowledged change away unnoticed`,
  limit(60_000),
  () => {
    const { found, whole, older } = damageLogs(true);
    tell('D14 damaged log', {
      rounds,
      'opened read-only': found,
      'all still there': whole,
      'older unnoticed': older,
    });
    expect(older).toBe(0);
    expect(found).toBeGreaterThan(rounds / 2);
  },
);

test('without the mark of the newest change, the same logs would', limit(60_000), () => {
  const { older } = damageLogs(false);
  tell('D14 seeded fault: no mark of the newest change', { rounds, 'older unnoticed': older });
  expect(older).toBeGreaterThan(rounds / 2);
});

test('where there is no copy to go back to, what is left is used', () => {
  const { folder, file, history } = crashed(newFolder());
  rmSync(`${file}-wal`);
  rmSync(path.join(folder, 'kept'), { recursive: true });
  const store = open(folder);
  expect(store.kind).toBe('ready');
  expect(historyOf(store).length).toBeLessThan(history.length);
});
