import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { evidencePath } from '../../electron/evidence/evidence-folder.ts';
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

test('a file nobody wants stays 30 days by the clock, and then goes', async () => {
  const home = newFolder();
  const { place, setDay } = placeAt(home);
  const { folder } = openShelf(home, place);
  const orphan = await leave(folder, 'nobody wants this');
  expect(await clearLeftFiles(place, folder)).toEqual({ files: 1, bytes: 17 });
  setDay('2026-03-31');
  expect((await clearLeftFiles(place, folder)).files).toBe(1);
  expect(existsSync(orphan)).toBe(true);
  setDay('2026-04-01');
  expect(await clearLeftFiles(place, folder)).toEqual({ files: 0, bytes: 0 });
  expect(existsSync(orphan)).toBe(false);
});

test('a clock that is put back begins the 30 days again', async () => {
  const home = newFolder();
  const { place, setDay } = placeAt(home);
  const { folder } = openShelf(home, place);
  const orphan = await leave(folder, 'nobody wants this');
  setDay('2036-03-02');
  await clearLeftFiles(place, folder);
  setDay('2026-03-02');
  await clearLeftFiles(place, folder);
  setDay('2026-03-20');
  await clearLeftFiles(place, folder);
  expect(existsSync(orphan)).toBe(true);
  setDay('2026-04-02');
  await clearLeftFiles(place, folder);
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
