import { afterEach, describe, expect, test } from 'vitest';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { chooseProgrammes, saveCosts, savePlan } from '../../electron/services/assessment-parts.ts';
import { openAssessment, startAssessment } from '../../electron/services/assessments.ts';
import { closeAssessment, reopenAssessment } from '../../electron/services/closing/close-assessment.ts';
import { listVersions, openVersion } from '../../electron/services/closing/versions.ts';
import { dossierFileName, readDossier } from '../../electron/services/dossier.ts';
import { moveToEdition } from '../../electron/services/editions.ts';
import { listEnterprises, saveProfileField } from '../../electron/services/enterprises.ts';
import { addEvidence, saveEvidenceField } from '../../electron/services/evidence/evidence.ts';
import { linkEvidence, unlinkEvidence } from '../../electron/services/evidence/links.ts';
import { createPackPreviews, installPack } from '../../electron/services/pack-folder.ts';
import { saveOverride } from '../../electron/services/overrides.ts';
import { renameAssessment } from '../../electron/services/rename-assessment.ts';
import { restoreValue } from '../../electron/services/undo/restore-value.ts';
import { undo } from '../../electron/services/undo/undo.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import { choice, faultOf, newAssessment, newFolder, number, placeIn, removeFolders } from './place.ts';

afterEach(removeFolders);

const stateOf = () => 'sound' as const;
const appVersion = '1.2.3';
const override = { value: '40', source: '通知', documentNumber: '', date: null };

/** An assessment with an answer, a followed programme, a keyed-in figure and evidence, and newer packs at hand. */
function filled(folder = newFolder()) {
  const place = { ...placeIn(folder, [tinyPack], [tiny()]), who: () => '王工' };
  const { enterpriseId, assessmentId } = newAssessment(place);
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', '一句话') });
  saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('84') });
  saveProfileField(place, { enterpriseId, field: 'staff', value: 30 });
  chooseProgrammes(place, { assessmentId, programmeIds: ['tiny'] });
  saveOverride(place, { programmeId: 'tiny', parameterId: 'rate', override });
  const { evidence } = addEvidence(place, stateOf, {
    file: { sha256: 'a'.repeat(64), sizeBytes: 3, mediaType: 'text/plain' },
    name: '合同.txt',
    target: { enterpriseId, link: { assessmentId, slot: 'f:all' } },
  });
  return { place, folder, enterpriseId, assessmentId, evidenceId: evidence.id };
}

/** A dossier as the writer gets it, without what names the app and the day. */
const dossier = (scene: ReturnType<typeof filled>, version?: number) =>
  readDossier(scene.place, { assessmentId: scene.assessmentId, language: 'zh-CN', appVersion, version });

