import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { emptyApplication } from '../../assessments/application/tables.ts';
import { getAssessment } from '../../electron/db/assessments.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { findNewestLine } from '../../electron/db/history.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { storePart } from '../../electron/services/assessment-parts.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { putInBin, takeOutOfBin } from '../../electron/services/bin.ts';
import { closeAssessment, reopenAssessment } from '../../electron/services/closing/close-assessment.ts';
import { openVersion } from '../../electron/services/closing/versions.ts';
import { listEnterprises, saveProfileField } from '../../electron/services/enterprises.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { purge } from '../../electron/services/purge.ts';
import { undo } from '../../electron/services/undo/undo.ts';
import { writeStore } from '../../electron/services/workplace.ts';
import { writeEarlyFile } from '../exchange/early-file.ts';
import { choice, newAssessment, newFolder, removeFolders } from '../services/place.ts';
import {
  addFile,
  all,
  contentsOf,
  endOf,
  exportTo,
  look,
  newDesk,
  takeFile,
  type TestDesk,
} from './desks.ts';

afterEach(removeFolders);

interface Pair {
  readonly here: TestDesk;
  readonly there: TestDesk;
  readonly enterpriseId: string;
  readonly assessmentId: string;
}

/** Two desks with the same assessment. */
async function pair(): Promise<Pair> {
  const [here, there] = [newDesk('甲'), newDesk('乙')];
  const ids = newAssessment(here.place);
  saveAnswer(here.place, { assessmentId: ids.assessmentId, slot: 'q:tiny/one', answer: choice('low') });
  await addFile(here, { ...ids, slot: 'q:tiny/one', name: 'a.txt', bytes: Buffer.from('a') });
  await takeFile(there, await exportTo(here));
  return { here, there, ...ids };
}

const say = (desk: TestDesk, assessmentId: string, option: string): void =>
  void saveAnswer(desk.place, { assessmentId, slot: 'q:tiny/one', answer: choice(option) });

const said = (desk: TestDesk, assessmentId: string): unknown =>
  openAssessment(desk.place, { assessmentId }).answers['q:tiny/one']?.response;

