import { afterEach, describe, expect, test } from 'vitest';
import { addEvidence } from '../../electron/services/evidence/evidence.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { deskId } from '../../electron/services/passing-on/desk-id.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { refuseDamaged } from '../../electron/services/workplace.ts';
import { createSettingsKeeper } from '../../electron/services/settings.ts';
import { findDamage, findDamageInTurns } from '../../electron/db/find-damage.ts';
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
  const { enterpriseId, assessmentId } = fill(desk);
  addEvidence(desk.place, () => 'sound', {
    file: { sha256: 'e'.repeat(64), sizeBytes: 1, mediaType: 'text/plain' },
    name: 'contract.txt',
    target: { enterpriseId, link: { assessmentId, slot: 'q:tiny/one' } },
  });
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
    ['a piece of evidence', `UPDATE evidence SET state = replace(state, 'contract', 'c0ntract')`],
    ['a piece of evidence that is gone', `DELETE FROM evidence_link; DELETE FROM evidence`],
    ['what is said of evidence', `UPDATE history SET new = replace(new, 'contract', 'c0ntract')`],
    ['an answer that is gone', `DELETE FROM answer WHERE state LIKE '%second%'`],
    ['its history', `UPDATE history SET new = replace(new, 'first', 'f1rst') WHERE new LIKE '%first%'`],
  ])(
    'is met when the assessment it lies in is opened, and the store is read-only then: %s',
    async (_, sql) => {
      const { folder, assessmentId, other } = damaged(sql);
      const desk = keptDesk(folder);
      expect(desk.place.store.kind).toBe('ready');
      await desk.keeping.checkAssessment(other);
      expect(desk.place.store.kind).toBe('ready');
      const before = digests(folder);
      await desk.keeping.checkAssessment(assessmentId);
      expect(desk.place.store).toMatchObject({ kind: 'read-only', fault: { code: 'store.damaged' } });
      expect(desk.told).toContain('read-only');
      expect(digests(folder)['readiness-desk.sqlite']).toBe(before['readiness-desk.sqlite']);
      expect(noteIn(desk.place, other)).toBe('elsewhere');
      expect(faultOf(() => answer(desk.place, other, 'x')).code).toBe('store.read-only');
    },
  );

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

test('an assessment whose questionnaire cannot be read is listed with the others, and the questionnaire named', () => {
  const { folder, assessmentId, other } = damaged(
    `UPDATE pack SET content = replace(content, '"kind"', '"kynd"')`,
  );
  const { place } = keptDesk(folder);
  expect(place.store).toMatchObject({ kind: 'read-only', fault: { code: 'store.damaged' } });
  const listed = listEnterprises(place).flatMap((one) => one.assessments);
  expect(listed.map(({ id }) => id).toSorted()).toEqual([assessmentId, other].toSorted());
  expect(listed.every(({ progress }) => progress === undefined)).toBe(true);
  expect(findDamage(place.store.db)?.['zh-CN']).toContain('问卷 tiny');
  expect(faultOf(() => openAssessment(place, { assessmentId })).code).toBe('store.damaged-spot');
});

test('the id by which merging tells where a change was made is guarded like the data', async () => {
  const folder = newFolder();
  const first = keptDesk(folder);
  fill(first);
  const id = deskId(first.place);
  closeDesks();
  const changed = id.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  tamper(storeFile(folder), `UPDATE setting SET value = '"${changed}"' WHERE name = 'deskId'`);
  const desk = keptDesk(folder);
  await desk.keeping.checked();
  expect(desk.place.store).toMatchObject({ kind: 'read-only', fault: { code: 'store.damaged' } });
  expect(findDamage(desk.place.store.db)?.['zh-CN']).toContain('识别号');
});

test('a desk from before settings had a hash gets one at the next start', () => {
  const folder = newFolder();
  const id = deskId(keptDesk(folder).place);
  closeDesks();
  tamper(storeFile(folder), `DELETE FROM setting WHERE name LIKE 'hash of %'`);
  expect(deskId(keptDesk(folder).place)).toBe(id);
  closeDesks();
  tamper(storeFile(folder), `UPDATE setting SET value = '"x"' WHERE name = 'deskId'`);
  expect(findDamage(keptDesk(folder).place.store.db)).not.toBeNull();
});

test('everything is read while answers go on being saved', async () => {
  const desk = keptDesk(newFolder());
  const { assessmentId } = fill(desk);
  for (let round = 0; round < 2_000; round += 1) answer(desk.place, assessmentId, `note ${round}`);
  let saved = 0;
  const saving = setInterval(() => answer(desk.place, assessmentId, `during ${(saved += 1)}`), 0);
  expect(await findDamageInTurns(desk.place.store.db)).toBeNull();
  clearInterval(saving);
  expect(saved).toBeGreaterThan(0);
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
