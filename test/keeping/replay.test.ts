import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findDamage } from '../../electron/db/find-damage.ts';
import { historyHead } from '../../electron/db/store-facts.ts';
import { savePlan } from '../../electron/services/assessment-parts.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { saveProfileField } from '../../electron/services/enterprises.ts';
import { digests, tamper } from '../db/files.ts';
import { newAssessment, newFolder, removeFolders, storeFile } from '../services/place.ts';
import { answer, closeDesks, fill, keptDesk, noteIn, type KeptDesk } from './keep.ts';

afterEach(() => {
  closeDesks();
  removeFolders();
});

interface Scene {
  readonly folder: string;
  readonly enterpriseId: string;
  readonly assessmentId: string;
  /** An assessment started after the backup. */
  readonly later: string;
  readonly head: { seq: number; head: string };
}

/** A data folder with a backup, and after it an answer, a plan, a fact and a whole new assessment; closed. */
async function scene(): Promise<Scene> {
  const folder = newFolder();
  const desk = keptDesk(folder);
  const { enterpriseId, assessmentId } = fill(desk);
  await desk.keeping.backUpNow();
  answer(desk.place, assessmentId, 'third');
  savePlan(desk.place, { assessmentId, plan: { items: [] } });
  saveProfileField(desk.place, { enterpriseId, field: 'name', value: '新名字' });
  const later = newAssessment(desk.place).assessmentId;
  answer(desk.place, later, 'in the new one');
  answer(desk.place, assessmentId, 'fourth');
  const head = historyHead(desk.place.store.db);
  closeDesks();
  return { folder, enterpriseId, assessmentId, later, head };
}

/** Damages the closed file and opens it as the app does; everything is checked. */
async function damaged({ folder }: Scene, sql: string): Promise<KeptDesk> {
  tamper(storeFile(folder), sql);
  const desk = keptDesk(folder);
  await desk.keeping.checked();
  expect(desk.place.store.kind).toBe('read-only');
  return desk;
}

/** Everything that is stored, without what only says how and when the app was used. */
function content({ place }: KeptDesk): unknown {
  const { db } = place.store;
  const tables = [
    'enterprise',
    'assessment',
    'assessment_pack',
    'answer',
    'assessment_part',
    'enterprise_part',
    'pack',
    'history',
  ];
  return tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all());
}

