import Database from 'better-sqlite3';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { listAnswers } from '../../electron/db/answers.ts';
import { schemaVersion } from '../../electron/db/migrate.ts';
import { migrations, type Migration } from '../../electron/db/migrations.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import {
  choice,
  newAssessment,
  newFolder,
  open,
  placeIn,
  removeFolders,
  storeFile,
} from '../services/place.ts';
import { digests } from './files.ts';

afterEach(removeFolders);

const newest = migrations.at(-1)?.version ?? 0;
const step = (version: number, sql: string): Migration => ({ version, sql });
const withBin = [...migrations, step(newest + 1, `CREATE TABLE bin (id TEXT NOT NULL PRIMARY KEY) STRICT`)];

/** A closed store of the present version with one answer. */
function present(): { folder: string; assessmentId: string } {
  const folder = newFolder();
  const place = placeIn(folder);
  const { assessmentId } = newAssessment(place);
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid') });
  closeStore(place.store);
  return { folder, assessmentId };
}

describe('a store of the version before', () => {
  test('is brought to the new one with everything in it', () => {
    const { folder, assessmentId } = present();
    const store = open(folder, withBin);
    expect(store.kind).toBe('ready');
    expect(schemaVersion(store.db)).toBe(newest + 1);
    expect(listAnswers(store.db, assessmentId).map((one) => one.answer)).toEqual([choice('mid')]);
  });

  test('is copied first, and the copy is a whole database of the old version', () => {
    const { folder, assessmentId } = present();
    open(folder, withBin);
    const names = readdirSync(path.join(folder, 'kept'));
    expect(names).toEqual([`before-schema-${newest + 1}.2026-03-02T01-00-00.000Z.sqlite`]);
    const copy = new Database(path.join(folder, 'kept', names[0] ?? ''), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(newest);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(listAnswers(copy, assessmentId)).toHaveLength(1);
    copy.close();
  });

  test('that is already new is not copied', () => {
    const { folder } = present();
    open(folder);
    expect(readdirSync(folder)).not.toContain('kept');
  });

  test('stays at the old version, whole, when a step fails in its middle', () => {
    const { folder, assessmentId } = present();
    const failing = [
      ...migrations,
      step(newest + 1, `CREATE TABLE bin (id TEXT) STRICT; INSERT INTO nowhere VALUES (1)`),
    ];
    expect(() => open(folder, failing)).toThrow('no such table');
    const store = open(folder);
    expect(store.kind).toBe('ready');
    expect(schemaVersion(store.db)).toBe(newest);
    expect(listAnswers(store.db, assessmentId)).toHaveLength(1);
    expect(store.db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'bin'`).pluck().get()).toBe(0);
  });

  test('is not touched when the copy cannot be made, and can be read meanwhile', () => {
    const { folder, assessmentId } = present();
    writeFileSync(path.join(folder, 'kept'), 'a file where the folder should be');
    const before = digests(folder);
    const store = open(folder, withBin);
    expect(store).toMatchObject({ kind: 'read-only', fault: { code: 'store.copy-failed' } });
    expect(listAnswers(store.db, assessmentId)).toHaveLength(1);
    closeStore(store);
    expect(digests(folder)).toEqual(before);
  });

  test('is refused by the app of that version once it was brought to the new one', () => {
    const { folder } = present();
    closeStore(open(folder, withBin));
    const before = digests(folder);
    const store = open(folder);
    expect(store).toMatchObject({
      kind: 'read-only',
      fault: { code: 'store.newer', values: { file: storeFile(folder) } },
    });
    closeStore(store);
    expect(digests(folder)).toEqual(before);
  });
});

test('the steps are numbered without a gap', () => {
  expect(migrations.map((one) => one.version)).toEqual(migrations.map((_, place) => place + 1));
});
