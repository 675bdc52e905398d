import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { JobState } from '../contract.ts';
import { endedState, type Work } from './jobs.ts';

/** A process of its own for one piece of work. */
export interface Worker<ToWorker> {
  readonly tell: (message: ToWorker) => void;
  readonly kill: () => void;
}

/**
 * Starts a worker. `heard` gets its messages; `ended` is called once when the process is gone, for any reason, or has said
 * its last word.
 */
export type Spawn<ToWorker, FromWorker> = (
  heard: (message: FromWorker) => void,
  ended: () => void,
) => Worker<ToWorker>;

/**
 * Work done in a process: it is told `first`, and what it answers is turned into states. `clear` takes away what
 * it left when it was ended in the middle.
 */
export function processWork<ToWorker, FromWorker>(input: {
  readonly spawn: Spawn<ToWorker | { readonly kind: 'cancel' }, FromWorker>;
  readonly first: ToWorker;
  readonly begin: JobState;
  readonly stateAfter: (message: FromWorker) => JobState;
  readonly clear: () => void;
}): Work {
  return (tell) => {
    let [over, cancelled] = [false, false];
    const end = (): void => {
      if (over) return;
      over = true;
      input.clear();
      tell(endedState(cancelled));
    };
    const worker = input.spawn((message) => {
      if (over) return;
      const state = input.stateAfter(message);
      over = state.kind !== 'running';
      tell(state);
    }, end);
    tell(input.begin);
    worker.tell(input.first);
    return {
      cancel: () => {
        cancelled = true;
        worker.tell({ kind: 'cancel' });
      },
      kill: () => {
        cancelled = true;
        worker.kill();
        end();
      },
    };
  };
}

/** A process that was ended in the middle leaves its hidden file or folder; under the final name nothing was written. */
export function removeUnfinished(target: string): void {
  const folder = path.dirname(target);
  const start = `.${path.basename(target)}.`;
  try {
    for (const name of readdirSync(folder)) {
      if (name.startsWith(start) && /^[0-9a-f]{12}\.part$/.test(name.slice(start.length))) {
        rmSync(path.join(folder, name), { recursive: true, force: true });
      }
    }
  } catch {
    // The folder itself is gone, and the file with it.
  }
}