describe('damage is answered with the newest sound backup and everything since, so that', () => {
  test('a flipped answer comes back from the history, and the history goes on as if nothing had been', async () => {
    const made = await scene();
    const before = content(keptDesk(made.folder));
    closeDesks();
    const desk = await damaged(made, `UPDATE answer SET state = replace(state, 'fourth', 'fifth!')`);
    const recovery = await desk.keeping.findRecovery();
    expect(recovery).toMatchObject({
      backup: { seq: 4, verified: 'again' },
      bad: [],
      replay: { changes: 7, notTaken: [] },
    });
    const files = digests(made.folder);
    const restored = await desk.keeping.restore(recovery?.backup?.id ?? '', true);
    expect(restored).toMatchObject({ replayed: 7, notTaken: [] });
    expect(desk.place.store.kind).toBe('ready');
    expect(content(desk)).toEqual(before);
    expect(historyHead(desk.place.store.db)).toEqual(made.head);
    expect(digests(path.dirname(restored.keptFile))['readiness-desk.sqlite']).toBe(
      files['readiness-desk.sqlite'],
    );
  });

  test('a line of the history whose words were changed is mended from the row it made', async () => {
    const made = await scene();
    const before = content(keptDesk(made.folder));
    closeDesks();
    const desk = await damaged(
      made,
      `UPDATE history SET new = replace(new, 'fourth', 'f1fth!') WHERE new LIKE '%fourth%'`,
    );
    const restored = await desk.keeping.restore((await desk.keeping.findRecovery())?.backup?.id ?? '', true);
    expect(restored).toMatchObject({ replayed: 7, notTaken: [] });
    expect(content(desk)).toEqual(before);
  });

  test('a line that is beyond mending costs that one change, which is named', async () => {
    const made = await scene();
    const desk = await damaged(
      made,
      `UPDATE history SET new = replace(new, 'third', 'drittens') WHERE new LIKE '%third%'`,
    );
    const restored = await desk.keeping.restore((await desk.keeping.findRecovery())?.backup?.id ?? '', true);
    expect(restored.replayed).toBe(6);
    expect(restored.notTaken).toMatchObject([
      { seq: 5, subject: 'q:tiny/one', about: '评估', why: 'unreadable' },
    ]);
    expect(noteIn(desk.place, made.assessmentId)).toBe('fourth');
    expect(openAssessment(desk.place, { assessmentId: made.later }).answers['q:tiny/one']?.note).toBe(
      'in the new one',
    );
    expect(openAssessment(desk.place, made).enterprise.profile.name).toBe('新名字');
    expect(findDamage(desk.place.store.db)).toBeNull();
  });

  test('an assessment that is gone from the file takes only its own changes along', async () => {
    const made = await scene();
    const desk = await damaged(made, `UPDATE assessment SET title = 'x' WHERE id = '${made.later}'`);
    const recovery = await desk.keeping.findRecovery();
    expect(recovery?.replay?.notTaken.map(({ why }) => why)).toEqual(['no-content', 'no-content']);
    await desk.keeping.restore(recovery?.backup?.id ?? '', true);
    expect(noteIn(desk.place, made.assessmentId)).toBe('fourth');
    expect(desk.place.store.kind).toBe('ready');
  });

  test('a backup that went bad itself is passed over', async () => {
    const made = await scene();
    const first = keptDesk(made.folder);
    const newer = await first.keeping.backUpNow();
    closeDesks();
    chmodSync(newer.file, 0o600);
    tamper(newer.file, `UPDATE answer SET state = replace(state, 'fourth', 'rotten')`);
    const desk = await damaged(made, `UPDATE answer SET state = replace(state, 'fourth', 'fifth!')`);
    const recovery = await desk.keeping.findRecovery();
    expect(recovery?.bad.map(({ seq }) => seq)).toEqual([11]);
    expect(recovery?.backup?.seq).toBe(4);
  });

  test('without any backup everything comes back out of the history, and it is shown first what', async () => {
    const made = await scene();
    const before = content(keptDesk(made.folder));
    closeDesks();
    rmSync(path.join(made.folder, 'backups'), { recursive: true });
    const desk = await damaged(made, `UPDATE answer SET state = replace(state, 'fourth', 'fifth!')`);
    const recovery = await desk.keeping.findRecovery();
    expect(recovery).toMatchObject({ backup: null, replay: { changes: 11, notTaken: [] } });
    expect(recovery?.comesBack?.map(({ name }) => name).toSorted()).toEqual(['新名字', '测试厂'].toSorted());
    const counts = recovery?.comesBack?.flatMap(({ assessments }) => assessments.map((one) => one.answers));
    expect(counts).toEqual([1, 1]);
    const restored = await desk.keeping.restore(null, true);
    expect(restored).toMatchObject({ backupMadeAt: null, replayed: 11, notTaken: [] });
    expect(desk.place.store.kind).toBe('ready');
    expect(content(desk)).toEqual(before);
    expect(historyHead(desk.place.store.db)).toEqual(made.head);
  });

  test('without a backup a sound store is not replaced, nor a damaged one by nothing', async () => {
    const made = await scene();
    const sound = keptDesk(made.folder);
    const code = 'keeping.no-such-backup';
    await expect(sound.keeping.restore(null, true)).rejects.toMatchObject({ fault: { code } });
    expect(noteIn(sound.place, made.assessmentId)).toBe('fourth');
    closeDesks();
    const desk = await damaged(made, `UPDATE answer SET state = replace(state, 'fourth', 'fifth!')`);
    await expect(desk.keeping.restore(null, false)).rejects.toMatchObject({ fault: { code } });
    expect(desk.place.store.kind).toBe('read-only');
  });

  test('a file that has vanished is answered with the newest backup', async () => {
    const made = await scene();
    rmSync(storeFile(made.folder));
    const desk = keptDesk(made.folder);
    expect(desk.place.store.kind).toBe('read-only');
    const recovery = await desk.keeping.findRecovery();
    expect(recovery).toMatchObject({ backup: { seq: 4 }, replay: null });
    await desk.keeping.restore(recovery?.backup?.id ?? '', false);
    expect(desk.place.store.kind).toBe('ready');
    expect(noteIn(desk.place, made.assessmentId)).toBe('second');
  });

  test('a file that is not the continuation of the backup gives nothing to it', async () => {
    const made = await scene();
    const desk = await damaged(
      made,
      `UPDATE history SET hash = '${'e'.repeat(64)}' WHERE seq = 4; UPDATE history SET prev_hash = '${'e'.repeat(64)}' WHERE seq = 5`,
    );
    const recovery = await desk.keeping.findRecovery();
    expect(recovery?.backup).not.toBeNull();
    expect(recovery?.replay).toBeNull();
    await expect(desk.keeping.restore(recovery?.backup?.id ?? '', true)).rejects.toMatchObject({
      fault: { code: 'keeping.no-replay' },
    });
    expect(desk.place.store.kind).toBe('read-only');
  });
});
