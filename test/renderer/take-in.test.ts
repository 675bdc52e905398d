import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Method } from '../../electron/contract.ts';
import type { ImportPreview } from '../../electron/contract/passing-on.ts';
import { carryOut, stay, stillFitting, useTakeIn, type Decisions } from '../../renderer/stores/take-in.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';
import { someConflicts } from './harness/fake-passing-on.ts';

let fake: FakeDesk;
const asked = (method: Method): number => fake.calls.filter((one) => one.method === method).length;
const dropped = (): number => asked('dropImport');
const file = { token: 't', name: 'file.readiness', bytes: 1, encrypted: true };
const decisions: Decisions = {
  enterprises: { e1: 'as-new' },
  assessments: { a1: 'merge' },
  figures: false,
  conflicts: { c1: 'mine', c2: 'theirs' },
};

beforeEach(() => {
  vi.useFakeTimers();
  fake = new FakeDesk();
  vi.stubGlobal('window', { desk: deskOf(fake), location: { hash: '' } });
  useTakeIn.setState({ now: { step: 'preview', file, preview: fake.passing.preview, decisions } });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('who looks something up in between finds the file as it was', async () => {
  const gone = stay();
  gone();
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  const goneAgain = stay();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect([useTakeIn.getState().now.step, dropped()]).toEqual(['preview', 0]);
  expect(useTakeIn.getState()).toMatchObject({ now: { decisions }, renewed: false });
  goneAgain();
  vi.clearAllTimers();
});

test('a file nobody comes back to is dropped with everything unpacked of it', async () => {
  stay()();
  await vi.advanceTimersByTimeAsync(10 * 60_000 + 1000);
  expect([useTakeIn.getState().now.step, dropped()]).toEqual(['choose', 1]);
});

/** Here is now newer what was the same, and one of the two conflicts is between other values. */
function changedHere(): ImportPreview {
  const { preview } = fake.passing;
  const [first, second] = someConflicts(2);
  if (first === undefined || second === undefined) throw new Error('there are no conflicts');
  const conflicts = [first, { ...second, mine: { ...second.mine, words: { 'zh-CN': '90 台', en: '90' } } }];
  const [, ...others] = preview.enterprises;
  return { ...preview, enterprises: others, conflicts };
}

test('who comes back after changing something sees it compared anew, and decides anew what is another matter', async () => {
  stay()();
  fake.passing.preview = changedHere();
  const gone = stay();
  // While it is compared, nothing that no longer holds is shown.
  expect(useTakeIn.getState().now.step).toBe('reading');
  await vi.advanceTimersByTimeAsync(1000);
  expect(useTakeIn.getState()).toMatchObject({
    now: { step: 'preview', preview: fake.passing.preview },
    renewed: true,
  });
  const kept = { enterprises: {}, assessments: {}, figures: false, conflicts: { c1: 'mine' } };
  expect(useTakeIn.getState().now).toMatchObject({ decisions: kept });
  expect(stillFitting(decisions, fake.passing.preview, fake.passing.preview)).toEqual({
    ...kept,
    conflicts: { c1: 'mine', c2: 'theirs' },
  });
  gone();
  vi.clearAllTimers();
});

test('nothing is imported on the strength of a comparison that no longer holds', async () => {
  const shown = fake.passing.preview;
  fake.passing.preview = changedHere();
  await carryOut(file, shown, decisions);
  expect([asked('carryOutImport'), useTakeIn.getState().now.step]).toEqual([0, 'preview']);
  const { now } = useTakeIn.getState();
  if (now.step !== 'preview') throw new Error('nothing is shown');
  void carryOut(file, now.preview, now.decisions);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked('carryOutImport')).toBe(1);
});
