import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { findDamage } from '../../electron/db/find-damage.ts';
import { withoutRest } from '../../electron/db/walk.ts';
import { findBrokenLink } from '../../electron/db/history.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { emptyApplication } from '../../assessments/application/tables.ts';
import { saveApplication } from '../../electron/services/applications.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { savePlan } from '../../electron/services/assessment-parts.ts';
import { exportFileName } from '../../electron/services/passing-on/export-file.ts';
import { openAssessment, startAssessment } from '../../electron/services/assessments.ts';
import { listBin, putInBin, takeOutOfBin } from '../../electron/services/bin.ts';
import { closeAssessment, reopenAssessment } from '../../electron/services/closing/close-assessment.ts';
import { readDossier } from '../../electron/services/dossier.ts';
import { listEnterprises, saveProfileField } from '../../electron/services/enterprises.ts';
import { addEvidence } from '../../electron/services/evidence/evidence.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { listHistory } from '../../electron/services/list-history.ts';
import { purge } from '../../electron/services/purge.ts';
import { openSample } from '../../electron/services/sample.ts';
import { undo, undoState } from '../../electron/services/undo/undo.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { tamper } from '../db/files.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import {
  choice,
  faultOf,
  newAssessment,
  newFolder,
  number,
  open,
  placeIn,
  removeFolders,
  storeFile,
} from './place.ts';

afterEach(removeFolders);

const stateOf = () => 'sound' as const;

function addFile(place: Workplace, enterpriseId: string, assessmentId: string, name: string): string {
  return addEvidence(place, stateOf, {
    file: { sha256: 'a'.repeat(63) + String(name.length % 10), sizeBytes: 3, mediaType: 'text/plain' },
    name,
    target: { enterpriseId, link: { assessmentId, slot: 'f:all' } },
  }).evidence.id;
}

/** A place with an enterprise, its assessment, an answer and a piece of evidence. */
function filled(folder = newFolder()) {
  const place = placeIn(folder, undefined, [tiny()]);
  const ids = newAssessment(place);
  const { enterpriseId, assessmentId } = ids;
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', '秘密备注') });
  saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('84') });
  savePlan(place, { assessmentId, plan: { items: [] } });
  const evidenceId = addFile(place, enterpriseId, assessmentId, '秘密合同.pdf');
  return { place, folder, ...ids, evidenceId };
}

describe('what lies in the bin', () => {
  test('is in no list, cannot be opened, changed or exported, and comes back as it was', () => {
    const { place, enterpriseId, assessmentId } = filled();
    const before = openAssessment(place, { assessmentId });
    putInBin(place, { kind: 'assessment', id: assessmentId });
    expect(listEnterprises(place)[0]?.assessments).toEqual([]);
    const ways: readonly (() => unknown)[] = [
      () => openAssessment(place, { assessmentId }),
      () => saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('1') }),
      () => readDossier(place, { assessmentId, language: 'en', appVersion: '0' }),
      () =>
        exportFileName(place, {
          enterprises: [{ enterpriseId, assessmentIds: [assessmentId] }],
          leaveOut: { names: false, notes: false, evidence: false },
          passphrase: null,
        }),
      () => closeAssessment(place, { assessmentId, appVersion: '0' }),
      () => startAssessment(place, { enterpriseId, title: 't', packIds: ['tiny'], copyFrom: assessmentId }),
      () => putInBin(place, { kind: 'assessment', id: assessmentId }),
    ];
    for (const way of ways)
      expect(faultOf(way)).toMatchObject({ code: 'bin.assessment', values: { name: '评估' } });
    expect(listBin(place)).toMatchObject([
      { kind: 'assessment', name: '评估', enterpriseName: '测试厂', holds: { answers: 2, evidence: 1 } },
    ]);
    takeOutOfBin(place, { kind: 'assessment', id: assessmentId });
    const { answers, plan } = openAssessment(place, { assessmentId });
    expect({ answers, plan }).toEqual({ answers: before.answers, plan: before.plan });
    expect(faultOf(() => takeOutOfBin(place, { kind: 'assessment', id: assessmentId })).code).toBe(
      'bin.not-there',
    );
  });

  test('goes with its enterprise, and is listed by itself only when it was put there by itself', () => {
    const { place, enterpriseId, assessmentId, evidenceId } = filled();
    putInBin(place, { kind: 'evidence', id: evidenceId });
    expect(listEvidence(place, stateOf, { enterpriseId })).toEqual([]);
    putInBin(place, { kind: 'enterprise', id: enterpriseId });
    expect(listEnterprises(place)).toEqual([]);
    const opened = faultOf(() => openAssessment(place, { assessmentId }));
    expect(opened).toMatchObject({ code: 'bin.enterprise', values: { name: '测试厂' } });
    const saved = (): unknown => saveProfileField(place, { enterpriseId, field: 'staff', value: 3 });
    expect(faultOf(saved).code).toBe('bin.enterprise');
    expect(listBin(place).map((one) => [one.kind, one.holds])).toEqual([
      ['enterprise', { assessments: 1, answers: 2, evidence: 1 }],
    ]);
    takeOutOfBin(place, { kind: 'enterprise', id: enterpriseId });
    expect(listBin(place).map((one) => one.name)).toEqual(['秘密合同.pdf']);
    expect(findDamage(place.store.db)).toBeNull();
  });

  test('leaves the sample to be opened anew', () => {
    const place = placeIn(newFolder());
    const { enterpriseId } = openSample(place, { language: 'en' });
    putInBin(place, { kind: 'enterprise', id: enterpriseId });
    expect(openSample(place, { language: 'en' }).enterpriseId).not.toBe(enterpriseId);
  });
});

