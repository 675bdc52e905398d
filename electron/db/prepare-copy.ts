import { DeskError } from '../../assessments/text/fault.ts';
import { connect } from './connect.ts';
import type { BindingChoice } from './engine.ts';
import { change, inTransaction, type Db } from './database.ts';
import { findBrokenStructure, findDamage } from './find-damage.ts';
import { nameAllLines } from './history-origin.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { migrations } from './migrations.ts';
import { findSetting, upsertSetting } from './settings.ts';
import { storeFacts, type StoreFacts } from './store-facts.ts';
import { syncFile } from './sync-to-disk.ts';

/** Settings that belong to the computer, not to the data: a restore leaves them as they are. */
export const settingsThatStay = ['settings', 'keeping'] as const;

/**
 * Makes a private copy of a backup fit to be the store: at the newest schema, with this computer's settings, with a
 * name of its own for the changes to come, checked whole, one plain synced file. `complete` may add to it (the
 * replay). Throws `keeping.backup-newer` or `keeping.backup-bad`, and what SQLite throws.
 */
export function prepareCopy(
  file: string,
  stays: Readonly<Record<string, unknown>>,
  binding: BindingChoice,
  complete: (db: Db) => void = () => undefined,
): StoreFacts {
  const db = connect(file, binding);
  let facts: StoreFacts;
  try {
    const newest = migrations.at(-1)?.version ?? 0;
    if (schemaVersion(db) > newest) throw new DeskError('keeping.backup-newer', { file });
    refuse(file, findBrokenStructure(db));
    migrate(db, migrations);
    complete(db);
    inTransaction(db, () => {
      for (const [name, value] of Object.entries(stays)) upsertSetting(db, name, value);
      leaveOldName(db);
    });
    refuse(file, findDamage(db));
    facts = storeFacts(db);
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
  syncFile(file);
  return facts;
}

function refuse(file: string, what: ReturnType<typeof findDamage>): void {
  if (what !== null) throw new DeskError('keeping.backup-bad', { file, what });
}

/**
 * Changes are named by desk and sequence number. After going back, the same numbers are given out once more for
 * other changes: so those already made keep the old name, and the next need of a desk's name makes a new one.
 */
function leaveOldName(db: Db): void {
  const desk = findSetting(db, 'deskId');
  if (typeof desk !== 'string') return;
  nameAllLines(db, desk);
  change(db, `DELETE FROM setting WHERE name IN ('deskId', 'hash of deskId')`);
}
