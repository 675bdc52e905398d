import { afterEach, expect, test } from 'vitest';
import { changeAheadOf } from '../../electron/services/ahead-of-clock.ts';
import { newAssessment, newFolder, open, placeOn, removeFolders } from './place.ts';

afterEach(removeFolders);

test('a change dated more than a day after now is told, also when later ones are dated rightly again', () => {
  const store = open(newFolder());
  const now = '2026-03-02T01:00:00.000Z';
  expect(changeAheadOf(store.db, now)).toBeNull();
  const place = placeOn(store);
  newAssessment({ ...place, now: () => '2026-03-02T20:00:00.000Z' });
  expect(changeAheadOf(store.db, now)).toBeNull();
  newAssessment({ ...place, now: () => '2076-01-01T00:00:00.000Z' });
  newAssessment({ ...place, now: () => now });
  expect(changeAheadOf(store.db, now)).toBe('2076-01-01T00:00:00.000Z');
  expect(changeAheadOf(store.db, '2075-12-31T12:00:00.000Z')).toBeNull();
});
