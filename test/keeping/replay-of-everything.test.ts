import { afterEach, describe, expect, test } from 'vitest';
import { changeKinds } from '../../assessments/history/change-kind.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { replayChanges } from '../../electron/db/replay-changes.ts';
import { historyHead } from '../../electron/db/store-facts.ts';
import { connectToImage } from '../../electron/db/connect.ts';
import type { Db } from '../../electron/db/database.ts';
import { newFolder, placeIn, removeFolders } from '../services/place.ts';
import { changeEverything, startEverything } from './every-change.ts';

afterEach(removeFolders);

/** Every row of every table but the settings. */
function content(db: Db): Record<string, string[]> {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'setting'`,
    )
    .pluck()
    .all();
  return Object.fromEntries(
    tables.map((name) => [
      name,
      db
        .prepare(`SELECT * FROM ${name}`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );
}

/** A copy in memory, which has no log beside it: the header must not ask for one. */
function imageOf(db: Db): Db {
  const bytes = db.serialize();
  bytes.fill(1, 18, 20);
  return connectToImage(bytes, {});
}

/** A copy made early, and the store with everything that was done since. */
function scene(): { copy: Db; now: Db } {
  const place = placeIn(newFolder(), ...startEverything.library);
  const started = startEverything(place);
  const copy = imageOf(place.store.db);
  changeEverything(place, started);
  return { copy, now: place.store.db };
}

describe('replaying the history onto an early copy', () => {
  test('takes every kind of change there is, and ends with the same rows to the letter', () => {
    const { copy, now } = scene();
    const before = historyHead(copy);
    const kinds = new Set(
      now.prepare<[number], string>('SELECT kind FROM history WHERE seq > ?').pluck().all(before.seq),
    );
    // Kinds only another desk's file brings in are written by the same functions.
    const imported = [
      'answer-imported',
      'part-imported',
      'profile-imported',
      'evidence-imported',
      'earlier-imported',
      'file-imported',
    ];
    expect(changeKinds.filter((kind) => !kinds.has(kind) && !imported.includes(kind))).toEqual([]);

    const report = replayChanges(copy, now);
    expect(report).toMatchObject({ notTaken: [] });
    expect(findDamage(copy)).toBeNull();
    expect(content(copy)).toEqual(content(now));
    expect(historyHead(copy)).toEqual(historyHead(now));
  });

  test('goes on after a line that is gone, with everything that does not need it', () => {
    const { copy, now } = scene();
    const first = historyHead(copy).seq + 1;
    const damaged = imageOf(now);
    damaged.exec('DROP TRIGGER history_is_not_removed');
    damaged.pragma('foreign_keys = OFF');
    damaged.prepare('DELETE FROM history WHERE seq = ?').run(first);
    const report = replayChanges(copy, damaged);
    expect(report?.notTaken.map(({ seq, why }) => `${seq} ${why}`)).toEqual([`${first} unreadable`]);
    expect(findDamage(copy)).toBeNull();
    expect(historyHead(copy).seq).toBeGreaterThan(first + 10);
  });

  test('changes nothing in a copy it does not continue', () => {
    const { copy } = scene();
    const other = scene();
    const before = copy.serialize();
    expect(replayChanges(copy, other.now)).toBeNull();
    expect(copy.serialize().equals(before)).toBe(true);
  });
});
