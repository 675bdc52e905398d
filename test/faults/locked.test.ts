import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { limit, soaking, tell } from '../fixtures/soak.ts';
import {
  newAssessment,
  newFolder,
  open,
  placeIn,
  placeOn,
  removeFolders,
  storeFile,
} from '../services/place.ts';

afterEach(removeFolders);

async function hold(folder: string, sql: string): Promise<ChildProcess> {
  const script = path.join(import.meta.dirname, 'hold-lock.ts');
  const child = spawn(process.execPath, [script, storeFile(folder), sql], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function letGo(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'exit');
}

function filled(): string {
  const folder = newFolder();
  const place = placeIn(folder);
  newAssessment(place);
  closeStore(place.store);
  return folder;
}

// The full size also waits for longer than a minute, as a scanner may take.
const cases: readonly (readonly [string, string, number])[] = [
  ['exclusively', 'BEGIN EXCLUSIVE', 0],
  ...(soaking
    ? ([
        ['for writing', 'BEGIN IMMEDIATE', 0],
        ['for reading', 'BEGIN; SELECT count(*) FROM enterprise', 0],
        ['in another journal mode', 'PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE', 0],
        ['for more than a minute', 'BEGIN EXCLUSIVE', 65_000],
      ] satisfies readonly [string, string, number][])
    : []),
];

test.each(cases)(
  'a file another program holds %s is named as in use, left as it is, and opens when that lets go',
  limit(30_000),
  async (name, sql, waitMs) => {
    const folder = filled();
    const holder = await hold(folder, sql);
    const store = open(folder);
    expect(store).toMatchObject({ kind: 'read-only', fault: { code: 'store.in-use' } });
    closeStore(store);
    await sleep(waitMs);
    if (waitMs > 0) expect(open(folder).kind).toBe('read-only');
    await letGo(holder);
    const again = open(folder);
    expect(again.kind).toBe('ready');
    expect(listEnterprises(placeOn(again))).toHaveLength(1);
    tell(`D10 held ${name}`, { 'seconds held': Math.round(waitMs / 1000) + 2, opened: 1 });
  },
);

test('a file that is held for a moment only is waited for', async () => {
  const folder = filled();
  const holder = await hold(folder, 'BEGIN EXCLUSIVE');
  // Opening waits without letting anything else run here, so the other process must let go by itself.
  const letting = spawn(process.execPath, ['-e', `setTimeout(() => process.kill(${holder.pid}), 700)`]);
  const store = open(folder);
  expect(store.kind).toBe('ready');
  await once(letting, 'exit');
});
