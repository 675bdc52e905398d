/** What tells that nobody is at the computer: Electron's power monitor. */
export interface Presence {
  /** How long nobody has touched keys or mouse, in seconds. */
  readonly idleSeconds: () => number;
  /** The computer goes to sleep, or its own lock is on. */
  readonly left: (told: () => void) => void;
}

/** How often it is looked, in milliseconds. */
const lookEveryMs = 5_000;

/** So often it is looked whether the window has locked, ten seconds in all: what is pending is stored by then. */
const answerEveryMs = 500;
const answers = 20;

/**
 * Locks the desk where nobody is: after so many minutes, and when the computer itself is left. Not while something is
 * being written that somebody waits for; going to sleep does not wait. `ask` has the window store what is pending
 * and lock; a window that does not answer is locked all the same. With the lock or without, a computer that is left has
 * the window store at once what was typed last (`storeNow`): it may never wake up.
 */
export function lockWhenIdle(input: {
  readonly presence: Presence;
  /** After how many minutes; 0: never, null: there is nothing to lock. */
  readonly minutes: () => number | null;
  readonly working: () => boolean;
  readonly ask: () => void;
  readonly storeNow: () => void;
  readonly lockNow: () => void;
  readonly every: (ms: number, work: () => void) => void;
  readonly after: (ms: number, work: () => void) => void;
}): void {
  let asked = false;
  const lock = (): void => {
    if (asked || (input.minutes() ?? 0) === 0) return;
    asked = true;
    input.ask();
    awaitAnswer(answers);
  };
  const awaitAnswer = (left: number): void =>
    input.after(answerEveryMs, () => {
      const open = input.minutes() !== null;
      if (open && left > 0) return awaitAnswer(left - 1);
      asked = false;
      if (open) input.lockNow();
    });
  input.every(lookEveryMs, () => {
    const minutes = input.minutes() ?? 0;
    if (minutes > 0 && !input.working() && input.presence.idleSeconds() >= minutes * 60) lock();
  });
  input.presence.left(() => {
    input.storeNow();
    lock();
  });
}
