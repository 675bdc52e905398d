import { afterEach, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { putInBin } from '../../electron/services/bin.ts';
import { closeAssessment, reopenAssessment } from '../../electron/services/closing/close-assessment.ts';
import {
  newAssessment,
  newFolder,
  number,
  open,
  placeIn,
  placeOn,
  removeFolders,
  storeFile,
} from '../services/place.ts';
import { tamper } from './files.ts';

afterEach(removeFolders);

/** A closed store with an assessment closed, reopened and closed again, and an enterprise in the bin. */
function filled(): { folder: string; assessmentId: string } {
  const folder = newFolder();
  const place = placeIn(folder);
  const { assessmentId } = newAssessment(place);
  saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('84') });
  closeAssessment(place, { assessmentId, appVersion: '0' });
  reopenAssessment(place, { assessmentId, reason: '补充发票' });
  closeAssessment(place, { assessmentId, appVersion: '0' });
  putInBin(place, { kind: 'enterprise', id: newAssessment(place).enterpriseId });
  closeStore(place.store);
  return { folder, assessmentId };
}

test.each<[string, string, RegExp]>([
  [
    'what was frozen',
    `UPDATE frozen_content SET content = replace(content, '84', '99')`,
    /closed version of “评估”/,
  ],
  ['the day of a closing', `UPDATE closing SET saved_at = '2020-01-01'`, /closed version of “评估”/],
  ['how much was answered', `UPDATE closing SET asked = asked + 1`, /closed version of “评估”/],
  ['a reason', `UPDATE reopening SET reason = 'x'`, /closed version of “评估”/],
  ['a reopening that is gone', `DELETE FROM reopening`, /closed version of “评估”/],
  ['a closing that is gone', `DELETE FROM closing WHERE version = 2`, /closed version of “评估”/],
  ['something taken out of the bin', `DELETE FROM binned`, /enterprise:.* in the bin/],
  ['when something was put into the bin', `UPDATE binned SET saved_at = '2020'`, /enterprise:.* in the bin/],
])('%s, changed behind the app, is found and named, and the rest can be read', (_, sql, named) => {
  const { folder, assessmentId } = filled();
  const sound = open(folder);
  expect(findDamage(sound.db)).toBeNull();
  closeStore(sound);
  tamper(storeFile(folder), sql);
  const store = open(folder);
  expect(findDamage(store.db)?.en).toMatch(named);
  expect(openAssessment(placeOn(store), { assessmentId }).assessment.title).toBe('评估');
});
