import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listAnswers } from '../../electron/db/answers.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { newFolder, open, removeFolders } from '../services/place.ts';

afterEach(removeFolders);

const saver = path.join(import.meta.dirname, 'save-until-killed.ts');

interface Acknowledged {
  readonly slot: string;
  readonly note: string;
}

/** Lets a process save answers, kills it outright after a while, and returns what it said was saved, in order. */
async function killWhileSaving(folder: string, afterMs: number, order: string): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [saver, folder, order], { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  child.stdout.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await once(child, 'close');
  // A line cut off by the kill was not heard to its end, so it promised nothing.
  const whole = heard.slice(0, heard.lastIndexOf('\n'));
  return whole.split('\n').map((line) => JSON.parse(line) as Acknowledged);
}

/** Kills `cycles` times on one store; the number of acknowledged answers in all, and of those not found again. */
async function count(cycles: number, order: string): Promise<{ acknowledged: number; lost: number }> {
  const folder = newFolder();
  let acknowledged = 0;
  let lost = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const heard = await killWhileSaving(folder, (cycle * 7) % 30, order);
    acknowledged += heard.length;
    // Opening checks every row hash, the chain of the history, and each answer against its history.
    const store = open(folder);
    expect(store.kind).toBe('ready');
    const history = store.db
      .prepare<[], string>(`SELECT new FROM history WHERE kind = 'answer-saved'`)
      .pluck()
      .all();
    lost += heard.filter(({ note }) => !history.some((state) => state.includes(`"${note}"`))).length;
    const newest = new Map(heard.map((one) => [one.slot, one.note]));
    const assessmentId = store.db.prepare<[], string>('SELECT id FROM assessment').pluck().get() ?? '';
    for (const { slot, answer } of listAnswers(store.db, assessmentId)) {
      const [pid, round] = answer.note.split('-').map(Number);
      const [heardPid, heardRound] = (newest.get(slot) ?? '').split('-').map(Number);
      // One more may have been stored than was heard of, never one less.
      if (heardPid === pid && (round ?? 0) < (heardRound ?? 0)) lost += 1;
    }
    closeStore(store);
  }
  return { acknowledged, lost };
}

test(
  '30 times killed in the middle of saving, not one acknowledged answer is lost',
  { timeout: 120_000 },
  async () => {
    const { acknowledged, lost } = await count(30, 'after');
    expect(acknowledged).toBeGreaterThan(30);
    expect(lost).toBe(0);
  },
);

test('the same count notices a store that says “saved” too early', { timeout: 60_000 }, async () => {
  const { lost } = await count(6, 'too-early');
  expect(lost).toBeGreaterThan(0);
});