describe('taking a file in', () => {
  test('as new makes a copy beside, with ids and evidence of its own, and leaves the first alone', async () => {
    const { here, there, assessmentId, enterpriseId } = await pair();
    say(here, assessmentId, 'high');
    const outcome = await takeFile(there, await exportTo(here), { how: 'as-new' });
    expect(listEnterprises(there.place)).toHaveLength(2);
    const [copy] = outcome.enterprises;
    expect(copy?.enterpriseId).not.toBe(enterpriseId);
    expect(said(there, copy?.assessmentIds[0] ?? '')).toEqual({ kind: 'choice', option: 'high' });
    expect(said(there, assessmentId)).toEqual({ kind: 'choice', option: 'low' });
    const evidence = listEvidence(there.place, () => 'sound', { enterpriseId: copy?.enterpriseId ?? '' });
    expect(evidence).toMatchObject([
      { links: [{ assessmentId: copy?.assessmentIds[0], slot: 'q:tiny/one' }] },
    ]);
  });

  test('replacing puts what the file has in place of what is here, and the history keeps both', async () => {
    const { here, there, assessmentId } = await pair();
    const old = await exportTo(here);
    say(there, assessmentId, 'high');
    saveAnswer(there.place, { assessmentId, slot: 'q:tiny/yesno', answer: choice('yes') });
    await takeFile(there, old, { how: 'replace' });
    expect(said(there, assessmentId)).toEqual({ kind: 'choice', option: 'low' });
    expect(openAssessment(there.place, { assessmentId }).answers['q:tiny/yesno']).toBeUndefined();
    const lines = there.place.store.db.prepare(`SELECT new FROM history WHERE subject = 'q:tiny/one'`).all();
    expect(JSON.stringify(lines)).toContain('high');
  });

  test('is one step of undo', async () => {
    const { here, there, assessmentId } = await pair();
    say(here, assessmentId, 'high');
    saveProfileField(here.place, { ...listed(here), field: 'address', value: '新路1号' });
    await takeFile(there, await exportTo(here), { how: 'merge' });
    expect(said(there, assessmentId)).toEqual({ kind: 'choice', option: 'high' });
    undo(there.place, {});
    expect(said(there, assessmentId)).toEqual({ kind: 'choice', option: 'low' });
    expect(listEnterprises(there.place)[0]?.profile.address).toBe('');
    expect(findDamage(there.place.store.db)).toBeNull();
  });

  test('a closed assessment travels with its frozen versions, and is never merged into', async () => {
    const { here, there, assessmentId } = await pair();
    closeAssessment(here.place, { assessmentId, appVersion: '0.1.0' });
    reopenAssessment(here.place, { assessmentId, reason: '补充材料' });
    say(here, assessmentId, 'high');
    closeAssessment(here.place, { assessmentId, appVersion: '0.1.0' });
    const file = await exportTo(here);
    const fresh = newDesk('丙');
    await takeFile(fresh, file);
    expect(openVersion(fresh.place, { assessmentId, version: 1 })).toEqual(
      openVersion(here.place, { assessmentId, version: 1 }),
    );
    expect(() => say(fresh, assessmentId, 'mid')).toThrow('assessment.closed');
    expect(await contentsOf(await exportTo(fresh))).toEqual(await contentsOf(file));
    const { preview } = await look(there, file);
    expect(preview.enterprises[0]?.assessments[0]).toMatchObject({
      closed: 'there',
      choices: ['skip', 'as-new'],
    });
    const outcome = await takeFile(there, file, { how: 'as-new' });
    expect(said(there, outcome.enterprises[0]?.assessmentIds[0] ?? '')).toEqual({
      kind: 'choice',
      option: 'high',
    });
    expect(said(there, assessmentId)).toEqual({ kind: 'choice', option: 'low' });
  });

  test('what lies in the bin is not touched; what was purged comes back whole', async () => {
    const { here, there, assessmentId, enterpriseId } = await pair();
    const file = await exportTo(here);
    putInBin(there.place, { kind: 'enterprise', id: enterpriseId });
    const { preview } = await look(there, file);
    expect(preview.enterprises[0]).toMatchObject({ choices: ['skip', 'as-new'] });
    takeOutOfBin(there.place, { kind: 'enterprise', id: enterpriseId });
    putInBin(there.place, { kind: 'enterprise', id: enterpriseId });
    purge(there.place, { kind: 'enterprise', id: enterpriseId });
    await takeFile(there, file);
    expect(said(there, assessmentId)).toEqual({ kind: 'choice', option: 'low' });
    // Still the same assessment: it merges as before.
    say(here, assessmentId, 'mid');
    await takeFile(there, await exportTo(here), { how: 'merge' });
    expect(said(there, assessmentId)).toEqual({ kind: 'choice', option: 'mid' });
    expect(await contentsOf(await exportTo(there))).toEqual(await contentsOf(await exportTo(here)));
  });

  test('a conflict that came up after the preview is asked about first (X3)', async () => {
    const { here, there, assessmentId } = await pair();
    say(here, assessmentId, 'high');
    const { token, preview } = await look(there, await exportTo(here));
    say(there, assessmentId, 'mid');
    const [enterprise] = preview.enterprises;
    const choices = {
      enterprises: { [enterprise?.enterpriseId ?? '']: 'merge' },
      assessments: { [assessmentId]: 'merge' },
      conflicts: {},
      figures: true,
      otherwise: 'theirs',
    } as const;
    expect(await endOf(there.imports.carryOut(token, choices))).toMatchObject({
      kind: 'failed',
      fault: { code: 'passing-on.changed-since' },
    });
    expect(said(there, assessmentId)).toEqual({ kind: 'choice', option: 'mid' });
    expect((await there.imports.preview(token)).conflicts).toHaveLength(1);
    expect((await endOf(there.imports.carryOut(token, choices))).kind).toBe('done');
    expect(said(there, assessmentId)).toEqual({ kind: 'choice', option: 'high' });
  });

  test('an early JSON file comes in as new, and the second time it is known', async () => {
    const here = newDesk('甲');
    const { assessmentId } = newAssessment(here.place);
    say(here, assessmentId, 'high');
    const file = path.join(newFolder(), 'early.json');
    writeEarlyFile(here.place, { assessmentId, file });
    const there = newDesk('乙');
    const outcome = await takeFile(there, file);
    expect(said(there, outcome.enterprises[0]?.assessmentIds[0] ?? '')).toEqual({
      kind: 'choice',
      option: 'high',
    });
    expect((await look(there, file)).preview.enterprises[0]).toMatchObject({
      standing: 'same',
      choices: ['skip', 'as-new'],
    });
    writeFileSync(file, readFileSync(file, 'utf8').replace('"formatVersion": 2', '"formatVersion": 9'));
    await expect(look(there, file)).rejects.toThrow('file.newer');
  });

  test('one enterprise of several, and some of its assessments, can be chosen', async () => {
    const { here, assessmentId } = await pair();
    newAssessment(here.place);
    const file = await exportTo(here, { chosen: all(here).slice(0, 1) });
    expect((await look(newDesk('丙'), file)).preview.enterprises).toHaveLength(1);
    const { there } = { there: newDesk('丁') };
    const { token, preview } = await look(there, await exportTo(here));
    const enterprises = Object.fromEntries(
      preview.enterprises.map((one) => [one.enterpriseId, 'as-new' as const]),
    );
    const end = await endOf(
      there.imports.carryOut(token, {
        enterprises,
        assessments: { [assessmentId]: 'as-new' },
        conflicts: {},
        figures: true,
        otherwise: 'mine',
      }),
    );
    expect(end.kind).toBe('done');
    expect(
      listEnterprises(there.place)
        .map((one) => one.assessments.length)
        .toSorted((left, right) => left - right),
    ).toEqual([0, 1]);
  });

  test('in a copy beside the original the papers of an application are those of the copy', async () => {
    const { here, enterpriseId, assessmentId } = await pair();
    const bytes = Buffer.from('the licence');
    const paper = await addFile(here, {
      enterpriseId,
      assessmentId,
      slot: 'q:tiny/one',
      name: '营业执照.txt',
      bytes,
    });
    writeStore(here.place, (db) =>
      storePart(here.place, db, {
        assessment: getAssessment(db, assessmentId),
        part: 'applications',
        state: { programme: { ...emptyApplication, attachments: { licence: [paper] } } },
        kind: 'part-saved',
      }),
    );
    const { enterprises } = await takeFile(here, await exportTo(here), { how: 'as-new' });
    const [copy] = enterprises;
    const evidence = listEvidence(here.place, () => 'sound', { enterpriseId: copy?.enterpriseId ?? '' });
    const own = evidence.find((one) => one.details.name === '营业执照.txt')?.id;
    expect(own).not.toBe(paper);
    expect(attached(here, copy?.assessmentIds[0] ?? '')).toEqual([own]);
    expect(attached(here, assessmentId)).toEqual([paper]);
    // The history of the copy says the same: going back to what it says must not lead to the original.
    const lines = findNewestLine(here.place.store.db, {
      kind: 'part-saved',
      assessmentId: copy?.assessmentIds[0] ?? '',
      subject: 'applications',
    });
    expect(lines?.new).toContain(own);
  });

  test('a changed name of a change taken over is found as damage', async () => {
    const { there } = await pair();
    expect(findDamage(there.place.store.db)).toBeNull();
    there.place.store.db
      .prepare(
        `UPDATE history_origin SET change_id = change_id || '0' WHERE seq = (SELECT min(seq) FROM history_origin)`,
      )
      .run();
    expect(findDamage(there.place.store.db)?.en).toContain('comes from');
  });
});

function attached(desk: TestDesk, assessmentId: string): readonly string[] {
  const { applications } = openAssessment(desk.place, { assessmentId });
  return Object.values(applications).flatMap((one) => Object.values(one.attachments).flat());
}

function listed(desk: TestDesk): { enterpriseId: string } {
  return { enterpriseId: listEnterprises(desk.place)[0]?.id ?? '' };
}