describe('a closed assessment', () => {
  test('takes no change on any way, and says why', () => {
    const { place, enterpriseId, assessmentId, evidenceId } = filled();
    const previews = createPackPreviews(place.newId);
    installPack(place, previews, { token: previews.keep({ ...tinyPack, edition: '2' }) });
    const seq = saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('85') }).seq;
    const row = closeAssessment(place, { assessmentId, appVersion });
    expect(row).toMatchObject({ version: 1, closed: { version: 1, who: '王工' } });
    const link = { assessmentId, slot: 'f:all' as const };
    const ways: readonly (() => unknown)[] = [
      () => saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('1') }),
      () => savePlan(place, { assessmentId, plan: { items: [] } }),
      () => saveCosts(place, { assessmentId, costs: { lines: [] } }),
      () => chooseProgrammes(place, { assessmentId, programmeIds: [] }),
      () => moveToEdition(place, { assessmentId, packId: 'tiny' }),
      () => renameAssessment(place, { assessmentId, title: 'x' }),
      () => linkEvidence(place, stateOf, { assessmentId, slot: 'f:part', evidenceIds: [evidenceId] }),
      () => unlinkEvidence(place, stateOf, { ...link, evidenceId }),
      () => restoreValue(place, { seq }),
      () => closeAssessment(place, { assessmentId, appVersion }),
    ];
    const before = place.store.db.serialize();
    for (const way of ways) {
      expect(faultOf(way)).toMatchObject({
        code: 'assessment.closed',
        values: { title: '评估', version: 1 },
      });
    }
    // The closing itself is refused first; then what lies before it.
    expect(faultOf(() => undo(place, {})).code).toBe('undo.not-undoable');
    expect(faultOf(() => undo(place, {})).code).toBe('assessment.closed');
    expect(place.store.db.serialize().equals(before)).toBe(true);
    // The enterprise and its other assessments can be worked on.
    saveProfileField(place, { enterpriseId, field: 'staff', value: 31 });
    startAssessment(place, { enterpriseId, title: 't', packIds: ['tiny'], copyFrom: assessmentId });
  });

  test.each([
    ['an answer', `UPDATE answer SET saved_at = 'x'`],
    [
      'an answer that is new',
      `INSERT INTO answer SELECT assessment_id, 'f:x', state, seq, saved_at, row_hash FROM answer LIMIT 1`,
    ],
    ['an answer taken away', `DELETE FROM answer`],
    ['a part', `UPDATE assessment_part SET state = '[]'`],
    ['a questionnaire', `DELETE FROM assessment_pack`],
    ['the title', `UPDATE assessment SET title = 'x'`],
    ['a link of evidence', `DELETE FROM evidence_link`],
  ])('is guarded in the database as well: %s', (_, sql) => {
    const { place, assessmentId } = filled();
    closeAssessment(place, { assessmentId, appVersion });
    expect(() => place.store.db.exec(sql)).toThrow('the assessment is closed');
    reopenAssessment(place, { assessmentId, reason: '更正' });
    place.store.db.exec('PRAGMA foreign_keys = OFF');
    expect(() => place.store.db.exec(sql)).not.toThrow();
  });

  test('says the same for good, whatever changes around it', () => {
    const scene = filled();
    const { place, enterpriseId, assessmentId, evidenceId } = scene;
    const live = dossier(scene);
    closeAssessment(place, { assessmentId, appVersion });
    const printed = dossier(scene);
    // Only the cover tells them apart: which version it is and when it was closed.
    const [version] = printed.cover.facts.filter(({ label }) => label === '评估版本');
    expect(version).toMatchObject({ value: '第 1 版', aside: expect.stringContaining('2026年3月2日') });
    const facts = printed.cover.facts.filter((fact) => fact !== version);
    expect({ ...printed, cover: { ...printed.cover, facts } }).toEqual(live);
    const opened = openAssessment(place, { assessmentId });
    expect(printed.meta.generatedOn).toBe('2026-03-02');
    const { progress } = listEnterprises(place)[0]?.assessments[0] ?? {};

    saveProfileField(place, { enterpriseId, field: 'name', value: '改名厂' });
    saveProfileField(place, { enterpriseId, field: 'staff', value: 999 });
    saveOverride(place, {
      programmeId: 'tiny',
      parameterId: 'rate',
      override: { ...override, value: '55' },
    });
    saveEvidenceField(place, { evidenceId, field: 'note', value: '后来的话' });
    const later = {
      ...place,
      library: { ...place.library, programmes: [] },
      now: () => '2031-01-01T00:00:00.000Z',
    };
    expect(readDossier(later, { assessmentId, language: 'zh-CN', appVersion: '9' })).toEqual(printed);
    expect(dossier(scene, 1)).toEqual(printed);
    const now = openAssessment(later, { assessmentId });
    expect({ ...now, enterprise: now.enterprise.profile, assessment: null }).toEqual({
      ...opened,
      enterprise: opened.enterprise.profile,
      assessment: null,
    });
    const stored = openVersion(later, { assessmentId, version: 1 });
    expect(stored.enterprise.profile.staff).toBe(30);
    expect(stored.evidence).toMatchObject([{ id: evidenceId, details: { note: '' }, slots: ['f:all'] }]);
    expect(listEnterprises(place)[0]?.assessments[0]?.progress).toEqual(progress);
    expect(findDamage(place.store.db)).toBeNull();
  });
});

