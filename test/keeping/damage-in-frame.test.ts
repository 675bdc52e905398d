import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { getEnterprises, listShortly } from '../../electron/services/enterprises.ts';
import { saveHandling } from '../../electron/services/enterprise-parts.ts';
import { createDerived } from '../../electron/services/portfolio/derived.ts';
import { lookFirst } from '../../electron/services/portfolio/look-first.ts';
import { createPortfolio } from '../../electron/services/portfolio/query.ts';
import { crashCopy, digests, tamper } from '../db/files.ts';
import { newFolder, removeFolders, storeFile } from '../services/place.ts';
import { closeDesks, fill, keptDesk, type KeptDesk } from './keep.ts';

afterEach(() => {
  closeDesks();
  removeFolders();
});

/** A closed data folder with two enterprises, damaged behind the app's back; `{one}` stands for the first. */
function damaged(sql: string): { folder: string; one: string; other: string } {
  const folder = newFolder();
  const desk = keptDesk(folder);
  const { enterpriseId: one } = fill(desk);
  const { enterpriseId: other } = fill(desk);
  saveHandling(desk.place, { enterpriseId: one, handling: { consultant: '王顾问', tags: ['试点'] } });
  closeDesks();
  tamper(storeFile(folder), sql.replaceAll('{one}', one));
  return { folder, one, other };
}

const large = (folder: string): KeptDesk => keptDesk(folder, {}, 'frame');

describe('a very large store, of which only the frame is looked at when it is opened', () => {
  test.each([
    [
      'the facts of an enterprise',
      `UPDATE enterprise SET profile = replace(profile, '"name":"', '"name":"x') WHERE id = '{one}'`,
    ],
    ['its consultant', `UPDATE enterprise_part SET state = replace(state, '王', '玉')`],
    ['an assessment of it', `UPDATE assessment SET title = 'x' WHERE enterprise_id = '{one}'`],
    [
      'what its assessment rests on',
      `DELETE FROM assessment_pack WHERE assessment_id = (SELECT id FROM assessment WHERE enterprise_id = '{one}')`,
    ],
  ])('is read-only before a list shows what is damaged: %s', (_, sql) => {
    const { folder, one, other } = damaged(sql);
    const desk = large(folder);
    const before = digests(folder)['readiness-desk.sqlite'];
    expect(desk.place.store.kind).toBe('ready');
    desk.keeping.checkListed([other]);
    expect(desk.place.store.kind).toBe('ready');
    desk.keeping.checkListed([other, one]);
    expect(desk.place.store).toMatchObject({ kind: 'read-only', fault: { code: 'store.damaged' } });
    expect(desk.told).toContain('read-only');
    expect(digests(folder)['readiness-desk.sqlite']).toBe(before);
    expect(getEnterprises(desk.place, { ids: [other] })).toHaveLength(1);
  });

  test('a row that cannot be read at all costs nobody the list', () => {
    const { folder } = damaged(
      `PRAGMA ignore_check_constraints = ON; UPDATE enterprise SET profile = replace(profile, '{', '(') WHERE id = '{one}'`,
    );
    const desk = large(folder);
    const derived = createDerived(desk.place, {});
    const portfolio = createPortfolio(desk.place, derived);
    const query = {
      filter: {},
      sort: { by: 'name', descending: false },
      group: null,
      from: 0,
      count: 9,
    } as const;
    const ask = () => lookFirst(desk.place, desk.keeping).rows(() => portfolio.query(query));
    // What is derived takes a few milliseconds at each question.
    let page = ask();
    while (page.pending > 0) page = ask();
    derived.close();
    expect(desk.place.store.kind).toBe('read-only');
    expect(page.all).toBe(2);
    const again = large(folder);
    expect(listShortly(again.place, again.keeping.checkListed)).toHaveLength(2);
    expect(again.place.store.kind).toBe('read-only');
  });

  test.each([
    ['the tables', `CREATE TRIGGER more AFTER INSERT ON answer BEGIN SELECT 1; END`],
    ['a questionnaire', `UPDATE pack SET content = replace(content, 'a', 'b')`],
    ['the newest change', `UPDATE history SET at = '2020-01-01' WHERE seq = (SELECT max(seq) FROM history)`],
    ['a change somebody took out', `DELETE FROM history WHERE seq = (SELECT max(seq) - 1 FROM history)`],
    [
      'the id of the desk',
      `INSERT OR REPLACE INTO setting VALUES ('deskId', '"x"'), ('hash of deskId', '"y"')`,
    ],
  ])('is read-only at once where the frame itself is damaged: %s', (_, sql) => {
    const desk = large(damaged(sql).folder);
    expect(desk.place.store).toMatchObject({ kind: 'read-only', fault: { code: 'store.damaged' } });
  });

  test('with a log left behind it is looked at without writing a byte', () => {
    const { folder } = damaged(`UPDATE pack SET content = replace(content, 'a', 'b')`);
    const sound = damaged('SELECT 1');
    for (const [from, kind] of [
      [folder, 'read-only'],
      [sound.folder, 'ready'],
    ] as const) {
      const db = new Database(storeFile(from));
      db.exec(`INSERT INTO setting VALUES ('left', '1')`);
      const crashed = path.join(newFolder(), 'crashed');
      mkdirSync(crashed);
      crashCopy(storeFile(from), storeFile(crashed));
      db.close();
      const before = digests(crashed);
      expect(Object.keys(before)).toContain('readiness-desk.sqlite-wal');
      const desk = large(crashed);
      expect(desk.place.store.kind).toBe(kind);
      if (kind === 'read-only') expect(digests(crashed)).toEqual(before);
      closeDesks();
    }
  });

  test('is met by the check in the background wherever the damage lies', async () => {
    const desk = large(damaged(`UPDATE answer SET state = replace(state, 'second', 'zweite')`).folder);
    expect(desk.place.store.kind).toBe('ready');
    await desk.keeping.checked();
    expect(desk.place.store.kind).toBe('read-only');
  });

  test('a sound one is looked at once and no more', async () => {
    const folder = newFolder();
    const { enterpriseId } = fill(keptDesk(folder));
    closeDesks();
    const desk = large(folder);
    desk.keeping.checkListed([enterpriseId]);
    await desk.keeping.checked();
    expect(desk.keeping.state().check.kind).toBe('sound');
    closeStore(desk.place.store);
    // Nothing is read any more, or this would throw.
    desk.keeping.checkListed(['another']);
  });
});
