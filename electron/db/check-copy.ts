import type { Localized } from '../../assessments/pack/localized.ts';
import { connect, connectToRead } from './connect.ts';
import type { BindingChoice } from './engine.ts';
import type { Db } from './database.ts';
import { findBrokenStructure, findDamage } from './find-damage.ts';
import { migrations } from './migrations.ts';
import { storeFacts, type StoreFacts } from './store-facts.ts';
import { syncFile } from './sync-to-disk.ts';

/** A copy as it was found: what it holds, and what in it is not as it was written (null: nothing). */
export interface CheckedCopy {
  readonly facts: StoreFacts;
  readonly damage: Localized | null;
}

/**
 * Reads a fresh copy whole and leaves it as one plain file (no log beside it) whose bytes have reached the disk.
 * Throws what SQLite and the file system throw.
 */
export function sealCopy(file: string, binding: BindingChoice): CheckedCopy {
  const db = connect(file, binding);
  let checked: CheckedCopy;
  try {
    checked = checkOpen(db);
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
  syncFile(file);
  return checked;
}

/** Reads a plain copy whole; nothing is written, neither to it nor beside it. Throws when it cannot be opened. */
export function checkCopy(file: string, binding: BindingChoice): CheckedCopy {
  const db = connectToRead(file, binding);
  try {
    return checkOpen(db);
  } finally {
    db.close();
  }
}

/** Row hashes are known for the present schema only; an older copy is held to its structure until it is used. */
function checkOpen(db: Db): CheckedCopy {
  const facts = storeFacts(db);
  const newest = migrations.at(-1)?.version ?? 0;
  return { facts, damage: facts.version === newest ? findDamage(db) : findBrokenStructure(db) };
}
