import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Slot } from '../../assessments/answering/answer.ts';
import type { Method, Reply } from '../../electron/contract.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { listAnswers } from '../../electron/db/answers.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment as readAssessment } from '../../electron/services/assessments.ts';
import { changeAnswer, openAssessment, useAssessment } from '../../renderer/stores/assessment.ts';
import { saveQueue, useSaving } from '../../renderer/stores/saving.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { newAssessment, newFolder, placeIn, removeFolders } from '../services/place.ts';
import { chance, type Chance } from './chance.ts';

/** What lies between the window and the store, and how it may misbehave. */
interface Bridge {
  /** One save in so many is refused, as on a full disk; 0: none. */
  refuses: number;
  /** The seeded fault: “saved” is said, and nothing is stored. */
  lies: boolean;
  readonly next: Chance;
}

beforeEach(() => {
  vi.stubGlobal('window', { setTimeout, clearTimeout });
  useAssessment.setState({ open: { kind: 'none' } });
});

afterEach(() => {
  vi.unstubAllGlobals();
  removeFolders();
});

/** Puts the real services behind the window's stores. */
function connect(bridge: Bridge): { assessmentId: string; stored: () => Record<string, unknown> } {
  const place = placeIn(newFolder());
  const { assessmentId } = newAssessment(place);
  const carryOut = (method: Method, input: never): unknown => {
    if (method === 'openAssessment') return readAssessment(place, input);
    if (method !== 'saveAnswer') throw new DeskError('call.refused');
    if (bridge.refuses > 0 && bridge.next(bridge.refuses) === 0) throw new DeskError('store.disk-full');
    return bridge.lies ? { seq: 1, savedAt: '2026-03-02', hash: '' } : saveAnswer(place, input);
  };
  const desk = new Proxy(
    {},
    {
      get: (_, method: Method) => async (input: never) => {
        // Every answer comes a little later, as from another process.
        await new Promise((resolve) => setImmediate(resolve));
        try {
          return { ok: true, value: carryOut(method, input) } as Reply<Method>;
        } catch (error) {
          if (error instanceof DeskError) return { ok: false, fault: error.fault } as Reply<Method>;
          throw error;
        }
      },
    },
  );
  vi.stubGlobal('window', { desk, setTimeout, clearTimeout });
  const stored = (): Record<string, unknown> =>
    Object.fromEntries(listAnswers(place.store.db, assessmentId).map((one) => [one.slot, one.answer]));
  return { assessmentId, stored };
}

type Step =
  | { readonly kind: 'choose'; readonly slot: Slot; readonly option: string }
  | { readonly kind: 'type'; readonly slot: Slot; readonly note: string }
  | { readonly kind: 'wait' }
  | { readonly kind: 'open again' };

const slots = ['q:tiny/one', 'q:tiny/yesno'] as const;
const slot = fc.constantFrom(...slots);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: slot.chain((one) =>
      fc
        .constantFrom(...(one === 'q:tiny/one' ? ['low', 'mid', 'high'] : ['yes', 'partly', 'no']))
        .map((option) => ({ kind: 'choose' as const, slot: one, option })),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('type' as const), slot, note: fc.string({ maxLength: 20 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'wait' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'open again' as const }) },
);

const shown = (): unknown => {
  const { open } = useAssessment.getState();
  return open.kind === 'open' ? open.answers : null;
};

async function take(next: Step, assessmentId: string): Promise<void> {
  switch (next.kind) {
    case 'choose':
      changeAnswer(next.slot, { response: { kind: 'choice', option: next.option } }, 'chosen');
      return;
    case 'type':
      changeAnswer(next.slot, { note: next.note }, 'typed');
      return;
    case 'wait':
      await new Promise((resolve) => setTimeout(resolve, 1));
      return;
    case 'open again':
      // A refused change must not be taken from the screen by what the store has.
      if (await saveQueue.flush()) await openAssessment(assessmentId);
      return;
  }
}

/** After everything was acknowledged, screen and store must be the same; before, the screen must be ahead. */
async function walk(walks: number, refuses: number, lies: boolean): Promise<number> {
  let acknowledged = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), fc.nat(), async (path, seed) => {
      const bridge = { refuses, lies, next: chance(seed) };
      const { assessmentId, stored } = connect(bridge);
      const before = useSaving.getState().saves;
      try {
        await openAssessment(assessmentId);
        for (const next of path) {
          await take(next, assessmentId);
          if (useSaving.getState().unsaved.size === 0) expect(shown()).toEqual(stored());
        }
        bridge.refuses = 0;
        expect(await saveQueue.flush()).toBe(true);
        expect(shown()).toEqual(stored());
        acknowledged += useSaving.getState().saves - before;
      } finally {
        bridge.refuses = 0;
        await saveQueue.flush();
        removeFolders();
      }
    }),
    { numRuns: walks, seed: 6, endOnFailure: true },
  );
  return acknowledged;
}

const walks = size({ slice: 40, full: 1000 });

test(
  `on ${walks} walks the window shows what is stored once everything is acknowledged`,
  limit(60_000),
  async () => {
    const smooth = await walk(walks / 2, 0, false);
    const rough = await walk(walks / 2, 3, false);
    tell('Q6 window and store', { walks, 'saves acknowledged': smooth + rough, differing: 0 });
    expect(rough).toBeGreaterThan(0);
  },
);

test('the same walks notice a “saved” that is not true', limit(60_000), async () => {
  await expect(walk(walks, 0, true)).rejects.toThrow();
});
