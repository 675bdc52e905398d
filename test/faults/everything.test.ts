import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { limit, size, soaking, tell } from '../fixtures/soak.ts';
import { digests } from '../db/files.ts';
import { newFolder, removeFolders } from '../services/place.ts';
import { chance } from './chance.ts';
import { Disk, lossModels } from './disk-images.ts';
import { hasShim, recording, withoutShim } from './io-shim.ts';
import { brokenPromises, readPromises } from './promises.ts';
import { readRecord, type Entry } from './recorded-writes.ts';

afterEach(removeFolders);

const program = path.join(import.meta.dirname, 'everything-and-say.ts');

function record(input: { rounds: number; seed: number; how?: string; root?: string }): Entry[] {
  const root = input.root ?? newFolder();
  const log = path.join(newFolder(), 'record');
  const args = [program, root, `${input.rounds}`, `${input.seed}`, input.how ?? ''];
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: recording(root, log),
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return readRecord(log);
}

/** Cuts the power at `images` moments and says which promises were broken, with the image they were broken in. */
function cutPower(entries: readonly Entry[], images: number, seed: number): string[] {
  const next = chance(seed);
  const from = entries.findIndex((one) => one.kind === 'said') + 1;
  const cuts = Array.from({ length: images }, () => from + next(entries.length - from));
  const disk = new Disk();
  const target = newFolder();
  const broken: string[] = [];
  let [said, taken] = ['', 0];
  for (const [index, cut] of cuts.toSorted((one, other) => one - other).entries()) {
    for (const entry of entries.slice(taken, cut)) {
      disk.take(entry);
      if (entry.kind === 'said') said += entry.text;
    }
    taken = cut;
    const model = lossModels[index % lossModels.length] ?? lossModels[0];
    disk.writeImage(target, model, next);
    for (const one of brokenPromises(target, readPromises(said)))
      broken.push(`seed ${seed}, entry ${cut}, ${model}: ${one}`);
  }
  return broken;
}

/** The record misses nothing: carried out again, it gives the folders as they are. */
function expectComplete(entries: readonly Entry[], root: string): void {
  const target = newFolder();
  const disk = new Disk();
  for (const entry of entries) disk.take(entry);
  disk.writeImage(target, 'no loss', chance(1));
  for (const folder of ['', 'backups', 'out'])
    expect(digests(path.join(target, folder)), folder).toEqual(digests(path.join(root, folder)));
}

describe.skipIf(!hasShim)(`when the power goes during anything the app does${withoutShim}`, () => {
  test('answers, evidence, backups, restores and files are as they were promised', limit(60_000), () => {
    const recordings = size({ slice: 1, full: 10 });
    const images = size({ slice: 30, full: 1000 }) / recordings;
    const broken: string[] = [];
    for (let round = 0; round < recordings; round += 1) {
      const root = newFolder();
      const entries = record({ rounds: 12, seed: 20 + round, root });
      if (round === 0) expectComplete(entries, root);
      broken.push(...cutPower(entries, images, 40 + round));
    }
    tell('D2, D16 power loss during everything', { images: images * recordings, broken: broken.length });
    expect(broken).toEqual([]);
  });

  test('the same images notice evidence that is promised before it is on the disk', limit(60_000), () => {
    const broken = cutPower(record({ rounds: 3, seed: 9, how: 'careless' }), 12, 9);
    tell('D2, D3 seeded fault: evidence not synced', { images: 12, broken: broken.length });
    expect(broken.length).toBeGreaterThan(0);
  });
});

const kills = size({ slice: 4, full: 200 });

test(`${kills} times killed during anything the app does, every promise is kept`, limit(60_000), async () => {
  const next = chance(kills);
  const broken: string[] = [];
  let promised = 0;
  for (let round = 0; round < kills; round += 1) {
    const folder = newFolder();
    const args = [program, folder, '40', `${round}`];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(child, 'close');
    await once(child.stdout, 'data');
    await Promise.race([sleep(next(soaking ? 3000 : 800)), ended]);
    child.kill('SIGKILL');
    await ended;
    const promises = readPromises(said);
    promised += promises.length;
    broken.push(...brokenPromises(folder, promises).map((one) => `seed ${round}: ${one}`));
    removeFolders();
  }
  tell('D7, D16, E4 killed during everything', { kills, promised, broken: broken.length });
  expect(broken).toEqual([]);
  expect(promised).toBeGreaterThan(kills);
});
