import { statSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { listAnswers } from '../../electron/db/answers.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { choice, newAssessment, newFolder, placeIn, removeFolders, storeFile } from '../services/place.ts';
import { chance } from './chance.ts';

afterEach(removeFolders);

const bound = 16 * 1024 * 1024;

/** Saves for a while, reading everything in between, and returns the largest the log has been, in bytes. */
function largestLog(milliseconds: number, checkpoints: boolean): { saves: number; largest: number } {
  const folder = newFolder();
  const place = placeIn(folder);
  const { assessmentId } = newAssessment(place);
  if (!checkpoints) place.store.db.pragma('wal_autocheckpoint = 0');
  const next = chance(3);
  const end = performance.now() + milliseconds;
  let [saves, largest] = [0, 0];
  while (performance.now() < end && largest <= bound) {
    const note = 'x'.repeat(next(20_000));
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', note) });
    if (saves % 50 === 0) listAnswers(place.store.db, assessmentId);
    saves += 1;
    largest = Math.max(largest, statSync(`${storeFile(folder)}-wal`).size);
  }
  return { saves, largest };
}

const seconds = size({ slice: 2, full: 300 });

test(`in ${seconds} s of saving without a pause the log stays below 16 MiB`, limit(60_000), () => {
  const { saves, largest } = largestLog(seconds * 1000, true);
  tell('D15 growth of the log', { seconds, saves, 'largest KiB': Math.round(largest / 1024) });
  expect(largest).toBeLessThanOrEqual(bound);
});

test('the same look notices a log that is never brought home', limit(60_000), () => {
  const { largest } = largestLog(60_000, false);
  tell('D15 seeded fault: no checkpoints', { 'largest KiB': Math.round(largest / 1024) });
  expect(largest).toBeGreaterThan(bound);
});
