import { statSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../assessments/text/fault.ts';
import type { BindingChoice } from './db/engine.ts';
import type { Db } from './db/database.ts';
import { openStore, type OpenStoreInput, type Store } from './db/open-store.ts';
import { historyHead } from './db/store-facts.ts';
import { nextNumber } from './services/keeping/backup-folder.ts';
import { backupFileName } from './services/keeping/backup-name.ts';
import { keepingSetting } from './services/keeping/keeping-setting.ts';

/** The store the app works on. Restoring puts another in its place, and damage one that can only be read. */
export interface StoreAtWork {
  readonly store: () => Store;
  readonly replace: (store: Store) => void;
  /** Throws why the data can only be read. */
  readonly refuseUnsound: () => void;
  /** How it was opened, to open it again. */
  readonly opening: () => OpenStoreInput;
}

/**
 * Opens the store of a data folder. A larger one is not read whole before the first page: its structure and what the
 * lists show are checked then; of a very large one the frame alone, and each page of a list when it is shown. Each
 * assessment is checked when it is opened, everything in the background (see `services/keeping`).
 */
export function openStoreAtWork(dataFolder: string, now: () => string, binding: BindingChoice): StoreAtWork {
  const keepFolder = path.join(dataFolder, 'backups');
  const opening = (): OpenStoreInput => ({
    file: path.join(dataFolder, 'readiness-desk.sqlite'),
    keepFolder,
    now: now(),
    nameCopy: (db) => nameOfCopy(db, keepFolder, now()),
    check: checkAtStart(path.join(dataFolder, 'readiness-desk.sqlite')),
    ...binding,
  });
  let store = openStore(opening());
  return {
    store: () => store,
    replace: (next) => {
      store = next;
    },
    refuseUnsound: () => {
      if (store.kind === 'read-only') throw DeskError.of(store.fault);
    },
    opening,
  };
}

/** So much is read whole in a tenth of a second or two: no start waits for it. */
const readAtOnceBytes = 8 * 1024 * 1024;
/** Of so much the structure and the lists are read in about half a second, seven milliseconds for each megabyte. */
const listsAtOnceBytes = 64 * 1024 * 1024;

function checkAtStart(file: string): 'everything' | 'lists' | 'frame' {
  const sizeBytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (sizeBytes <= readAtOnceBytes) return 'everything';
  return sizeBytes <= listsAtOnceBytes ? 'lists' : 'frame';
}

/** The copy made before a migration is a backup like every other. */
function nameOfCopy(db: Db, folder: string, madeAt: string): string {
  const { seq, head } = historyHead(db);
  return backupFileName({
    number: nextNumber(folder),
    madeAt,
    seq,
    head: head.slice(0, 8),
    reason: 'migration',
    mark: keepingSetting(db).mark,
  });
}
