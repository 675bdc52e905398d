import { statSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { Db } from '../../electron/db/database.ts';
import { newFolder, removeFolders, storeFile } from '../services/place.ts';
import { answer, closeDesks, fill, keptDesk } from './keep.ts';

afterEach(() => {
  closeDesks();
  removeFolders();
});

const boundBytes = 16 * 1024 * 1024;
const logBytes = (folder: string): number => statSync(`${storeFile(folder)}-wal`).size;

test('while it is read slowly and much is saved, the log stays bounded', async () => {
  const desk = keptDesk(newFolder());
  const { assessmentId } = fill(desk);
  const filler = 'x'.repeat(1_900);
  let largest = 0;
  const save = (rounds: number): void => {
    for (let round = 0; round < rounds; round += 1) answer(desk.place, assessmentId, `${round} ${filler}`);
    largest = Math.max(largest, logBytes(desk.folder));
  };
  save(300);
  // The slow reader: a copy made a page at a time, with many answers saved between two pages.
  let pages = 0;
  await desk.place.store.db.backup(`${desk.folder}/slow.sqlite`, {
    progress: () => {
      if ((pages += 1) > 30) return 10_000;
      save(80);
      return 1;
    },
  });
  expect(pages).toBeGreaterThan(30);
  expect(largest).toBeLessThan(boundBytes);
});

/** One change larger than the bound, and what comes after it until the log begins anew. */
function storeMuch(db: Db): void {
  db.exec(`INSERT INTO setting VALUES ('big', json_quote(hex(zeroblob(${boundBytes}))))`);
  for (const round of [1, 2, 3]) db.exec(`INSERT INTO setting VALUES ('after ${round}', '0')`);
}

test('one change larger than the bound is stored, and the log is cut back after it', () => {
  const { place, folder } = keptDesk(newFolder());
  storeMuch(place.store.db);
  expect(logBytes(folder)).toBeLessThanOrEqual(boundBytes);
});

test('without the bound the log would stay as large as it once was', () => {
  const { place, folder } = keptDesk(newFolder());
  place.store.db.pragma('journal_size_limit = -1');
  storeMuch(place.store.db);
  expect(logBytes(folder)).toBeGreaterThan(boundBytes);
});