describe('purging', () => {
  test('deletes an enterprise with all it holds for good, and the store stays sound', () => {
    const folder = newFolder();
    const { place, enterpriseId, assessmentId } = filled(folder);
    const other = newAssessment(place);
    saveProfileField(place, { enterpriseId, field: 'contactName', value: '联系人机密' });
    closeAssessment(place, { assessmentId, appVersion: '0' });
    reopenAssessment(place, { assessmentId, reason: '机密原因' });
    closeAssessment(place, { assessmentId, appVersion: '0' });
    expect(faultOf(() => purge(place, { kind: 'enterprise', id: enterpriseId })).code).toBe('bin.not-there');
    putInBin(place, { kind: 'enterprise', id: enterpriseId });
    expect(purge(place, { kind: 'enterprise', id: enterpriseId })).toEqual({
      inBackups: true,
      inClosedVersions: 0,
    });
    expect(listBin(place)).toEqual([]);
    expect(listEnterprises(place).map((one) => one.id)).toEqual([other.enterpriseId]);
    expect(findDamage(place.store.db)).toBeNull();
    // Undo does not reach behind it.
    expect(undoState(place, {}).undo).toMatchObject({
      kind: 'purged',
      refused: { code: 'undo.not-undoable' },
    });
    expect(faultOf(() => undo(place, {})).code).toBe('undo.not-undoable');
    expect(undoState(place, {}).undo?.assessmentId).toBe(other.assessmentId);
    closeStore(place.store);
    expect(open(folder).kind).toBe('ready');
    const bytes = readFileSync(storeFile(folder));
    for (const secret of ['联系人机密', '秘密备注', '秘密合同', '机密原因'])
      expect(bytes.includes(secret)).toBe(false);
    expect(bytes.includes(enterpriseId)).toBe(true);
  });

  test('of an assessment leaves the enterprise, and its history says that it was', () => {
    const { place, enterpriseId, assessmentId } = filled();
    putInBin(place, { kind: 'assessment', id: assessmentId });
    purge(place, { kind: 'assessment', id: assessmentId });
    expect(findDamage(place.store.db)).toBeNull();
    expect(listEnterprises(place)[0]).toMatchObject({ id: enterpriseId, assessments: [] });
    expect(listEvidence(place, stateOf, { enterpriseId })[0]?.links).toEqual([]);
    const kinds = place.store.db.prepare(`SELECT kind FROM history ORDER BY seq DESC LIMIT 1`).pluck().get();
    expect(kinds).toBe('purged');
  });

  test('of evidence is refused while a closed assessment rests on it, and says where it is still named', () => {
    const { place, enterpriseId, assessmentId, evidenceId } = filled();
    closeAssessment(place, { assessmentId, appVersion: '0' });
    putInBin(place, { kind: 'evidence', id: evidenceId });
    const refused = faultOf(() => purge(place, { kind: 'evidence', id: evidenceId }));
    expect(refused).toMatchObject({ code: 'bin.in-closed', values: { title: '评估' } });
    reopenAssessment(place, { assessmentId, reason: '更正' });
    expect(purge(place, { kind: 'evidence', id: evidenceId })).toEqual({
      inBackups: true,
      inClosedVersions: 1,
    });
    expect(findDamage(place.store.db)).toBeNull();
    expect(
      listHistory(place, { about: { kind: 'enterprise', enterpriseId, subject: evidenceId }, limit: 9 }),
    ).toMatchObject({ entries: [{ kind: 'evidence-added', old: null, new: null, restorable: false }] });
  });

  test('of evidence is refused while it is enclosed with an application of a closed assessment', () => {
    const { place, enterpriseId, assessmentId } = filled();
    const { evidence } = addEvidence(place, stateOf, {
      file: { sha256: 'e'.repeat(64), sizeBytes: 3, mediaType: 'text/plain' },
      name: '营业执照.txt',
      target: { enterpriseId },
    });
    const application = { ...emptyApplication, attachments: { licence: [evidence.id] } };
    saveApplication(place, { assessmentId, programmeId: 'tiny', application });
    closeAssessment(place, { assessmentId, appVersion: '0' });
    putInBin(place, { kind: 'evidence', id: evidence.id });
    const refused = faultOf(() => purge(place, { kind: 'evidence', id: evidence.id }));
    expect(refused).toMatchObject({ code: 'bin.in-closed', values: { title: '评估' } });
    reopenAssessment(place, { assessmentId, reason: '更正' });
    expect(purge(place, { kind: 'evidence', id: evidence.id }).inClosedVersions).toBe(1);
  });

  test('of an enterprise after one of its assessments keeps the chain whole', () => {
    const { place, enterpriseId, assessmentId } = filled();
    for (const target of [
      { kind: 'assessment' as const, id: assessmentId },
      { kind: 'enterprise' as const, id: enterpriseId },
    ]) {
      putInBin(place, target);
      purge(place, target);
      expect(findDamage(place.store.db)).toBeNull();
    }
  });

  test.each<[string, string, number]>([
    ['a line emptied without a purge', `UPDATE history SET old = NULL, new = NULL WHERE seq = 1`, 1],
    ['an emptied line that was changed besides', `UPDATE history SET who = '某人' WHERE seq = 3`, 2],
    [
      'a purge that vouches for less',
      `UPDATE history SET new = replace(new, '"lines":', '"lines":1') WHERE kind = 'purged'`,
      2,
    ],
  ])('does not hide %s', (_, sql, at) => {
    const folder = newFolder();
    const { place, assessmentId } = filled(folder);
    putInBin(place, { kind: 'assessment', id: assessmentId });
    purge(place, { kind: 'assessment', id: assessmentId });
    expect([...withoutRest(findBrokenLink(place.store.db))]).toEqual([]);
    closeStore(place.store);
    tamper(storeFile(folder), sql);
    expect([...withoutRest(findBrokenLink(open(folder).db))]).toEqual([at]);
  });

  test('is the only thing that empties a line', () => {
    const { place, assessmentId } = filled();
    const { db } = place.store;
    const empty = (): unknown =>
      db.prepare('UPDATE history SET old = NULL, new = NULL WHERE assessment_id = ?').run(assessmentId);
    expect(empty).toThrow('only ever added to');
    putInBin(place, { kind: 'assessment', id: assessmentId });
    purge(place, { kind: 'assessment', id: assessmentId });
    expect(() => db.prepare(`UPDATE history SET new = '{}' WHERE seq = 3`).run()).toThrow(
      'only ever added to',
    );
    expect(() => db.prepare('UPDATE history SET old = NULL, new = NULL WHERE seq = 1').run()).toThrow(
      'only ever added to',
    );
  });
});
