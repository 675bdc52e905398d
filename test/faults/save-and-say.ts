// Run as another process whose writes are recorded: saves answers, says each that was acknowledged, and closes and
// opens the store on the way. With `normal` the disk is never waited for, which the test must notice.

import { writeSync } from 'node:fs';
import type { Answer } from '../../assessments/answering/answer.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { choice, newAssessment, placeIn } from '../services/place.ts';
import { chance } from './chance.ts';

const [folder = '', rounds = '', seed = '', how = ''] = process.argv.slice(2);
const next = chance(Number(seed));
const slots = ['q:tiny/one', 'q:tiny/yesno', 'q:tiny/several'] as const;

let place = placeIn(folder);
if (how === 'normal') place.store.db.pragma('synchronous = NORMAL');
const { assessmentId } = newAssessment(place);
for (let round = 0; round < Number(rounds); round += 1) {
  const slot = slots[next(slots.length)] ?? slots[0];
  const note = `${seed}-${round}-${'字'.repeat(next(30) === 0 ? 4000 : next(40))}`;
  const answer: Answer =
    slot === 'q:tiny/several'
      ? { response: { kind: 'choices', options: ['a'] }, note, flagged: false }
      : choice(slot === 'q:tiny/one' ? 'mid' : 'yes', note);
  saveAnswer(place, { assessmentId, slot, answer });
  writeSync(1, `${JSON.stringify({ slot, note })}\n`);
  // Closing brings everything home, also where the disk was not waited for before.
  if (how !== 'normal' && next(120) === 0) {
    closeStore(place.store);
    place = placeIn(folder);
  }
}
