import Database from 'better-sqlite3';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { closeStore, type Store } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import {
  choice,
  faultOf,
  newAssessment,
  newFolder,
  open,
  placeIn,
  placeOn,
  removeFolders,
  storeFile,
} from '../services/place.ts';
import { crashCopy, digests } from './files.ts';

const run = promisify(execFile);
const openElsewhere = path.join(import.meta.dirname, 'open-elsewhere.ts');

afterEach(removeFolders);

describe('a new store', () => {
  test('keeps its durable settings after the first write', () => {
    const { kind, db } = open(newFolder());
    expect(kind).toBe('ready');
    const setting = (name: string): unknown => db.pragma(name, { simple: true });
    expect(setting('journal_mode')).toBe('wal');
    expect(setting('synchronous')).toBe(2);
    expect(setting('foreign_keys')).toBe(1);
    expect(setting('locking_mode')).toBe('exclusive');
    expect(setting('trusted_schema')).toBe(0);
    expect(setting('cell_size_check')).toBe(1);
    expect(setting('journal_size_limit')).toBe(16 * 1024 * 1024);
  });

  test('would not be durable without them: this SQLite falls back after the first write', () => {
    const db = new Database(path.join(newFolder(), 'plain.sqlite'));
    db.pragma('journal_mode = WAL');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    db.exec('CREATE TABLE one (id INTEGER)');
    expect(db.pragma('synchronous', { simple: true })).toBe(1);
    db.close();
  });

  test('has only STRICT tables', () => {
    const { db } = open(newFolder());
    const loose = db
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0`)
      .pluck()
      .all();
    expect(loose).toEqual(['sqlite_schema']);
  });

  test('refuses to change or remove a line of its history, or to add one out of order', () => {
    const place = placeIn(newFolder());
    newAssessment(place);
    const { db } = place.store;
    expect(() => db.exec(`UPDATE history SET who = 'somebody'`)).toThrow('only ever added to');
    expect(() => db.exec('DELETE FROM history')).toThrow('only ever added to');
    expect(() =>
      db.exec(`INSERT INTO history SELECT 99, at, who, kind, enterprise_id, assessment_id, subject, old, new,
      prev_hash, '${'0'.repeat(64)}' FROM history LIMIT 1`),
    ).toThrow('only ever added to');
  });
});

describe('a store that is open', () => {
  test('is refused to a second process, which says so and changes nothing', async () => {
    const folder = newFolder();
    const holder = spawn(process.execPath, [openElsewhere, storeFile(folder), 'hold'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    const before = digests(folder);
    const store = open(folder);
    expect(store).toMatchObject({ kind: 'read-only', fault: { code: 'store.in-use' } });
    expect(listEnterprises(placeOn(store))).toEqual([]);
    expect(digests(folder)).toEqual(before);
    holder.stdin.end();
    await once(holder, 'exit');
    expect(open(folder).kind).toBe('ready');
  });
});

describe('a file of a newer version', () => {
  const newer = (folder: string): Store => {
    const place = placeIn(folder);
    newAssessment(place);
    place.store.db.pragma('user_version = 99');
    return place.store;
  };

  test('is refused and stays as it was', () => {
    const folder = newFolder();
    closeStore(newer(folder));
    const before = digests(folder);
    const store = open(folder);
    expect(store).toMatchObject({ kind: 'read-only', fault: { code: 'store.newer' } });
    closeStore(store);
    expect(digests(folder)).toEqual(before);
  });

  test('is recognised by the log a crash has left, and stays as it was', () => {
    const [folder, crashed] = [newFolder(), newFolder()];
    newer(folder);
    crashCopy(storeFile(folder), storeFile(crashed));
    const before = digests(crashed);
    expect(Object.keys(before)).toHaveLength(2);
    const store = open(crashed);
    expect(store).toMatchObject({ kind: 'read-only', fault: { code: 'store.newer' } });
    closeStore(store);
    expect(digests(crashed)).toEqual(before);
  });
});

describe('what is no database of this app', () => {
  const cases: readonly [string, (file: string) => void][] = [
    ['text', (file) => writeFileSync(file, 'This is a letter. '.repeat(100))],
    ['a few bytes', (file) => writeFileSync(file, 'SQLite')],
    ['the start of a database header', (file) => writeFileSync(file, 'SQLite format 3\0')],
    ['a folder', (file) => mkdirSync(file)],
    [
      'a database of another program',
      (file) => {
        const db = new Database(file);
        db.exec('CREATE TABLE letter (text TEXT)');
        db.close();
      },
    ],
    [
      'a database with the mark of another program',
      (file) => {
        const db = new Database(file);
        db.pragma('application_id = 12345');
        db.pragma('user_version = 1');
        db.close();
      },
    ],
  ];

  test.each(cases)('%s is refused and stays as it was', (_, make) => {
    const folder = newFolder();
    make(storeFile(folder));
    const before = digests(folder);
    const store = open(folder);
    expect(store).toMatchObject({ kind: 'read-only', fault: { code: 'store.foreign' } });
    expect(listEnterprises(placeOn(store))).toEqual([]);
    closeStore(store);
    expect(digests(folder)).toEqual(before);
  });
});

describe('a place that cannot be written', () => {
  test('is named when the folder is missing', () => {
    const folder = path.join(newFolder(), 'gone');
    expect(open(folder)).toMatchObject({
      kind: 'read-only',
      fault: { code: 'store.no-folder', values: { folder } },
    });
  });

  // Permissions bind nobody called root: there the store is opened as an ordinary user, elsewhere as oneself.
  const ordinary = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

  test.skipIf(process.platform === 'win32')(
    'can be read but not changed when the folder is write-protected',
    async () => {
      const folder = newFolder();
      const place = placeIn(folder);
      newAssessment(place);
      closeStore(place.store);
      if (ordinary.uid !== undefined)
        for (const one of [folder, storeFile(folder)]) chownSync(one, 65534, 65534);
      chmodSync(storeFile(folder), 0o444);
      chmodSync(folder, 0o555);
      const before = digests(folder);
      const { stdout } = await run(process.execPath, [openElsewhere, storeFile(folder)], ordinary);
      chmodSync(folder, 0o755);
      expect(JSON.parse(stdout)).toMatchObject({
        kind: 'read-only',
        code: 'store.not-writable',
        enterprises: 1,
      });
      expect(digests(folder)).toEqual(before);
    },
  );

  test('takes no more when the disk is full, keeps what it has, and goes on when there is space', () => {
    const place = placeIn(newFolder());
    const { assessmentId } = newAssessment(place);
    const { db } = place.store;
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid') });
    const pages = db.pragma('page_count', { simple: true }) as number;
    db.pragma(`max_page_count = ${pages}`);
    const long = choice('high', 'x'.repeat(20_000));
    expect(faultOf(() => saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: long })).code).toBe(
      'store.disk-full',
    );
    expect(db.prepare('SELECT state FROM answer').pluck().get()).toContain('mid');
    db.pragma('max_page_count = 1000000');
    expect(saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: long }).seq).toBe(4);
  });
});

describe('an unclean end', () => {
  test('loses nothing: the log that was left is read at the next start', () => {
    const [folder, crashed] = [newFolder(), newFolder()];
    const place = placeIn(folder);
    const { assessmentId } = newAssessment(place);
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid') });
    crashCopy(storeFile(folder), storeFile(crashed));
    const store = open(crashed);
    expect(store.kind).toBe('ready');
    expect(store.db.prepare('SELECT state FROM answer').pluck().all()).toHaveLength(1);
  });

  test('before anything was stored leaves a file that is simply begun again', () => {
    const folder = newFolder();
    writeFileSync(storeFile(folder), '');
    expect(open(folder).kind).toBe('ready');
  });
});
