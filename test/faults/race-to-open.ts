// Run twice as another process: at each line on standard input both open the store named there, and whoever gets it
// saves an answer, holds it for a moment and closes it. Says from when to when it had the store. With `unlocked` the
// lock is left out, which the test must notice.

import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeStore, openStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { choice, placeOn } from '../services/place.ts';

/** How one process fared in a race. Instants in nanoseconds of a clock all processes share. */
export interface Run {
  readonly kind: 'ready' | 'read-only';
  readonly code: string | null;
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

/** What both are told. */
export interface Start {
  readonly file: string;
  readonly keepFolder: string;
  readonly assessmentId: string;
  readonly holdMs: number;
}

const [how = ''] = process.argv.slice(2);
let rounds = 0;

for await (const line of createInterface(process.stdin)) {
  const run = await race(JSON.parse(line) as Start);
  process.stdout.write(`${JSON.stringify(run)}\n`);
}

async function race({ file, keepFolder, assessmentId, holdMs }: Start): Promise<Run> {
  const note = `${process.pid}-${(rounds += 1)}`;
  if (how === 'unlocked') {
    const from = process.hrtime.bigint();
    await sleep(holdMs);
    return { kind: 'ready', code: null, from: `${from}`, to: `${process.hrtime.bigint()}`, note };
  }
  const store = openStore({ file, keepFolder, now: '2026-03-02T01:00:00.000Z' });
  const from = process.hrtime.bigint();
  if (store.kind === 'ready') {
    saveAnswer(placeOn(store), { assessmentId, slot: 'q:tiny/one', answer: choice('mid', note) });
    await sleep(holdMs);
  }
  const to = process.hrtime.bigint();
  closeStore(store);
  const code = store.kind === 'read-only' ? store.fault.code : null;
  return { kind: store.kind, code, from: `${from}`, to: `${to}`, note };
}
