import { DeskError } from '../../assessments/text/fault.ts';
import type { StoreState } from '../contract.ts';
import type { BackupReason } from '../contract/keeping.ts';
import { inTransaction, type Db } from '../db/database.ts';
import { newestSeq } from '../db/history.ts';
import { markNewest } from '../db/newest-mark.ts';
import type { Store } from '../db/open-store.ts';
import { toStoreError } from '../db/sqlite-fault.ts';
import { atOnce, resting, type Stepwise } from '../db/walk.ts';
import { noteChanges } from './undo/stacks.ts';
import type { PackLibrary } from './pack-library.ts';
import type { PinnedPacks } from './pinned-packs.ts';
import type { Sample } from '../../assessments/sample/read-sample.ts';

/** What the services work with; everything from outside arrives here as an argument. */
export interface Workplace {
  readonly store: Store;
  /** The questionnaires this version of the app ships. */
  readonly library: PackLibrary;
  readonly pinned: PinnedPacks;
  readonly sample: Sample | null;
  /** The present instant as ISO 8601 in UTC. */
  readonly now: () => string;
  readonly newId: () => string;
  /** The name changes are recorded under; empty while none was chosen. Never the system's login. */
  readonly who: () => string;
  /** Makes a backup unless nothing was changed since the last. Absent where nothing keeps backups. */
  readonly backUp?: (reason: BackupReason) => Promise<void>;
}

/**
 * Runs `work` as one transaction and as one step of undo; inside another it is part of that. Refused, with the
 * reason, while the store can only be read.
 */
export function writeStore<Result>(place: Workplace, work: (db: Db) => Result): Result {
  if (place.store.db.inTransaction) return writeUnnoted(place, work);
  const { result, committed } = writeUnnoted(place, (db) => noteChanges(db, () => work(db)));
  committed();
  return result;
}

/** The same without noting a step: for undo itself. */
export function writeUnnoted<Result>({ store }: Workplace, work: (db: Db) => Result): Result {
  if (store.kind === 'read-only') throw new DeskError('store.read-only');
  let result: Result;
  try {
    result = inTransaction(store.db, () => work(store.db));
  } catch (error) {
    throw toStoreError(error, store.file);
  }
  // Inside another transaction nothing is committed yet, and a mark ahead of the database would tell of a loss.
  if (!store.db.inTransaction) markNewest(store.db, store.file);
  return result;
}

/** Reads from the store. */
export function readStore<Result>({ store }: Workplace, work: (db: Db) => Result): Result {
  try {
    return work(store.db);
  } catch (error) {
    throw toStoreError(error, store.file);
  }
}

/** So often a long reading begins anew because something was changed meanwhile; then it is done without a rest. */
const readings = 3;

/**
 * Reads much from the store and gives way to everything else every few milliseconds, yet as if all was read in one
 * moment: at the end nothing has changed since the beginning. `seq` is the newest change in what was read.
 */
export async function readMuch<Result>(
  place: Workplace,
  work: (db: Db) => Stepwise<Result>,
): Promise<{ result: Result; seq: number }> {
  for (let left = readings; ; left -= 1) {
    const { store } = place;
    const seq = readStore(place, newestSeq);
    const unchanged = (): boolean => place.store === store && newestSeq(store.db) === seq;
    try {
      const result = left > 0 ? await resting(work(store.db)) : atOnce(work(store.db));
      if (unchanged()) return { result, seq };
    } catch (error) {
      // What was being read may have been purged meanwhile: then the next reading says so.
      if (unchanged()) throw toStoreError(error, store.file);
    }
  }
}

/** The store as the window is told of it. */
export function storeState(store: Store): StoreState {
  return store.kind === 'ready' ? { kind: 'ready' } : { kind: 'read-only', fault: store.fault };
}

/** Refuses to make a document from a store in which something is not as it was written. */
export function refuseDamaged({ store }: Workplace): void {
  if (store.kind === 'read-only' && store.fault.code === 'store.damaged') throw DeskError.of(store.fault);
}
