import type { Db } from './database.ts';

/** One step of copying: a quarter of a megabyte, a millisecond or two in which nothing else is done. */
const pagesPerStep = 64;

/** What whoever waits for a copy may want. */
export interface CopyWatch {
  readonly signal?: AbortSignal | undefined;
  /** Pages copied, and pages there are. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Copies an open database into a new file while it goes on being used; what is written meanwhile is in the copy.
 * Steps of a millisecond or two, so that saving is never held up. When this returns, the copy is as the database is
 * at this moment, not yet synced and not yet checked. Rejects with the signal's reason when it is aborted.
 */
export async function copyStore(db: Db, target: string, watch: CopyWatch = {}): Promise<void> {
  watch.signal?.throwIfAborted();
  await db.backup(target, {
    progress: ({ totalPages, remainingPages }) => {
      watch.signal?.throwIfAborted();
      watch.progress?.(totalPages - remainingPages, totalPages);
      return pagesPerStep;
    },
  });
}
