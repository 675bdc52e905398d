import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { findAnswer } from '../../electron/db/answers.ts';
import type { Db } from '../../electron/db/database.ts';
import type { Stepwise } from '../../electron/db/walk.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { readMuch } from '../../electron/services/workplace.ts';
import { choice, newAssessment, newFolder, number, placeIn, removeFolders } from './place.ts';

afterEach(removeFolders);

const long = (): void => {
  for (const begun = performance.now(); performance.now() - begun < 10;);
};

test('what is read with rests is as it was at one moment, whatever is saved meanwhile', async () => {
  const place = placeIn(newFolder());
  const { assessmentId } = newAssessment(place);
  const say = (note: string): void => {
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', note) });
    saveAnswer(place, { assessmentId, slot: 'f:all', answer: { ...number('7'), note } });
  };
  say('before');
  let readings = 0;
  function* work(db: Db): Stepwise<string[]> {
    readings += 1;
    const one = findAnswer(db, assessmentId, 'q:tiny/one')?.answer.note ?? '';
    long();
    yield null;
    const two = findAnswer(db, assessmentId, 'f:all')?.answer.note ?? '';
    return [one, two];
  }
  void setImmediate().then(() => say('meanwhile'));
  expect((await readMuch(place, work)).result).toEqual(['meanwhile', 'meanwhile']);
  expect(readings).toBe(2);
});

test('it comes to an end also where something is saved at every rest', async () => {
  const place = placeIn(newFolder());
  const { assessmentId } = newAssessment(place);
  let count = 0;
  const saving = setInterval(
    () => saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', `${(count += 1)}`) }),
    0,
  );
  function* work(): Stepwise<number> {
    for (let step = 0; step < 10; step += 1) {
      long();
      yield null;
    }
    return count;
  }
  expect((await readMuch(place, work)).result).toBe(count);
  clearInterval(saving);
  expect(count).toBeGreaterThan(2);
});
