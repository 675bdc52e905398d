import type { Signal } from '../contract.ts';

/** What was told, and the count of everything told so far. */
export interface Heard {
  readonly last: number;
  readonly signals: readonly Signal[];
}

/** The way from the main process to the window: the window asks, and is answered when there is something to tell. */
export interface Signals {
  readonly send: (signal: Signal) => void;
  /** Answers with what was told after `after`; with nothing when nothing is told for `patienceMs`. */
  readonly await: (after: number) => Promise<Heard>;
}

/** `patienceMs`: how long a question is left open. */
export function createSignals(patienceMs: number): Signals {
  const told: Signal[] = [];
  const waiting = new Set<() => void>();
  const since = (after: number): Heard => ({ last: told.length, signals: told.slice(after) });
  return {
    send: (signal) => {
      told.push(signal);
      for (const answer of waiting) answer();
    },
    await: (after) => {
      // A window that was reloaded counts from before; a count from the future means another run of the app.
      if (after < told.length) return Promise.resolve(since(after));
      return new Promise((resolve) => {
        const answer = (): void => {
          clearTimeout(timer);
          waiting.delete(answer);
          resolve(since(after));
        };
        const timer = setTimeout(answer, patienceMs);
        waiting.add(answer);
      });
    },
  };
}
