import { afterEach, describe, expect, test } from 'vitest';
import { refuseDamaged } from '../../electron/services/workplace.ts';
import { createSettingsKeeper } from '../../electron/services/settings.ts';
import { digests, replaceBytes, tamper } from '../db/files.ts';
import { faultOf, newAssessment, newFolder, removeFolders, storeFile } from '../services/place.ts';
import { answer, closeDesks, fill, keptDesk, noteIn } from './keep.ts';

afterEach(() => {
  closeDesks();
  removeFolders();
});

/** A closed data folder with two assessments, damaged behind the app's back. */
function damaged(sql: string): { folder: string; assessmentId: string; other: string } {
  const folder = newFolder();
  const desk = keptDesk(folder);
  const { assessmentId } = fill(desk);
  const other = newAssessment(desk.place).assessmentId;
  answer(desk.place, other, 'elsewhere');
  closeDesks();
  tamper(storeFile(folder), sql);
  return { folder, assessmentId, other };
}

const changedAnswer = `UPDATE answer SET state = replace(state, 'second', 'zweite')`;

describe('damage the first look does not meet', () => {
  test.each([
    ['an answer', changedAnswer],
    ['the time of an answer', `UPDATE answer SET saved_at = '2020-01-01' WHERE state LIKE '%second%'`],
    ['an answer that is gone', `DELETE FROM answer WHERE state LIKE '%second%'`],
    ['its history', `UPDATE history SET new = replace(new, 'first', 'f1rst') WHERE new LIKE '%first%'`],
  ])('is met when the assessment it lies in is opened, and the store is read-only then: %s', (_, sql) => {
    const { folder, assessmentId, other } = damaged(sql);
    const desk = keptDesk(folder);
    expect(desk.place.store.kind).toBe('ready');
    desk.keeping.checkAssessment(other);
    expect(desk.place.store.kind).toBe('ready');
    const before = digests(folder);
    desk.keeping.checkAssessment(assessmentId);
    expect(desk.place.store).toMatchObject({ kind: 'read-only', fault: { code: 'store.damaged' } });
    expect(desk.told).toContain('read-only');
    expect(digests(folder)['readiness-desk.sqlite']).toBe(before['readiness-desk.sqlite']);
    expect(noteIn(desk.place, other)).toBe('elsewhere');
    expect(faultOf(() => answer(desk.place, other, 'x')).code).toBe('store.read-only');
  });

  test.each([
    ['a changed answer', changedAnswer],
    [
      'a line of the history',
      `UPDATE history SET new = replace(new, 'first', 'f1rst') WHERE new LIKE '%first%'`,
    ],
    ['a line somebody took out', `DELETE FROM history WHERE seq = 3`],
  ])('is met by the check in the background before a document is made: %s', async (_, sql) => {
    const { folder } = damaged(sql);
    const desk = keptDesk(folder);
    await desk.keeping.checked();
    expect(desk.keeping.state().check.kind).toBe('damaged');
    expect(faultOf(() => refuseDamaged(desk.place)).code).toBe('store.damaged');
    // What is damaged is never made a backup of.
    expect(desk.keeping.list()).toEqual([]);
  });

  test('lets nobody past who waits for the check when that is stopped, but has it done again', async () => {
    const { folder } = damaged(changedAnswer);
    const desk = keptDesk(folder);
    const waiting = desk.keeping.checked();
    setTimeout(() => desk.keeping.cancel(), 0);
    await expect(waiting).rejects.toMatchObject({ fault: { code: 'keeping.cancelled' } });
    expect(desk.place.store.kind).toBe('ready');
    await desk.keeping.checked();
    expect(desk.place.store.kind).toBe('read-only');
  });

  test('is met also where there is no room for a copy to check', async () => {
    const { folder } = damaged(changedAnswer);
    const desk = keptDesk(folder, {
      run: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    });
    await desk.keeping.checked();
    expect(desk.place.store.kind).toBe('read-only');
  });
});

test('a sound store is found sound, and the copy that was read becomes its backup', async () => {
  const desk = keptDesk(newFolder());
  fill(desk);
  desk.keeping.start();
  desk.ring(4_000);
  await desk.keeping.checked();
  expect(desk.keeping.state()).toMatchObject({ check: { kind: 'sound' }, changedSince: false });
  expect(desk.keeping.list()).toHaveLength(1);
  await desk.keeping.check();
  expect(desk.keeping.list()).toHaveLength(1);
});

test('settings that cannot be read stop nobody from looking at the data and going back to a backup', async () => {
  const folder = newFolder();
  const before = keptDesk(folder);
  fill(before);
  const chosen = { language: 'zh-CN', theme: 'light', author: '王顾问', organisation: '' } as const;
  createSettingsKeeper(before.place, 'en').change(chosen);
  await before.keeping.backUpNow();
  closeDesks();
  replaceBytes(storeFile(folder), '{"author"', 'x"author"');
  const desk = keptDesk(folder);
  expect(desk.place.store.kind).toBe('read-only');
  expect(createSettingsKeeper(desk.place, 'en').current().language).toBe('en');
  const recovery = await desk.keeping.findRecovery();
  await desk.keeping.restore(recovery?.backup?.id ?? '', true);
  expect(desk.place.store.kind).toBe('ready');
  expect(createSettingsKeeper(desk.place, 'en').current()).toEqual(chosen);
});
