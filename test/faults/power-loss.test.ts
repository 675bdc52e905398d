import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { digests } from '../db/files.ts';
import { newFolder, open, removeFolders } from '../services/place.ts';
import { chance } from './chance.ts';
import { Disk, lossModels } from './disk-images.ts';
import { hasShim, recording, withoutShim } from './io-shim.ts';
import { countLost, readLedger } from './ledger.ts';
import { readRecord, type Entry } from './recorded-writes.ts';

afterEach(removeFolders);

const saver = path.join(import.meta.dirname, 'save-and-say.ts');

/** What a process that saved `rounds` answers did to the disk and said meanwhile, in order. */
function record(rounds: number, seed: number, how: 'full' | 'normal', root = newFolder()): Entry[] {
  const logs = newFolder();
  const log = path.join(logs, 'record');
  const { status, stderr } = spawnSync(process.execPath, [saver, root, `${rounds}`, `${seed}`, how], {
    env: recording(root, log),
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return readRecord(log);
}

interface Outcome {
  readonly images: number;
  readonly losing: number;
  readonly unreadable: number;
  readonly lostByModel: Readonly<Record<string, number>>;
}

/** Cuts the power at `images` moments chosen by chance after `from`, each with the next of the loss models. */
function cutPower(entries: readonly Entry[], images: number, seed: number, from: number): Outcome {
  const next = chance(seed);
  const cuts = Array.from({ length: images }, () => from + next(entries.length - from)).toSorted(
    (one, other) => one - other,
  );
  const disk = new Disk();
  const target = newFolder();
  const lostByModel: Record<string, number> = {};
  let [said, taken, losing, unreadable] = ['', 0, 0, 0];
  for (const [index, cut] of cuts.entries()) {
    for (const entry of entries.slice(taken, cut)) {
      disk.take(entry);
      if (entry.kind === 'said') said += entry.text;
    }
    taken = cut;
    const model = lossModels[index % lossModels.length] ?? lossModels[0];
    disk.writeImage(target, model, next);
    // With a copy to go back to, a mark that ran ahead of the store would make it read-only.
    mkdirSync(path.join(target, 'kept'), { recursive: true });
    writeFileSync(path.join(target, 'kept', 'copy.sqlite'), '');
    const store = open(target);
    if (store.kind !== 'ready') unreadable += 1;
    if (countLost(store, readLedger(said)) > 0) {
      losing += 1;
      lostByModel[model] = (lostByModel[model] ?? 0) + 1;
    }
    closeStore(store);
  }
  rmSync(target, { recursive: true });
  return { images, losing, unreadable, lostByModel };
}

const firstSaid = (entries: readonly Entry[]): number => entries.findIndex((one) => one.kind === 'said') + 1;

/** The mark of the newest change may lag behind, so nobody waits for it. */
const isMark = (name: string): boolean => name.endsWith('-newest');

/** How many acknowledgements came while something was not yet asked to be kept. */
function countEarly(entries: readonly Entry[]): { said: number; early: number } {
  const disk = new Disk();
  let [said, early] = [0, 0];
  for (const entry of entries) {
    disk.take(entry);
    if (entry.kind !== 'said') continue;
    said += 1;
    if (disk.unsynced(isMark) > 0) early += 1;
  }
  return { said, early };
}

describe.skipIf(!hasShim)(`the record of what was written${withoutShim}`, () => {
  test('misses nothing: carried out again, it gives the folder as it is', () => {
    const [root, target] = [newFolder(), newFolder()];
    const disk = new Disk();
    for (const entry of record(300, 1, 'full', root)) disk.take(entry);
    disk.writeImage(target, 'no loss', chance(1));
    expect(digests(target)).toEqual(digests(root));
  });

  test('shows nothing unsynced at any moment at which an answer is acknowledged', () => {
    const { said, early } = countEarly(record(300, 1, 'full'));
    tell('D3 acknowledged before the disk was asked', { said, early });
    expect(said).toBe(300);
    expect(early).toBe(0);
    const normal = countEarly(record(300, 1, 'normal'));
    tell('D3 seeded fault: synchronous=NORMAL', normal);
    expect(normal.early).toBeGreaterThan(270);
  });
});

describe.skipIf(!hasShim)(`when the power goes${withoutShim}`, () => {
  test('no acknowledged answer is lost, whatever the disk had not been asked to keep', limit(60_000), () => {
    const recordings = size({ slice: 1, full: 8 });
    const images = size({ slice: 60, full: 2000 }) / recordings;
    let [losing, unreadable] = [0, 0];
    for (let round = 0; round < recordings; round += 1) {
      const entries = record(400, 100 + round, 'full');
      // From the very first write on: nothing was promised yet, but the next start must find its way.
      const outcome = cutPower(entries, images, 200 + round, round % 2 === 0 ? firstSaid(entries) : 0);
      losing += outcome.losing;
      unreadable += outcome.unreadable;
    }
    tell('D2 power loss', { images: images * recordings, losing, unreadable });
    expect({ losing, unreadable }).toEqual({ losing: 0, unreadable: 0 });
  });

  test('the same images notice a store that does not wait for the disk', limit(60_000), () => {
    const images = size({ slice: 40, full: 400 });
    const entries = record(400, 100, 'normal');
    const { losing } = cutPower(entries, images, 300, firstSaid(entries));
    tell('D2 seeded fault: synchronous=NORMAL', { images, losing });
    expect(losing / images).toBeGreaterThanOrEqual(0.9);
  });
});
