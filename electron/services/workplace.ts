import { DeskError } from '../../assessments/text/fault.ts';
import { inTransaction, type Db } from '../db/database.ts';
import type { Store } from '../db/open-store.ts';
import { toStoreError } from '../db/sqlite-fault.ts';
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
}

/** Runs `work` as one transaction. Refused, with the reason, while the store can only be read. */
export function writeStore<Result>({ store }: Workplace, work: (db: Db) => Result): Result {
  if (store.kind === 'read-only') throw new DeskError('store.read-only');
  try {
    return inTransaction(store.db, () => work(store.db));
  } catch (error) {
    throw toStoreError(error, store.file);
  }
}

/** Reads from the store. */
export function readStore<Result>({ store }: Workplace, work: (db: Db) => Result): Result {
  try {
    return work(store.db);
  } catch (error) {
    throw toStoreError(error, store.file);
  }
}

/** Refuses to make a document from a store in which something is not as it was written. */
export function refuseDamaged({ store }: Workplace): void {
  if (store.kind === 'read-only' && store.fault.code === 'store.damaged') throw DeskError.of(store.fault);
}
