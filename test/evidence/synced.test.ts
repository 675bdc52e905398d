import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { newFolder, removeFolders } from '../services/place.ts';

afterEach(removeFolders);

const adder = path.join(import.meta.dirname, 'add-until-mark.ts');
const traced = spawnSync('strace', ['-V']).status === 0;

/** What must have happened, one after the other, before anything is written into the database. */
const order: readonly (readonly [string, RegExp])[] = [
  ['the file is synced', /fsync\(\d+<[^>]*\/evidence\/arriving\/\w+\.part>\)\s*= 0/],
  [
    'it takes its name',
    /rename\w*\(.*\/evidence\/arriving\/\w+\.part".*\/evidence\/[0-9a-f]{2}\/[0-9a-f]{64}"/,
  ],
  ['the folder of its name is synced', /fsync\(\d+<[^>]*\/evidence\/[0-9a-f]{2}>\)\s*= 0/],
  ['the folder above it is synced', /fsync\(\d+<[^>]*\/evidence>\)\s*= 0/],
];

/** The first thing that did not happen after the one before it and before the row; null when all did. */
function missing(calls: readonly string[]): string | null {
  const begun = calls.findIndex((call) => call.includes('/evidence/arriving'));
  const row = calls.findIndex((call, index) => index > begun && call.includes('sqlite-wal'));
  let at = begun - 1;
  for (const [what, pattern] of order) {
    at = calls.findIndex((call, index) => index > at && index < row && pattern.test(call));
    if (at === -1) return what;
  }
  return null;
}

test.skipIf(!traced)(
  `file and folders reach the disk before the row is written${traced ? '' : ' (SKIPPED: there is no strace)'}`,
  { timeout: 60_000 },
  () => {
    const home = newFolder();
    const log = path.join(newFolder(), 'calls');
    const calls = 'fsync,fdatasync,rename,renameat,renameat2,pwrite64';
    const added = [process.execPath, adder, home, 'none', 'file-first', 'content'];
    expect(spawnSync('strace', ['-f', '-y', '-e', `trace=${calls}`, '-o', log, ...added]).status).toBe(0);
    const lines = readFileSync(log, 'utf8').split('\n');
    expect(missing(lines)).toBeNull();
    // The same look notices each step that is left out.
    for (const [what, pattern] of order) {
      expect(missing(lines.filter((line) => !pattern.test(line)))).toBe(what);
    }
  },
);
