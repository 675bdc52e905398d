import { spawn, type ChildProcess } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { newAssessment, newFolder, open, placeIn, removeFolders, storeFile } from '../services/place.ts';
import { countLost } from './ledger.ts';
import type { Run, Start } from './race-to-open.ts';

afterEach(removeFolders);

const racer = path.join(import.meta.dirname, 'race-to-open.ts');

interface Racer {
  readonly child: ChildProcess;
  readonly run: (start: Start) => Promise<Run>;
}

function startRacer(how: string): Racer {
  const child = spawn(process.execPath, [racer, how], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const run = async (start: Start): Promise<Run> => {
    child.stdin.write(`${JSON.stringify(start)}\n`);
    const { value } = await lines.next();
    return JSON.parse(value ?? 'null') as Run;
  };
  return { child, run };
}

/** Lets two processes race for one store, again and again, under every name a store can have. */
async function race(
  rounds: number,
  how: '' | 'unlocked',
): Promise<{ both: number; refused: number; lost: number; codes: Set<string | null> }> {
  const folder = newFolder();
  const place = placeIn(folder);
  const { assessmentId } = newAssessment(place);
  closeStore(place.store);
  // With a copy to go back to, a store that seems to lack something would be called damaged.
  const keepFolder = path.join(folder, 'kept');
  mkdirSync(keepFolder);
  writeFileSync(path.join(keepFolder, 'copy.sqlite'), '');
  const names = [storeFile(folder)];
  if (process.platform !== 'win32') {
    const elsewhere = newFolder();
    symlinkSync(folder, path.join(elsewhere, 'folder'));
    symlinkSync(storeFile(folder), path.join(elsewhere, 'link.sqlite'));
    linkSync(storeFile(folder), path.join(elsewhere, 'hard.sqlite'));
    names.push(storeFile(path.join(elsewhere, 'folder')));
    names.push(path.join(elsewhere, 'link.sqlite'), path.join(elsewhere, 'hard.sqlite'));
  }
  const racers = [startRacer(how), startRacer(how)];
  let [both, refused] = [0, 0];
  const codes = new Set<string | null>();
  const notes: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Once in a while it is held for longer than the other one is ready to wait.
    const holdMs = round % 100 === 1 ? 2600 : round % 7;
    const [one, other] = await Promise.all(
      racers.map(({ run }, index) =>
        run({
          file: names[(round + index * Math.floor(round / 4)) % names.length] ?? '',
          keepFolder,
          assessmentId,
          holdMs,
        }),
      ),
    );
    if (one === undefined || other === undefined) throw new Error('A process did not answer.');
    for (const run of [one, other]) {
      if (run.kind === 'ready') notes.push(run.note);
      else codes.add(run.code);
    }
    if (one.kind === 'read-only' || other.kind === 'read-only') refused += 1;
    else if (BigInt(one.from) < BigInt(other.to) && BigInt(other.from) < BigInt(one.to)) both += 1;
  }
  for (const { child } of racers) child.stdin?.end();
  const heard = notes.map((note) => ({ slot: 'q:tiny/one', note }));
  const lost = how === 'unlocked' ? 0 : countLost(open(folder), heard);
  return { both, refused, lost, codes };
}

const rounds = size({ slice: 25, full: 200 });

test(`${rounds} times two instances start at once, and never do both write`, limit(60_000), async () => {
  const { both, refused, lost, codes } = await race(rounds, '');
  tell('D11 two instances at once', { rounds, 'both writing': both, refused, lost });
  expect({ both, lost }).toEqual({ both: 0, lost: 0 });
  expect([...codes]).toEqual(['store.in-use']);
});

test('the same count notices two that do not lock', limit(60_000), async () => {
  const { both } = await race(12, 'unlocked');
  tell('D11 seeded fault: no lock', { rounds: 12, 'both writing': both });
  expect(both).toBeGreaterThan(0);
});
