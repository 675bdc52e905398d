// Run as another process and killed at any moment: saves answers one after the other and says each that was
// acknowledged. With `too-early` it says so before the answer is saved, which the test must notice.

import { writeSync } from 'node:fs';
import { saveAnswer } from '../../electron/services/answers.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { choice, newAssessment, placeIn } from '../services/place.ts';

const [folder = '', order = ''] = process.argv.slice(2);
const place = placeIn(folder);
const found = listEnterprises(place)[0]?.assessments[0]?.id;
const assessmentId = found ?? newAssessment(place).assessmentId;

for (let round = 0; ; round += 1) {
  const slot = `q:tiny/${round % 2 === 0 ? 'one' : 'yesno'}` as const;
  const note = `${process.pid}-${round}`;
  const answer = choice(slot === 'q:tiny/one' ? 'mid' : 'yes', note);
  const acknowledge = (): void => void writeSync(1, `${JSON.stringify({ slot, note })}\n`);
  if (order === 'too-early') {
    acknowledge();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
  saveAnswer(place, { assessmentId, slot, answer });
  if (order !== 'too-early') acknowledge();
}
