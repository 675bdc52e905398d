import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { damagedPath, evidencePath } from '../../electron/evidence/evidence-folder.ts';
import { takeIn } from '../../electron/evidence/take-in.ts';
import { clearLeftFiles } from '../../electron/services/evidence/left-files.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { newAssessment, newFolder, placeIn, removeFolders } from '../services/place.ts';
import { openShelf } from './shelf.ts';

afterEach(removeFolders);

/** A place whose clock stands where it is put. */
function placeAt(home: string): { place: Workplace; setDay: (day: string) => void } {
  let now = '2026-03-02T01:00:00.000Z';
  const place: Workplace = { ...placeIn(home), now: () => now };
  return { place, setDay: (day) => (now = `${day}T01:00:00.000Z`) };
}

async function leave(folder: string, content: string): Promise<string> {
  const arriving = await takeIn(folder, content);
  await arriving.write(Buffer.from(content));
  return evidencePath(folder, (await arriving.keep()).sha256);
}

/** Looks on each of these days. Returns how many are left after the last. */
async function lookOn(
  { place, setDay }: ReturnType<typeof placeAt>,
  folder: string,
  days: readonly string[],
): Promise<number> {
  let files = 0;
  for (const day of days) {
    setDay(day);
    ({ files } = await clearLeftFiles(place, folder));
  }
  return files;
}

test('a file nobody wants stays 30 days by the clock, and then goes', async () => {
  const home = newFolder();
  const at = placeAt(home);
  const { folder } = openShelf(home, at.place);
  const orphan = await leave(folder, 'nobody wants this');
  expect(await clearLeftFiles(at.place, folder)).toEqual({ files: 1, bytes: 17 });
  expect(await lookOn(at, folder, ['2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'])).toBe(1);
  expect(await lookOn(at, folder, ['2026-03-31'])).toBe(1);
  expect(existsSync(orphan)).toBe(true);
  at.setDay('2026-04-01');
  expect(await clearLeftFiles(at.place, folder)).toEqual({ files: 0, bytes: 0 });
  expect(existsSync(orphan)).toBe(false);
});

test('what the lock has kept of it as a damaged file goes with it', async () => {
  const home = newFolder();
  const at = placeAt(home);
  const { folder } = openShelf(home, at.place);
  const orphan = await leave(folder, 'nobody wants this');
  const kept = damagedPath(folder, path.basename(orphan));
  mkdirSync(path.dirname(kept));
  writeFileSync(kept, 'as it lay there');
  const weeks = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'];
  expect(await lookOn(at, folder, weeks)).toBe(1);
  expect(existsSync(kept)).toBe(true);
  expect(await lookOn(at, folder, ['2026-04-01'])).toBe(0);
  expect([existsSync(orphan), existsSync(kept)]).toEqual([false, false]);
});

test('a clock that jumps ahead, and back, and ahead again makes no file old at once', async () => {
  const home = newFolder();
  const at = placeAt(home);
  const { folder } = openShelf(home, at.place);
  const orphan = await leave(folder, 'nobody wants this');
  expect(await lookOn(at, folder, ['2026-03-02', '2036-03-02', '2036-03-02'])).toBe(1);
  expect(await lookOn(at, folder, ['2026-03-03', '2026-05-03', '2026-05-04', '2000-01-01'])).toBe(1);
  expect(existsSync(orphan)).toBe(true);
  // 15 days are counted; what comes after a jump counts as it always does.
  expect(await lookOn(at, folder, ['2000-01-08', '2000-01-15'])).toBe(1);
  expect(await lookOn(at, folder, ['2000-01-16'])).toBe(0);
  expect(existsSync(orphan)).toBe(false);
});

test('a list of what is left that cannot be read begins anew and removes nothing', async () => {
  const home = newFolder();
  const { place, setDay } = placeAt(home);
  const { folder } = openShelf(home, place);
  const orphan = await leave(folder, 'nobody wants this');
  await clearLeftFiles(place, folder);
  writeFileSync(path.join(folder, 'left.json'), '{"__proto__":1');
  setDay('2026-05-02');
  expect(await clearLeftFiles(place, folder)).toEqual({ files: 1, bytes: 17 });
  expect(existsSync(orphan)).toBe(true);
});

test('one that comes to be wanted again is wanted, and others in the folder are left alone', async () => {
  const home = newFolder();
  const { place, setDay } = placeAt(home);
  const shelf = openShelf(home, place);
  const { enterpriseId } = newAssessment(place);
  const orphan = await leave(shelf.folder, 'first nobody’s, then ours');
  await clearLeftFiles(place, shelf.folder);
  await shelf.add('first nobody’s, then ours', 'ours.txt', { enterpriseId });
  mkdirSync(path.join(shelf.folder, 'zz'), { recursive: true });
  const strange = path.join(shelf.folder, 'zz', 'not ours.txt');
  writeFileSync(strange, 'x');
  setDay('2027-03-02');
  expect(await clearLeftFiles(place, shelf.folder)).toEqual({ files: 0, bytes: 0 });
  expect([orphan, strange].map((file) => existsSync(file))).toEqual([true, true]);
});
