import { expect, test } from 'vitest';
import { lockWhenIdle } from '../../electron/lock-when-idle.ts';

/** A computer somebody leaves, and what becomes of the desk on it. */
function scene(minutes: number | null): {
  readonly did: string[];
  readonly idle: (seconds: number) => void;
  readonly look: () => void;
  readonly wait: () => void;
  readonly leave: () => void;
  working: boolean;
} {
  const did: string[] = [];
  let seconds = 0;
  let look = (): void => undefined;
  let leave = (): void => undefined;
  const later: (() => void)[] = [];
  const here = {
    did,
    idle: (now: number) => (seconds = now),
    look: () => look(),
    wait: () => {
      for (const work of later.splice(0)) work();
    },
    leave: () => leave(),
    working: false,
  };
  lockWhenIdle({
    presence: { idleSeconds: () => seconds, left: (told) => (leave = told) },
    minutes: () => minutes,
    working: () => here.working,
    ask: () => did.push('asked'),
    storeNow: () => did.push('stored'),
    lockNow: () => did.push('locked'),
    every: (_, work) => (look = work),
    after: (_, work) => void later.push(work),
  });
  return here;
}

test('the desk is locked after so many minutes without anybody, and once', () => {
  const { did, idle, look } = scene(5);
  idle(299);
  look();
  expect(did).toEqual([]);
  idle(300);
  look();
  look();
  expect(did).toEqual(['asked']);
});

test('a window that does not answer is locked all the same', () => {
  const { did, leave, wait } = scene(5);
  leave();
  // Somebody is back at once; what was to be locked is locked.
  for (let half = 0; half < 20; half += 1) wait();
  expect(did).toEqual(['stored', 'asked']);
  wait();
  expect(did).toEqual(['stored', 'asked', 'locked']);
});

test('it waits for what is being written, but not when the computer goes to sleep', () => {
  const here = scene(5);
  here.idle(900);
  here.working = true;
  here.look();
  expect(here.did).toEqual([]);
  here.leave();
  expect(here.did).toEqual(['stored', 'asked']);
});

test('where no lock is on, or it is not to lock by itself, nothing is locked, but what was typed is stored', () => {
  for (const minutes of [null, 0]) {
    const { did, idle, look, leave } = scene(minutes);
    idle(9_999);
    look();
    expect(did).toEqual([]);
    leave();
    expect(did).toEqual(['stored']);
  }
});
