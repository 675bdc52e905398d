import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportPreview } from '../../electron/contract/passing-on.ts';
import { stay, useTakeIn } from '../../renderer/stores/take-in.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';

let fake: FakeDesk;
const dropped = (): number => fake.calls.filter((one) => one.method === 'dropImport').length;

beforeEach(() => {
  vi.useFakeTimers();
  fake = new FakeDesk();
  vi.stubGlobal('window', { desk: deskOf(fake), location: { hash: '' } });
  const file = { token: 't', name: 'file.readiness', bytes: 1, encrypted: true };
  const decisions = { enterprises: {}, assessments: {}, figures: true, conflicts: {} };
  useTakeIn.setState({ now: { step: 'preview', file, preview: {} as ImportPreview, decisions } });
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
  goneAgain();
  vi.clearAllTimers();
});

test('a file nobody comes back to is dropped with everything unpacked of it', async () => {
  stay()();
  await vi.advanceTimersByTimeAsync(10 * 60_000 + 1000);
  expect([useTakeIn.getState().now.step, dropped()]).toEqual(['choose', 1]);
});
