import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import { firstOnTop } from '../../renderer/screens/batch/found-list.tsx';
import { everyFound, ofTicked } from '../../renderer/screens/batch/use-found.ts';
import { chosenAtFirst, everyWhole, wholeOf } from '../../renderer/screens/passing-on/chosen.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';

/** More than are asked for at once. */
const many = 430;

let fake: FakeDesk;
beforeEach(() => {
  fake = new FakeDesk();
  vi.stubGlobal('window', { desk: deskOf(fake), location: { hash: '' } });
  for (let number = 1; number <= many; number += 1)
    fake.addEnterprise({ ...emptyProfile, name: `企业 ${number}` }, false);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('all that are found are chosen, however many, and one without an assessment with its facts alone', async () => {
  const assessmentId = fake.addAssessment(`e${many}`, '2026', []);
  const whole = await everyWhole('');
  expect(Object.keys(whole)).toHaveLength(many);
  expect([whole['e1'], whole[`e${many}`]]).toEqual([[], [assessmentId]]);
  const found = await everyFound('');
  expect(new Set(found.map(({ id }) => id)).size).toBe(many);
});

test('of those ticked elsewhere the newest assessment is chosen, however many are ticked', async () => {
  const ids = Array.from({ length: many }, (_, at) => `e${at + 1}`);
  fake.addAssessment('e1', '2024', [], '2024-01-01T00:00:00.000Z');
  const newest = fake.addAssessment('e1', '2026', [], '2026-01-01T00:00:00.000Z');
  const last = fake.addAssessment(`e${many}`, '2025', []);
  expect(await ofTicked(ids)).toEqual({ e1: newest, [`e${many}`]: last });
});

test('who comes from an enterprise finds it ticked and first, also where it is not among those shown', () => {
  const row = (id: string) => ({
    id,
    sample: false,
    profile: emptyProfile,
    changedAt: '',
    assessments: [],
  });
  const shown = [row('a'), row('b')];
  expect(firstOnTop(shown, row('z')).map(({ id }) => id)).toEqual(['z', 'a', 'b']);
  expect(firstOnTop(shown, row('b')).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(firstOnTop(shown, null)).toBe(shown);
  expect(chosenAtFirst(row('z'), undefined)).toEqual({ z: [] });
  expect(chosenAtFirst(row('z'), 'one')).toEqual({ z: ['one'] });
  expect(chosenAtFirst(null, undefined)).toEqual({});
  expect(wholeOf([])).toEqual({});
});
