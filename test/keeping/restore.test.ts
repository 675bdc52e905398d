import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { emptyPlan } from '../../assessments/advice/plan.ts';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { emptyHandling } from '../../assessments/enterprise/handling.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { incomingFile } from '../../electron/db/replace-store.ts';
import { findSetting, upsertSetting } from '../../electron/db/settings.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { savePlan } from '../../electron/services/assessment-parts.ts';
import { putInBin, takeOutOfBin } from '../../electron/services/bin.ts';
import { saveHandling } from '../../electron/services/enterprise-parts.ts';
import { saveProfileField } from '../../electron/services/enterprises.ts';
import { fateOf } from '../../renderer/screens/keeping/fate-of.ts';
import { digests, replaceBytes } from '../db/files.ts';
import { newAssessment, newFolder, removeFolders, storeFile } from '../services/place.ts';
import { answer, closeDesks, fill, keptDesk, noteIn, type KeptDesk } from './keep.ts';

afterEach(() => {
  closeDesks();
  removeFolders();
});

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    if (error instanceof DeskError) return error.fault.code;
    throw error;
  }
  return 'none';
};

/** A desk with a backup at the answer `second`, and `third` since. */
async function backedUp(): Promise<{ desk: KeptDesk; assessmentId: string; id: string }> {
  const desk = keptDesk(newFolder());
  const { assessmentId } = fill(desk);
  const { id } = await desk.keeping.backUpNow();
  answer(desk.place, assessmentId, 'third');
  return { desk, assessmentId, id };
}

describe('before a restore the preview', () => {
  test('names each enterprise and assessment that differs, and leaves out what is the same', async () => {
    const desk = keptDesk(newFolder());
    const first = fill(desk);
    const same = newAssessment(desk.place);
    const { id } = await desk.keeping.backUpNow();
    answer(desk.place, first.assessmentId, 'third');
    saveProfileField(desk.place, { enterpriseId: first.enterpriseId, field: 'name', value: '新名字' });
    const added = newAssessment(desk.place);
    const preview = await desk.keeping.preview(id);
    expect(preview).toMatchObject({ same: 1, changesAfter: 4, presentSound: true });
    expect(preview.backup.verified).toBe('again');
    const byId = new Map(preview.enterprises.map((one) => [one.id, one]));
    expect(byId.has(same.enterpriseId)).toBe(false);
    expect(byId.get(first.enterpriseId)).toMatchObject({
      name: '新名字',
      found: 'both',
      factsDiffer: true,
      assessments: [
        {
          found: 'both',
          answers: { same: 0, different: 1, presentOnly: 0, backupOnly: 0 },
          restDiffers: false,
        },
      ],
    });
    expect(byId.get(added.enterpriseId)).toMatchObject({
      found: 'present-only',
      backupAt: null,
      assessments: [{ found: 'present-only' }],
    });
  });

  test('names what lies in the bin on one side only, and says nothing of what is the same again', async () => {
    const desk = keptDesk(newFolder());
    const [thrown, back, undone, inside] = [fill(desk), fill(desk), fill(desk), fill(desk)];
    const bothTimes = fill(desk);
    for (const { enterpriseId } of [back, bothTimes])
      putInBin(desk.place, { kind: 'enterprise', id: enterpriseId });
    const { id } = await desk.keeping.backUpNow();
    putInBin(desk.place, { kind: 'enterprise', id: thrown.enterpriseId });
    takeOutOfBin(desk.place, { kind: 'enterprise', id: back.enterpriseId });
    putInBin(desk.place, { kind: 'assessment', id: inside.assessmentId });
    const { enterpriseId, assessmentId } = undone;
    saveHandling(desk.place, { enterpriseId, handling: { consultant: '', tags: ['重点'] } });
    saveHandling(desk.place, { enterpriseId, handling: emptyHandling });
    savePlan(desk.place, { assessmentId, plan: emptyPlan });
    saveAnswer(desk.place, { assessmentId, slot: 'q:tiny/several', answer: emptyAnswer });
    const { enterprises, same } = await desk.keeping.preview(id);
    const told = { found: 'both', factsDiffer: false, restDiffers: false };
    expect(new Map(enterprises.map((one) => [one.id, one]))).toEqual(
      new Map([
        [thrown.enterpriseId, expect.objectContaining({ ...told, bin: { present: true, backup: false } })],
        [back.enterpriseId, expect.objectContaining({ ...told, bin: { present: false, backup: true } })],
        [
          inside.enterpriseId,
          expect.objectContaining({
            bin: { present: false, backup: false },
            assessments: [expect.objectContaining({ bin: { present: true, backup: false } })],
          }),
        ],
      ]),
    );
    expect(same).toBe(2);
    expect(new Set(enterprises.map(fateOf))).toEqual(new Set(['binnedNow', 'binnedThen', null]));
  });

  test('tells tags from facts', async () => {
    const desk = keptDesk(newFolder());
    const { enterpriseId } = fill(desk);
    const { id } = await desk.keeping.backUpNow();
    saveHandling(desk.place, { enterpriseId, handling: { consultant: '', tags: ['重点'] } });
    const { enterprises } = await desk.keeping.preview(id);
    expect(enterprises).toMatchObject([{ factsDiffer: false, restDiffers: true, assessments: [] }]);
  });

  test('changes nothing', async () => {
    const { desk, id } = await backedUp();
    const before = digests(desk.folder);
    await desk.keeping.preview(id);
    expect(digests(desk.folder)).toEqual(before);
  });
});

