import { afterEach, describe, expect, test } from 'vitest';
import { packProgress } from '../../assessments/answering/progress.ts';
import { planItem } from '../../assessments/advice/plan.ts';
import { findGaps } from '../../assessments/advice/gaps.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { readArchive } from '../../electron/exchange/read-archive.ts';
import { savePlan } from '../../electron/services/assessment-parts.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { closeAssessment } from '../../electron/services/closing/close-assessment.ts';
import { addEvidence } from '../../electron/services/evidence/evidence.ts';
import { addPack, takePackAway } from '../../electron/services/packs-of-assessment.ts';
import { redo, undo } from '../../electron/services/undo/undo.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { both, figures, tinyPack } from '../fixtures/tiny-pack.ts';
import { contentsOf, exportTo, look, newDesk, takeFile, type TestDesk } from '../passing-on/desks.ts';
import {
  choice,
  faultOf,
  linesOf,
  newAssessment,
  newFolder,
  number,
  open,
  placeIn,
  placeOn,
  removeFolders,
} from './place.ts';

afterEach(removeFolders);

const other: Pack = { ...tinyPack, id: 'other', title: both('other'), shortTitle: both('other') };
const third: Pack = { ...other, id: 'third', edition: '3' };
const library = [tinyPack, other, third];

/** An assessment begun with one questionnaire, in an app that has three. */
function begun(): { place: Workplace; folder: string; assessmentId: string; enterpriseId: string } {
  const folder = newFolder();
  const place = placeIn(folder, library);
  const ids = newAssessment(place);
  saveAnswer(place, { assessmentId: ids.assessmentId, slot: 'q:tiny/one', answer: choice('mid', '备注') });
  saveAnswer(place, { assessmentId: ids.assessmentId, slot: 'f:all', answer: number('84') });
  saveAnswer(place, { assessmentId: ids.assessmentId, slot: 'f:part', answer: number('21') });
  return { place, folder, ...ids };
}

const held = (place: Workplace, assessmentId: string): readonly string[] =>
  openAssessment(place, { assessmentId }).packs.map(({ id }) => id);

describe('a questionnaire added to an assessment under way', () => {
  test('stands after the others, which stay as they are, and asks no figure again', () => {
    const { place, folder, assessmentId } = begun();
    const before = openAssessment(place, { assessmentId });
    const now = addPack(place, { assessmentId, packId: 'third' });
    expect(now.packs).toEqual([tinyPack, third]);
    expect([now.answers, now.figures]).toEqual([before.answers, before.figures]);
    const situation = { profile: now.enterprise.profile, figures: now.figures, answers: now.answers };
    expect(scorePack(now.packs[0] ?? third, situation)).toEqual(scorePack(tinyPack, situation));
    // The rate rests on two figures that were given for the first one.
    expect(packProgress(third, situation).missing).toBe(
      packProgress(third, { ...situation, answers: {} }).missing - 1,
    );
    const line = linesOf(place, assessmentId).at(-1);
    expect(line).toMatchObject({ kind: 'pack-added', subject: 'third', old: null });
    expect(JSON.parse(line?.new ?? '')).toMatchObject({ edition: '3', place: 1 });
    expect(findDamage(place.store.db)).toBeNull();
    closeStore(place.store);
    const again = placeOn(open(folder), library);
    expect(again.store.kind).toBe('ready');
    expect(openAssessment(again, { assessmentId })).toEqual(now);
  });

  test('brings figures it may need and leaves those pinned as they were', () => {
    const { place, assessmentId } = begun();
    const [first] = figures.figures;
    if (first === undefined) throw new Error('no figure');
    const changed = { ...first, title: both('called otherwise') };
    const later = {
      ...place.library,
      figures: { ...figures, figures: [changed, { ...first, id: 'fresh' }] },
    };
    const now = addPack({ ...place, library: later }, { assessmentId, packId: 'other' });
    expect(now.figures.figures).toEqual([...figures.figures, { ...first, id: 'fresh' }]);
    undo(place, {});
    expect(openAssessment(place, { assessmentId }).figures).toEqual(figures);
  });

  test('is refused when it is there, unknown, or the version is closed', () => {
    const { place, assessmentId } = begun();
    const before = place.store.db.serialize();
    const fault = (packId: string) => faultOf(() => addPack(place, { assessmentId, packId }))?.code;
    expect([fault('tiny'), fault('nothing')]).toEqual(['pack.already-used', 'store.no-questionnaire']);
    expect(place.store.db.serialize().equals(before)).toBe(true);
    closeAssessment(place, { assessmentId, appVersion: '1' });
    expect(fault('other')).toBe('assessment.closed');
    expect(faultOf(() => takePackAway(place, { assessmentId, packId: 'tiny' }))?.code).toBe(
      'assessment.closed',
    );
    expect(held(place, assessmentId)).toEqual(['tiny']);
  });

  test('is taken back and done again, at its place among the others', () => {
    const { place, assessmentId } = begun();
    addPack(place, { assessmentId, packId: 'other' });
    addPack(place, { assessmentId, packId: 'third' });
    takePackAway(place, { assessmentId, packId: 'other' });
    expect(held(place, assessmentId)).toEqual(['tiny', 'third']);
    undo(place, {});
    expect(held(place, assessmentId)).toEqual(['tiny', 'other', 'third']);
    undo(place, {});
    expect(held(place, assessmentId)).toEqual(['tiny', 'other']);
    redo(place, {});
    redo(place, {});
    expect(held(place, assessmentId)).toEqual(['tiny', 'third']);
    expect(findDamage(place.store.db)).toBeNull();
  });
});

