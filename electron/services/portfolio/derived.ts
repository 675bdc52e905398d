import path from 'node:path';
import type { BindingChoice } from '../../db/engine.ts';
import type { Db } from '../../db/database.ts';
import { hashOf } from '../../db/canonical.ts';
import { openDerived, removeDerived } from '../../db/portfolio/open-derived.ts';
import { countToDo } from '../../db/portfolio/lines.ts';
import type { Store } from '../../db/open-store.ts';
import type { Workplace } from '../workplace.ts';
import type { FileReader } from './file-reader.ts';
import { createKeepUp, type KeepUp } from './keep-up.ts';
import { createReadFiles, type ReadFiles } from './read-files.ts';

/** Goes up with every change of what is derived or how: then everything is worked out anew. */
const rules = 7;

/** How long the work goes on at a stretch, and how long others have the turn between two stretches. */
const stretchMs = 12;
const pauseMs = 8;
/** How long a question waits for what has just been changed. */
const waitMs = 25;
/** How often it is looked whether something was changed without anybody asking: what was purged must go. */
const lookMs = 3000;

/** What is derived from the store at work, kept up to it. */
export interface Derived {
  /**
   * The derived database, brought as far as that can be done at once; the rest goes on by itself. `pending`:
   * enterprises still to be worked out.
   */
  readonly read: <Result>(work: (derived: Db, pending: number) => Result) => Result;
  /** How many files are still to be read; those of the enterprise named are read before all others. */
  readonly filesToRead: (enterpriseId: string | null) => number;
  /** Says which lines the window shows: they are worked out first. */
  readonly want: (numbers: readonly number[]) => void;
  /** Brings everything up to the store, however long it takes: for tests, exports and measuring. */
  readonly finish: () => Promise<void>;
  /** The same with the text of every file: for tests. */
  readonly finishFiles: () => Promise<void>;
  readonly close: () => void;
}

interface AtWork {
  readonly store: Store;
  readonly db: Db;
  readonly file: string | null;
  readonly keepUp: KeepUp;
  readonly files: ReadFiles;
}

/**
 * Opens what is derived when it is first asked for, so that no start waits for it. Without a `reader` the files of
 * evidence are not looked into.
 */
export function createDerived(
  place: Workplace,
  binding: BindingChoice,
  reader: FileReader | null = null,
): Derived {
  let atWork: AtWork | null = null;
  let timer: NodeJS.Timeout | null = null;
  /** Since the file failed twice: a full disk, say. */
  let inMemory = false;
  let failedBefore = false;
  let looking: NodeJS.Timeout | null = null;

  const open = (): AtWork => {
    // A restore puts another store in the place of the one there was.
    if (atWork?.store.db === place.store.db && atWork.db.open) return atWork;
    close();
    const { store } = place;
    const file =
      store.kind === 'ready' && !inMemory ? path.join(path.dirname(store.file), 'portfolio.sqlite') : null;
    const db = openDerived(file, formula(), binding);
    atWork = { store, db, file, keepUp: createKeepUp(place, db), files: createReadFiles(db, reader, goOn) };
    looking ??= setInterval(goOn, lookMs).unref();
    return atWork;
  };

  const formula = (): string =>
    hashOf({
      rules,
      unicode: process.versions.unicode ?? '',
      programmes: JSON.stringify(place.library.programmes),
    });

  /** Works until there is nothing left or the time is over. True when something is left. */
  const work = (forMs: number): boolean => {
    const { keepUp } = open();
    const until = performance.now() + forMs;
    while (keepUp.step()) if (performance.now() >= until) return true;
    return false;
  };

  /** A fault in what is derived is mended by deriving it anew; one in the store is not for us to tell. */
  const guarded = <Result>(run: () => Result): Result => {
    try {
      return run();
    } catch (error) {
      if (!isBroken(error) || atWork === null || atWork.file === null) throw error;
      const { file } = atWork;
      close();
      removeDerived(file);
      inMemory = failedBefore;
      failedBefore = true;
      return guarded(run);
    }
  };

  function goOn(): void {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      if (!place.store.db.open) return;
      try {
        if (guarded(() => work(stretchMs) || open().files.step())) goOn();
      } catch {
        // The store is not to be read just now; the next question says so, or goes on.
      }
    }, pauseMs);
    timer.unref();
  }

  async function finish(): Promise<void> {
    while (guarded(() => work(stretchMs))) await new Promise((resolve) => setImmediate(resolve));
  }

  function close(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    atWork?.files.close();
    if (atWork?.db.open === true) atWork.db.close();
    atWork = null;
  }

  return {
    read: (run) =>
      guarded(() => {
        const left = work(waitMs);
        if (left) goOn();
        const { db, keepUp } = open();
        return run(db, Math.max(left ? 1 : 0, keepUp.notCompared() + countToDo(db)));
      }),
    want: (numbers) => open().keepUp.want(numbers),
    filesToRead: (enterpriseId) =>
      guarded(() => {
        const { files } = open();
        files.want(enterpriseId);
        return files.toRead();
      }),
    finish,
    finishFiles: async () => {
      for (;;) {
        await finish();
        const { files } = open();
        if (!guarded(() => files.step()) && files.toRead() === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    close: () => {
      if (looking !== null) clearInterval(looking);
      looking = null;
      close();
    },
  };
}

/** SQLite says that the file is no database, or not as it was written. */
function isBroken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^SQLITE_(CORRUPT|NOTADB|IOERR|FULL|READONLY|ERROR)/.test(error.code)
  );
}
