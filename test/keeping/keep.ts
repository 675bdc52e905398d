import path from 'node:path';
import { DeskError } from '../../assessments/text/fault.ts';
import type { BindingChoice } from '../../electron/db/engine.ts';
import { openStore, type OpenStoreInput, type Store } from '../../electron/db/open-store.ts';
import { createKeeping, type Keeping, type KeepingInput } from '../../electron/services/keeping/keeping.ts';
import {
  carryOut,
  type KeepingTask,
  type RunTask,
  type TaskResults,
} from '../../electron/services/keeping/tasks.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { choice, newAssessment, placeOn, storeFile } from '../services/place.ts';

/** Carries tasks out in this process: the work is the same, only nobody can end it. */
export const runHere: RunTask = runWith({});

/** The same with the key of encrypted databases. */
export function runWith(binding: BindingChoice): RunTask {
  return async <Task extends KeepingTask>(task: Task, signal?: AbortSignal) => {
    await Promise.resolve();
    signal?.throwIfAborted();
    const answer = carryOut(task, binding);
    if (!answer.ok) throw answer.fault === null ? new Error(answer.detail) : DeskError.of(answer.fault);
    return answer.value as TaskResults[Task['kind']];
  };
}

/** A desk whose data is kept: its working place, and timers that ring when the test says so. */
export interface KeptDesk {
  readonly place: Workplace;
  readonly keeping: Keeping;
  readonly folder: string;
  readonly backups: string;
  /** Everything the window was told, in order. */
  readonly told: string[];
  readonly ring: (ms: number) => void;
}

const open: Store[] = [];

/** Keeping for a working place whose store stays what it is, and whose timers never ring. */
export function keepingOn(place: Workplace): Keeping {
  const unused = (): never => {
    throw new Error('The store of this place is not replaced.');
  };
  return createKeeping({
    place,
    replace: unused,
    opening: unused,
    run: runHere,
    timers: { after: () => () => undefined, every: () => () => undefined },
    nowMs: () => 0,
    mounts: () => [],
    changed: () => undefined,
    wentReadOnly: () => undefined,
    restored: () => undefined,
  });
}

/** Opens a data folder as the app does; `check`: how much of it is looked at then; `key`: where it is encrypted. */
export function keptDesk(
  folder: string,
  given: Partial<KeepingInput> = {},
  check: OpenStoreInput['check'] = 'lists',
  key?: Uint8Array,
): KeptDesk {
  const opening = (): OpenStoreInput => ({
    file: storeFile(folder),
    now: '2026-03-02T01:00:00.000Z',
    keepFolder: path.join(folder, 'backups'),
    check,
    key,
  });
  let store = openStore(opening());
  open.push(store);
  const base = placeOn(store);
  const place: Workplace = {
    ...base,
    get store() {
      return store;
    },
  };
  const timers = new Map<() => void, number>();
  const told: string[] = [];
  const timer = (ms: number, work: () => void): (() => void) => {
    timers.set(work, ms);
    return () => void timers.delete(work);
  };
  const keeping = createKeeping({
    place,
    replace: (next) => {
      store = next;
      open.push(next);
    },
    opening,
    run: runWith({ key }),
    encrypted: key !== undefined,
    timers: { after: timer, every: timer },
    nowMs: () => 0,
    mounts: () => [],
    changed: () => told.push('changed'),
    wentReadOnly: () => told.push('read-only'),
    restored: () => told.push('restored'),
    ...given,
  });
  return {
    place,
    keeping,
    folder,
    backups: path.join(folder, 'backups'),
    told,
    ring: (ms) => {
      for (const [work, of] of timers) if (of === ms) work();
    },
  };
}

/** Closes every store a desk of this test has opened. */
export function closeDesks(): void {
  for (const store of open.splice(0)) if (store.db.open) store.db.close();
}

/** An enterprise with an assessment and three answers. */
export function fill({ place }: KeptDesk): { enterpriseId: string; assessmentId: string } {
  const made = newAssessment(place);
  answer(place, made.assessmentId, 'first');
  answer(place, made.assessmentId, 'second');
  return made;
}

/** Saves one answer with a note. */
export function answer(place: Workplace, assessmentId: string, note: string): void {
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', note) });
}

/** The note of the answer saved last. */
export function noteIn(place: Workplace, assessmentId: string): string {
  const row = place.store.db
    .prepare<[string], { note: string }>(
      `SELECT state ->> '$.note' AS note FROM answer WHERE assessment_id = ? AND slot = 'q:tiny/one'`,
    )
    .get(assessmentId);
  return row?.note ?? '';
}
