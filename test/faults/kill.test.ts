import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { newFolder, open, removeFolders } from '../services/place.ts';
import { chance } from './chance.ts';
import { countLost, readLedger, type Acknowledged } from './ledger.ts';

afterEach(removeFolders);

const saver = path.join(import.meta.dirname, 'save-until-killed.ts');

/** A store is begun anew after so many cycles: opening walks the whole history, which would grow without end. */
const cyclesPerStore = 40;

/** Lets a process save answers, kills it outright after a while, and returns what it said was saved, in order. */
async function killWhileSaving(folder: string, afterMs: number, order: string): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [saver, folder, order], { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  child.stdout.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await once(child, 'close');
  return readLedger(heard);
}

/** Kills `cycles` times; the number of acknowledged answers in all, and of those not found again. */
async function count(cycles: number, order: string): Promise<{ acknowledged: number; lost: number }> {
  const next = chance(cycles);
  let [acknowledged, lost] = [0, 0];
  let folder = '';
  const all: Acknowledged[] = [];
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    if (cycle % cyclesPerStore === 0) {
      removeFolders();
      folder = newFolder();
      all.length = 0;
    }
    const heard = await killWhileSaving(folder, next(30), order);
    acknowledged += heard.length;
    all.push(...heard);
    const store = open(folder);
    expect(store.kind).toBe('ready');
    // What an earlier cycle was promised is looked at again: a later kill must not undo it.
    const missing = countLost(store, all);
    lost += missing;
    if (missing > 0) all.length = 0;
    closeStore(store);
  }
  return { acknowledged, lost };
}

const cycles = size({ slice: 40, full: 1000 });

test(
  `${cycles} times killed in the middle of saving, not one acknowledged answer is lost`,
  limit(120_000),
  async () => {
    const { acknowledged, lost } = await count(cycles, 'after');
    tell('D1 kill -9 while saving', { cycles, acknowledged, lost });
    expect(acknowledged).toBeGreaterThan(cycles);
    expect(lost).toBe(0);
  },
);

test('the same count notices a store that says “saved” too early', limit(60_000), async () => {
  const few = size({ slice: 4, full: 40 });
  const { lost } = await count(few, 'too-early');
  tell('D1 seeded fault: “saved” before the commit', { cycles: few, lost });
  expect(lost).toBeGreaterThan(0);
});
