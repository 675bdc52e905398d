import { create } from 'zustand';
import type { Fault } from '../../assessments/text/fault.ts';
import { createSaveQueue, type Unsaved } from './save-queue.ts';

interface Saving {
  readonly unsaved: ReadonlyMap<string, Unsaved>;
  /** When the newest acknowledged change was stored; null before the first one of this sitting. */
  readonly savedAt: string | null;
  /** How many changes were acknowledged in this sitting. */
  readonly saves: number;
}

/** What is on its way to the database, and when it was last reached. */
export const useSaving = create<Saving>(() => ({ unsaved: new Map(), savedAt: null, saves: 0 }));

/** The one line of changes to the database. */
export const saveQueue = createSaveQueue(
  { start: (run, ms) => window.setTimeout(run, ms), stop: (id) => window.clearTimeout(id) },
  {
    changed: (unsaved) => useSaving.setState({ unsaved }),
    saved: (_key, { savedAt }) => useSaving.setState(({ saves }) => ({ savedAt, saves: saves + 1 })),
  },
);

/**
 * Stores everything that is on its way, before something is made from what is stored. Null when it is there; else
 * why a change could not be stored: what was to follow would be without it, so it must not go on.
 */
export async function storeFirst(): Promise<Fault | null> {
  // Without a fault something was typed meanwhile: that is sent as well.
  while (!(await saveQueue.flush())) {
    for (const { fault } of useSaving.getState().unsaved.values()) if (fault !== null) return fault;
  }
  return null;
}

/** Typed text waits so long for the next key before it is stored. */
export const typingDelayMs = 300;
