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

function dropTriggers(db: Db): void {
  const names = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck();
  for (const name of names.all()) db.exec(`DROP TRIGGER ${name}`);
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
      'enterprise-part-imported',
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

  test('takes along all that does not need what is lost, whatever single thing it is', () => {
    const { copy, now } = scene();
    const first = historyHead(copy).seq + 1;
    const last = historyHead(now).seq;
    const seqs = Array.from({ length: last - first + 1 }, (_, place) => first + place);
    const contents = ['pack', 'figure_catalogue', 'frozen_content'].flatMap((table) =>
      now
        .prepare<[], string>(`SELECT hash FROM ${table}`)
        .pluck()
        .all()
        .map((hash) => `UPDATE ${table} SET content = content || ' ' WHERE hash = '${hash}'`),
    );
    const rows = [
      'enterprise',
      'enterprise_part',
      'assessment',
      'evidence',
      'evidence_link',
      'closing',
      'reopening',
    ].map((table) => `DELETE FROM ${table}`);
    for (const loss of [
      ...seqs.map((seq) => `DELETE FROM history WHERE seq = ${seq}`),
      ...contents,
      ...rows,
    ]) {
      const [onto, damaged] = [imageOf(copy), imageOf(now)];
      dropTriggers(damaged);
      damaged.pragma('foreign_keys = OFF');
      damaged.exec(loss);
      const report = replayChanges(onto, damaged);
      expect(findDamage(onto), loss).toBeNull();
      // Every line is either taken or named.
      const told = (report?.changes ?? 0) + (report?.notTaken.length ?? 0);
      expect(told, loss).toBeGreaterThanOrEqual(seqs.length - 1);
      onto.close();
      damaged.close();
    }
  });

  test('gives an enterprise back whose first line is lost, with all that followed', () => {
    const { copy, now } = scene();
    const line = now
      .prepare<[], { seq: number; subject: string }>(
        `SELECT seq, subject FROM history WHERE kind = 'enterprise-created' AND new IS NOT NULL ORDER BY seq DESC LIMIT 1`,
      )
      .get();
    const damaged = imageOf(now);
    dropTriggers(damaged);
    damaged.exec(`UPDATE history SET at = at || ' ' WHERE seq = ${line?.seq ?? 0}`);
    expect(replayChanges(copy, damaged)?.notTaken.map(({ seq }) => seq)).toEqual([line?.seq]);
    const count = copy.prepare('SELECT count(*) FROM assessment WHERE enterprise_id = ?').pluck();
    expect(count.get(line?.subject)).toBe(1);
  });

  test('changes nothing in a copy it does not continue', () => {
    const { copy } = scene();
    const other = scene();
    const before = copy.serialize();
    expect(replayChanges(copy, other.now)).toBeNull();
    expect(copy.serialize().equals(before)).toBe(true);
  });
});