describe('a questionnaire is taken away only while nothing was said in it', () => {
  const taken = (place: Workplace, assessmentId: string) => (): unknown =>
    takePackAway(place, { assessmentId, packId: 'other' });

  test('not with an answer, a note, evidence or a plan item, and not as the only one', () => {
    const { place, assessmentId, enterpriseId } = begun();
    const only = faultOf(() => takePackAway(place, { assessmentId, packId: 'tiny' }));
    expect(only?.code).toBe('pack.only-one');
    addPack(place, { assessmentId, packId: 'other' });
    const refused = (values: object): void => {
      expect(faultOf(taken(place, assessmentId))).toMatchObject({ code: 'pack.says-something', values });
      undo(place, {});
    };
    saveAnswer(place, { assessmentId, slot: 'q:other/one', answer: choice('low') });
    refused({ answers: 1, evidence: 0, items: 0 });
    saveAnswer(place, {
      assessmentId,
      slot: 'q:other/one',
      answer: { response: null, note: '问老板', flagged: false },
    });
    refused({ answers: 1, evidence: 0, items: 0 });
    addEvidence(place, () => 'sound', {
      file: { sha256: 'a'.repeat(64), sizeBytes: 1, mediaType: 'text/plain' },
      name: 'a.txt',
      target: { enterpriseId, link: { assessmentId, slot: 'q:other/one' } },
    });
    refused({ answers: 0, evidence: 1, items: 0 });
    const situation = {
      profile: openAssessment(place, { assessmentId }).enterprise.profile,
      figures,
      answers: {},
    };
    const [gap] = findGaps(other, scorePack(other, situation));
    if (gap === undefined) throw new Error('no gap');
    savePlan(place, { assessmentId, plan: { items: [planItem('i1', gap, gap.next)] } });
    refused({ answers: 0, evidence: 0, items: 1 });
    // Emptied again, an answer says nothing.
    expect(taken(place, assessmentId)).not.toThrow();
    expect(held(place, assessmentId)).toEqual(['tiny']);
  });
});

describe('a file with an assessment whose questionnaires were changed', () => {
  const versionOf = async (file: string): Promise<number> => (await readArchive(file, {})).formatVersion;
  const withMore = (desk: TestDesk): TestDesk => {
    const place = { ...desk.place, library: { ...desk.place.library, packs: library } };
    return { ...desk, place };
  };

  test('says so by its version, which is the older one as long as nothing newer is in it', async () => {
    const [here, there] = [withMore(newDesk('甲')), newDesk('乙')];
    const { assessmentId } = newAssessment(here.place);
    expect(await versionOf(await exportTo(here))).toBe(4);
    addPack(here.place, { assessmentId, packId: 'other' });
    const file = await exportTo(here);
    expect(await versionOf(file)).toBe(5);
    await takeFile(there, file);
    expect(held(there.place, assessmentId)).toEqual(['tiny', 'other']);
    expect(await contentsOf(await exportTo(there))).toEqual(await contentsOf(file));
    // Merged afterwards as any other: both know of the step.
    saveAnswer(here.place, { assessmentId, slot: 'q:other/one', answer: choice('mid') });
    await takeFile(there, await exportTo(here));
    expect(openAssessment(there.place, { assessmentId }).answers['q:other/one']).toBeDefined();
    // A desk that knows nothing of the step cannot be merged with.
    addPack(here.place, { assessmentId, packId: 'third' });
    const { preview } = await look(there, await exportTo(here));
    expect(preview.enterprises[0]?.assessments[0]?.cannotMerge?.en).toContain('hold other questionnaires');
  });
});
