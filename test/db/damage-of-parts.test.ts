import { afterEach, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { chooseProgrammes, savePlan } from '../../electron/services/assessment-parts.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { saveHandling } from '../../electron/services/enterprise-parts.ts';
import { moveToEdition } from '../../electron/services/editions.ts';
import { saveOverride } from '../../electron/services/overrides.ts';
import { createPackPreviews, installPack } from '../../electron/services/pack-folder.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import {
  newAssessment,
  newFolder,
  open,
  placeIn,
  placeOn,
  removeFolders,
  storeFile,
} from '../services/place.ts';
import { digests, tamper } from './files.ts';

afterEach(removeFolders);

/** A closed store with a plan, a chosen programme, a keyed-in figure, an imported pack and an earlier result. */
function filled(): { folder: string; assessmentId: string } {
  const folder = newFolder();
  const place = placeIn(folder, [tinyPack], [tiny()]);
  const { enterpriseId, assessmentId } = newAssessment(place);
  savePlan(place, { assessmentId, plan: { items: [] } });
  chooseProgrammes(place, { assessmentId, programmeIds: ['tiny'] });
  const override = { value: '40', source: '通知', documentNumber: '', date: null };
  saveOverride(place, { programmeId: 'tiny', parameterId: 'rate', override });
  const previews = createPackPreviews(place.newId);
  for (const edition of ['2', '3'])
    installPack(place, previews, { token: previews.keep({ ...tinyPack, edition }) });
  moveToEdition(place, { assessmentId, packId: 'tiny' });
  saveHandling(place, { enterpriseId, handling: { consultant: '李顾问', tags: ['试点'] } });
  closeStore(place.store);
  return { folder, assessmentId };
}

test.each<[string, string, RegExp]>([
  ['a plan', `UPDATE assessment_part SET state = '{"items":[1]}' WHERE part = 'plan'`, /the plan of “评估”/],
  [
    'the time of a plan',
    `UPDATE assessment_part SET saved_at = '2020-01-01' WHERE part = 'plan'`,
    /the plan of “评估”/,
  ],
  [
    'the time of a figure keyed in',
    `UPDATE programme_override SET saved_at = '2020-01-01'`,
    /programme figure tiny\/rate/,
  ],
  ['a plan that is gone', `DELETE FROM assessment_part WHERE part = 'plan'`, /the plan of “评估”/],
  [
    'the programmes chosen',
    `UPDATE assessment_part SET state = '[]' WHERE part = 'programmes'`,
    /the followed programmes of “评估”/,
  ],
  [
    'the tags of an enterprise',
    `UPDATE enterprise_part SET state = replace(state, '试点', '标杆')`,
    /consultant and tags of “测试厂”/,
  ],
  ['the consultant that is gone', `DELETE FROM enterprise_part`, /consultant and tags of “测试厂”/],
  [
    'a figure keyed in',
    `UPDATE programme_override SET state = replace(state, '40', '90')`,
    /programme figure tiny\/rate/,
  ],
  ['a figure keyed in that is gone', `DELETE FROM programme_override`, /programme figure tiny\/rate/],
  [
    'a pack taken in',
    `UPDATE installed_pack SET saved_at = '2020'`,
    /the imported questionnaire [0-9a-f]{8}/,
  ],
  [
    'a pack taken in that is gone',
    `DELETE FROM installed_pack WHERE seq = (SELECT min(seq) FROM installed_pack)`,
    /the imported questionnaire/,
  ],
  [
    'an earlier result',
    `UPDATE earlier_result SET state = replace(state, '"edition":"1"', '"edition":"9"')`,
    /the result of “评估” in an earlier edition/,
  ],
  ['an earlier result that is gone', `DELETE FROM earlier_result`, /the result of “评估”/],
  [
    'the edition an assessment rests on',
    `UPDATE assessment_pack SET pack_hash = (SELECT hash FROM pack WHERE edition = '1')`,
    /the assessment “评估”/,
  ],
])('%s that was changed behind the app is found and named, and the rest can be read', (_, sql, named) => {
  const { folder, assessmentId } = filled();
  const sound = open(folder);
  expect(sound.kind).toBe('ready');
  closeStore(sound);
  tamper(storeFile(folder), sql);
  const before = digests(folder);
  const store = open(folder);
  expect(store.kind).toBe('read-only');
  if (store.kind === 'read-only') {
    const { what } = store.fault.values;
    expect(typeof what === 'object' ? what.en : '').toMatch(named);
  }
  expect(openAssessment(placeOn(store), { assessmentId }).assessment.title).toBe('评估');
  closeStore(store);
  expect(digests(folder)).toEqual(before);
});
