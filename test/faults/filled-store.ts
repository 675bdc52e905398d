import { closeStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { savePlan } from '../../electron/services/assessment-parts.ts';
import { createEnterprise, saveProfileField } from '../../electron/services/enterprises.ts';
import { openSample } from '../../electron/services/sample.ts';
import { choice, newAssessment, number, placeIn, storeFile } from '../services/place.ts';
import { chance } from './chance.ts';

/** What a closed store full of answers is: its file, and an assessment in it. */
export interface FilledStore {
  readonly folder: string;
  readonly file: string;
  readonly assessmentId: string;
}

/** A closed store with a bit of everything in it, long notes that reach over several pages included. */
export function fillStore(folder: string): FilledStore {
  const place = placeIn(folder);
  const { enterpriseId, assessmentId } = newAssessment(place);
  const next = chance(5);
  saveProfileField(place, { enterpriseId, field: 'staff', value: 42 });
  saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('84') });
  for (let round = 0; round < 25; round += 1) {
    const note = `第${round}次 ${'备注'.repeat(next(round % 5 === 0 ? 2000 : 60))}`;
    const slot = round % 2 === 0 ? 'q:tiny/one' : 'q:tiny/yesno';
    const answer = choice(slot === 'q:tiny/one' ? 'mid' : 'partly', note);
    saveAnswer(place, { assessmentId, slot, answer });
  }
  savePlan(place, { assessmentId, plan: { items: [] } });
  createEnterprise(place, { name: '第二家厂' });
  openSample(place, { language: 'zh-CN' });
  closeStore(place.store);
  return { folder, file: storeFile(folder), assessmentId };
}