describe('reopening', () => {
  test('needs a reason, goes on with everything, and leaves the closed version beside it', () => {
    const scene = filled();
    const { place, assessmentId } = scene;
    closeAssessment(place, { assessmentId, appVersion });
    const first = dossier(scene);
    for (const reason of ['', '  \n'])
      expect(faultOf(() => reopenAssessment(place, { assessmentId, reason })).code).toBe(
        'assessment.no-reason',
      );
    expect(reopenAssessment(place, { assessmentId, reason: ' 补充发票 ' })).toMatchObject({
      version: 2,
      closed: null,
    });
    expect(faultOf(() => reopenAssessment(place, { assessmentId, reason: 'x' })).code).toBe(
      'assessment.not-closed',
    );
    saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('90') });
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('high', '一句话') });
    // A note alone is no other answer.
    saveAnswer(place, { assessmentId, slot: 'q:tiny/yesno', answer: { ...emptyAnswer, note: '再问' } });
    closeAssessment(place, { assessmentId, appVersion });
    expect(dossier(scene, 1)).toEqual(first);
    expect(dossier(scene)).not.toEqual(first);
    expect(dossier(scene)).toEqual(dossier(scene, 2));
    expect(openVersion(place, { assessmentId, version: 1 }).answers['f:all']).toEqual(number('84'));
    expect(listVersions(place, { assessmentId })).toMatchObject([
      {
        version: 2,
        closed: { who: '王工' },
        reopened: null,
        stood: { changed: { questions: 1, figures: 1 } },
      },
      {
        version: 1,
        closed: { who: '王工' },
        reopened: { who: '王工', reason: '补充发票' },
        stood: { changed: null },
      },
    ]);
    // Each as it was kept, whatever the rules say by now: 1.875 points for “mid”, 7.5 for “high”.
    const stood = listVersions(place, { assessmentId }).map((one) => one.stood?.packs);
    const pack = { packId: 'tiny', title: tinyPack.title, levels: [expect.anything()] };
    expect(stood).toMatchObject([[{ ...pack, score: '7.5' }], [{ ...pack, score: '1.875', done: 1 }]]);
    expect(faultOf(() => openVersion(place, { assessmentId, version: 3 }))).toMatchObject({
      code: 'assessment.no-version',
      values: { version: 3 },
    });
    expect(dossierFileName(place, { assessmentId, language: 'zh-CN', version: 1 })).toContain('第1版');
    expect(findDamage(place.store.db)).toBeNull();
  });

  test('and closing survive the app', () => {
    const { place, folder, assessmentId } = filled();
    closeAssessment(place, { assessmentId, appVersion });
    closeStore(place.store);
    const again = placeIn(folder, [tinyPack], [tiny()]);
    const save = (): unknown => saveAnswer(again, { assessmentId, slot: 'f:all', answer: number('1') });
    expect(faultOf(save).code).toBe('assessment.closed');
    reopenAssessment(again, { assessmentId, reason: '更正' });
    saveAnswer(again, { assessmentId, slot: 'f:all', answer: number('1') });
    expect(listVersions(again, { assessmentId }).map((one) => one.version)).toEqual([2, 1]);
  });

  test('lets a closed version be compared with a later assessment', () => {
    const { place, enterpriseId, assessmentId } = filled();
    const later = startAssessment(place, {
      enterpriseId,
      title: '次年',
      packIds: ['tiny'],
      copyFrom: assessmentId,
    });
    closeAssessment(place, { assessmentId, appVersion });
    closeAssessment(place, { assessmentId: later.id, appVersion });
    const input = { assessmentId: later.id, language: 'en' as const, appVersion };
    const alone = readDossier(place, input);
    const compared = readDossier(place, { ...input, compareWith: assessmentId });
    expect(compared.chapters.length).toBeGreaterThan(alone.chapters.length);
  });
});
