import type { Reply, Saved } from '../../electron/contract.ts';
import type { Fault } from '../../assessments/text/fault.ts';

/** One call that stores one thing; made anew for every attempt, so it always carries the newest value. */
export type Send = () => Promise<Reply<'saveAnswer'>>;

/** Time, so that tests need not wait. */
export interface Timer {
  start(run: () => void, ms: number): number;
  stop(id: number): void;
}

/** What the queue knows about one key until its newest value is stored. */
export interface Unsaved {
  readonly phase: 'waiting' | 'sending' | 'failed';
  /** Why the last attempt failed; null while none has. */
  readonly fault: Fault | null;
}

/** A change to be stored. */
export interface Change {
  readonly send: Send;
  /** Puts the screen back to what it showed before this change. */
  readonly undo: () => void;
  /** How long to wait for a newer value of the same key. */
  readonly delayMs: number;
  /** Keys of what this was found right beside: where they wait too, all are sent in the order they were put. */
  readonly with?: readonly string[];
}

export interface SaveQueue {
  put(key: string, change: Change): void;
  /**
   * Withdraws what was put for a key and not yet sent, because the typed text has become something that
   * cannot be stored; the screen goes back to the last value that was sent.
   */
  withdraw(key: string): void;
  /** Sends everything that waits, failed attempts included. False when something could not be stored. */
  flush(): Promise<boolean>;
}

interface Entry {
  newest: Send;
  with: readonly string[];
  /** What the last attempt sent; null before the first one. An acknowledgement settles only this. */
  sent: Send | null;
  /** Back to `sent`, or to what was stored; null when there is nothing newer. */
  undo: (() => void) | null;
  phase: Unsaved['phase'];
  fault: Fault | null;
  attempts: number;
  timer: number | null;
  /** Runs out when the value has waited long enough, however fast the keys follow each other. */
  limit: number | null;
}

/** So much typing without a pause may be lost in a power cut, and no more. */
const longestWaitMs = 2_000;
const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

/**
 * Keeps every change until its acknowledgement has come back. One call is under way at a time, in the order
 * the values came due, so that two figures checked against each other arrive in the order they were typed.
 * A failed one keeps its value, tells why, steps back from the line and tries again after 1, 2, 4 … 30 s.
 */
export function createSaveQueue(
  timer: Timer,
  told: { changed(unsaved: ReadonlyMap<string, Unsaved>): void; saved(key: string, saved: Saved): void },
): SaveQueue {
  const entries = new Map<string, Entry>();
  const due: string[] = [];
  let running: Promise<void> | null = null;

  const tell = (): void => {
    told.changed(new Map([...entries].map(([key, { phase, fault }]) => [key, { phase, fault }])));
  };

  const stopTimers = (entry: Entry): void => {
    if (entry.timer !== null) timer.stop(entry.timer);
    if (entry.limit !== null) timer.stop(entry.limit);
    entry.timer = null;
    entry.limit = null;
  };

  const startTimer = (key: string, entry: Entry, ms: number): void => {
    if (entry.timer !== null) timer.stop(entry.timer);
    entry.timer = timer.start(() => {
      entry.timer = null;
      enqueue(key);
    }, ms);
  };

  const enqueue = (key: string): void => {
    const beside = entries.get(key)?.with ?? [];
    // Entries stand in the order of their first values: each was found right beside those before it.
    due.push(...[...entries.keys()].filter((one) => (one === key || beside.includes(one)) && toSend(one)));
    start();
  };

  /** Whether a key has a value that is neither stored nor under way, and is not in the line yet. */
  const toSend = (key: string): boolean => {
    const entry = entries.get(key);
    if (entry === undefined || due.includes(key)) return false;
    return entry.phase !== 'sending' || entry.newest !== entry.sent;
  };

  const start = (): void => {
    running ??= run().finally(() => {
      running = null;
      // Something came due in the very moment the line ran empty.
      if (due.length > 0) start();
    });
  };

  const run = async (): Promise<void> => {
    // A turn of the event loop first: `running` must be set before the line can run empty.
    await Promise.resolve();
    for (let key = due.shift(); key !== undefined; key = due.shift()) {
      const entry = entries.get(key);
      if (entry !== undefined) await attempt(key, entry);
    }
  };

  const attempt = async (key: string, entry: Entry): Promise<void> => {
    stopTimers(entry);
    const sent = entry.newest;
    entry.sent = sent;
    entry.undo = null;
    entry.phase = 'sending';
    tell();
    const reply = await sent();
    if (reply.ok) told.saved(key, reply.value);
    if (entry.newest !== sent) {
      // A newer value was put while this one was under way: it has its own timer, or has come due already.
      entry.phase = 'waiting';
      entry.sent = reply.ok ? null : sent;
      entry.fault = reply.ok ? null : reply.fault;
    } else if (reply.ok) {
      entries.delete(key);
    } else {
      entry.phase = 'failed';
      entry.fault = reply.fault;
      startTimer(key, entry, Math.min(firstRetryMs * 2 ** entry.attempts, longestRetryMs));
      entry.attempts += 1;
    }
    tell();
  };

  return {
    put(key, { send, undo, delayMs, with: beside = [] }) {
      const entry = entries.get(key) ?? {
        newest: send,
        with: beside,
        sent: null,
        undo: null,
        phase: 'waiting',
        fault: null,
        attempts: 0,
        timer: null,
        limit: null,
      };
      entry.newest = send;
      entry.with = beside;
      entry.undo ??= undo;
      entry.attempts = 0;
      entries.set(key, entry);
      startTimer(key, entry, delayMs);
      entry.limit ??= timer.start(() => {
        entry.limit = null;
        enqueue(key);
      }, longestWaitMs);
      tell();
    },
    withdraw(key) {
      const entry = entries.get(key);
      if (entry === undefined || entry.undo === null) return;
      entry.undo();
      entry.undo = null;
      if (entry.sent === null) {
        stopTimers(entry);
        entries.delete(key);
      } else {
        // What was sent before is still under way, or failed and is tried again.
        entry.newest = entry.sent;
      }
      tell();
    },
    async flush() {
      // What is under way ends first; a value put meanwhile is then due as well.
      for (let round = 0; round < 3 && (entries.size > 0 || running !== null); round += 1) {
        for (const [key, entry] of entries) {
          stopTimers(entry);
          if (entry.phase !== 'sending') enqueue(key);
        }
        while (running !== null) await running;
        if ([...entries.values()].every((entry) => entry.phase === 'failed')) break;
      }
      return entries.size === 0;
    },
  };
}