describe('a restore', () => {
  test('puts the backup in place, keeps the file before it, and can itself be taken back', async () => {
    const { desk, assessmentId, id } = await backedUp();
    const restored = await desk.keeping.restore(id, false);
    expect(desk.place.store.kind).toBe('ready');
    expect(noteIn(desk.place, assessmentId)).toBe('second');
    expect(findDamage(desk.place.store.db)).toBeNull();
    expect(desk.told).toContain('restored');
    expect(existsSync(restored.keptFile)).toBe(true);
    expect(restored).toMatchObject({ replayed: null, notTaken: [] });
    answer(desk.place, assessmentId, 'after');
    const before = desk.keeping.list().find(({ reason }) => reason === 'replaced');
    await desk.keeping.restore(before?.id ?? '', false);
    expect(noteIn(desk.place, assessmentId)).toBe('third');
  });

  test('leaves evidence, settings and the second folder as they are', async () => {
    const { desk, id } = await backedUp();
    const settings = { language: 'en', theme: 'dark', author: 'Li', organisation: '' };
    upsertSetting(desk.place.store.db, 'settings', settings);
    const second = newFolder();
    await desk.keeping.chooseSecond(second);
    await desk.keeping.restore(id, false);
    expect(findSetting(desk.place.store.db, 'settings')).toEqual(settings);
    expect(desk.keeping.state().second).toMatchObject({ folder: second, reachable: true });
  });

  test('gives later changes another name than those it went back behind', async () => {
    const desk = keptDesk(newFolder());
    upsertSetting(desk.place.store.db, 'deskId', 'desk-one');
    const { assessmentId } = fill(desk);
    const { id } = await desk.keeping.backUpNow();
    answer(desk.place, assessmentId, 'third');
    await desk.keeping.restore(id, false);
    const { db } = desk.place.store;
    expect(findSetting(db, 'deskId')).toBeNull();
    const names = db.prepare<[], string>('SELECT change_id FROM history_origin ORDER BY seq').pluck().all();
    expect(names.map((name) => name.replace(/:[0-9a-f]{16}$/, ''))).toEqual(
      [1, 2, 3, 4].map((seq) => `desk-one:${seq}`),
    );
    expect(findDamage(db)).toBeNull();
  });

  test('of a backup that is no longer as it was written is refused, and nothing changes', async () => {
    const { desk, assessmentId, id } = await backedUp();
    const file = desk.keeping.fileOf(id);
    chmodSync(file, 0o600);
    replaceBytes(file, '"note":"second"', '"note":"secund"');
    expect(await codeOf(desk.keeping.preview(id))).toBe('keeping.backup-bad');
    expect(await codeOf(desk.keeping.restore(id, false))).toBe('keeping.backup-bad');
    expect(noteIn(desk.place, assessmentId)).toBe('third');
    expect(desk.keeping.list().find((backup) => backup.id === id)?.verified).toBe('bad');
  });

  test('that cannot put the file aside is refused, and the old data is in use', async () => {
    const { desk, assessmentId, id } = await backedUp();
    writeFileSync(path.join(desk.folder, 'replaced'), 'in the way');
    expect(await codeOf(desk.keeping.restore(id, false))).toBe('keeping.cannot-replace');
    answer(desk.place, assessmentId, 'fourth');
    expect(noteIn(desk.place, assessmentId)).toBe('fourth');
    expect(existsSync(incomingFile(storeFile(desk.folder)))).toBe(false);
  });
});
