import { DeskError } from '../../../assessments/text/fault.ts';
import type { KeepingWork } from '../../contract/keeping.ts';
import type { CopyWatch } from '../../db/copy-store.ts';

/** How often the window is told of progress, at the most, in milliseconds. */
const tellEveryMs = 250;

/** How long a piece has to end once it is to, in milliseconds; what hangs must not keep all others waiting. */
const giveUpAfterMs = 5_000;

/** Long work, one piece after the other. */
export interface OneAtATime {
  /** Carries out `work` when everything before it has ended. Rejects as it does, or with `keeping.cancelled`. */
  readonly run: <Result>(
    kind: KeepingWork['kind'],
    work: (watch: Required<CopyWatch>) => Promise<Result>,
  ) => Promise<Result>;
  readonly current: () => KeepingWork | null;
  /** Ends the piece being carried out; one that does not hear it is left to itself. */
  readonly cancel: () => void;
  /** Resolves when everything begun so far has ended, however it ended. */
  readonly idle: () => Promise<void>;
}

/** `changed` is called whenever `current` answers differently, but not at every step of the progress. */
export function createOneAtATime(changed: () => void, nowMs: () => number): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  let current: KeepingWork | null = null;
  let abort: AbortController | null = null;

  const carryOut = async <Result>(
    kind: KeepingWork['kind'],
    work: (watch: Required<CopyWatch>) => Promise<Result>,
  ): Promise<Result> => {
    const own = new AbortController();
    abort = own;
    current = { kind, done: 0, total: 0 };
    changed();
    let toldAt = nowMs();
    const progress = (done: number, total: number): void => {
      current = { kind, done, total };
      if (nowMs() - toldAt < tellEveryMs) return;
      toldAt = nowMs();
      changed();
    };
    try {
      const done = work({ signal: own.signal, progress });
      // Of a restore only it itself knows whether it has happened.
      return kind === 'restore' ? await done : await Promise.race([done, givenUp(own.signal)]);
    } catch (error) {
      throw own.signal.aborted ? new DeskError('keeping.cancelled') : error;
    } finally {
      current = null;
      abort = null;
      changed();
    }
  };

  return {
    run: (kind, work) => {
      const done = last.then(() => carryOut(kind, work));
      last = done.catch(() => undefined);
      return done;
    },
    current: () => current,
    cancel: () => abort?.abort(),
    idle: async () => {
      await last;
    },
  };
}

/** Rejects a while after the signal. */
function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      setTimeout(() => reject(new DeskError('keeping.cancelled')), giveUpAfterMs).unref();
    });
  });
}
