/** Slows down who tries passphrases in the window. Who has the files tries elsewhere: against that, scrypt stands. */
export interface Tries {
  /** How long until the next try is heard. */
  readonly waitMs: () => number;
  readonly failed: () => void;
  readonly succeeded: () => void;
}

/** A slip or two costs nothing; then each wrong try doubles the wait, up to a minute. */
const free = 2;
const longestMs = 60_000;

export function createTries(nowMs: () => number): Tries {
  let wrong = 0;
  let notBefore = 0;
  return {
    waitMs: () => Math.max(0, notBefore - nowMs()),
    failed: () => {
      wrong += 1;
      if (wrong > free) notBefore = nowMs() + Math.min(1000 * 2 ** (wrong - free), longestMs);
    },
    succeeded: () => {
      [wrong, notBefore] = [0, 0];
    },
  };
}
