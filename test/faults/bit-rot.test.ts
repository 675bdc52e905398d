import Database from 'better-sqlite3';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { Db } from '../../electron/db/database.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { dossierFileName } from '../../electron/services/dossier.ts';
import { prepareExport } from '../../electron/services/passing-on/export-file.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { digests } from '../db/files.ts';
import { faultOf, newFolder, open, placeOn, removeFolders } from '../services/place.ts';
import { chance } from './chance.ts';
import { fillStore } from './filled-store.ts';

afterEach(removeFolders);

/** Reads a file as it is, without the app and without touching it; null where SQLite cannot. */
function readAlone<Result>(bytes: Buffer, work: (db: Db) => Result): Result | null {
  const image = Buffer.from(bytes);
  // In memory there is no log beside the file, and a header that asks for one is refused.
  image.fill(1, 18, 20);
  let db: Db | null = null;
  try {
    db = new Database(image);
    return work(db);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/**
 * Every value stored. Settings of the computer (language, colours, when it was last opened) are no part of an
 * assessment and carry no hash.
 */
function contentOf(bytes: Buffer): string | null {
  return readAlone(bytes, (db) => {
    const names = db
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'setting' ORDER BY name`,
      )
      .pluck()
      .all();
    return JSON.stringify(names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
  });
}

/** Whether SQLite alone finds nothing: the seeded fault of a store without hashes. */
const structureHolds = (bytes: Buffer): boolean =>
  readAlone(bytes, (db) => db.pragma('quick_check', { simple: true })) === 'ok';

const flips = size({ slice: 60, full: 500 });

test(`of ${flips} flipped bits none lets a changed value into a document`, limit(60_000), async () => {
  const { folder, file, assessmentId } = fillStore(newFolder());
  const sound = readFileSync(file);
  const expected = contentOf(sound);
  const next = chance(2026);
  let [changed, found, missed, unnoticedBySqlite] = [0, 0, 0, 0];
  for (let round = 0; round < flips; round += 1) {
    const bytes = Buffer.from(sound);
    const at = next(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << next(8)), at);
    writeFileSync(file, bytes);
    const differs = contentOf(bytes) !== expected;
    if (differs && structureHolds(bytes)) unnoticedBySqlite += 1;
    if (differs) changed += 1;
    const before = digests(folder);
    const store = open(folder);
    if (store.kind === 'read-only') {
      found += 1;
      const place = placeOn(store);
      const input = { assessmentId, language: 'zh-CN', file: `${file}.json`, appVersion: '1' } as const;
      expect(faultOf(() => dossierFileName(place, input)).code).toMatch(/^store\./);
      const passedOn = {
        enterprises: [],
        leaveOut: { names: false, notes: false, evidence: false },
        passphrase: null,
        target: input.file,
        appVersion: '1',
        dataFolder: folder,
      };
      await expect(prepareExport(place, passedOn)).rejects.toMatchObject({
        fault: { code: expect.stringMatching(/^store\./) as unknown },
      });
      // The damaged file is evidence of what it was: it is not touched.
      expect(digests(folder)).toEqual(before);
      expect(existsSync(input.file)).toBe(false);
    } else if (differs) missed += 1;
    closeStore(store);
  }
  tell('D14 flipped bits', { flips, 'values changed': changed, 'opened read-only': found, missed });
  const share = `${Math.round((100 * (changed - unnoticedBySqlite)) / changed)} %`;
  tell('D14 seeded fault: without row hashes', {
    'values changed': changed,
    'noticed by SQLite alone': share,
  });
  expect(missed).toBe(0);
  expect(changed).toBeGreaterThan(flips / 4);
  expect(changed - unnoticedBySqlite).toBeLessThan(changed / 2);
});
