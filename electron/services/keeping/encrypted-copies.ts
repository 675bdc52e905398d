import { copyFileSync, existsSync, statSync } from 'node:fs';
import type { copyStore } from '../../db/copy-store.ts';
import type { Db } from '../../db/database.ts';
import type { RunTask } from './tasks.ts';

/** A purge in the middle empties the log into the file; the next attempt begins after it. */
const attempts = 3;

/**
 * Copies an encrypted database while it goes on being used. SQLite's own way of copying makes plain files only; so the
 * file is copied as it lies there, and last, in one moment, the log of what was written meanwhile. That is sound
 * because nothing but emptying the log changes the file, and the log is not emptied until the copy is made. Another
 * process copies: closing the file in this one would drop the lock on it.
 */
export function encryptedCopies(run: RunTask): typeof copyStore {
  return async (db, target, watch) => {
    const before = db.pragma('wal_autocheckpoint', { simple: true });
    db.pragma('wal_autocheckpoint = 0');
    try {
      for (let left = attempts; ; left -= 1) {
        db.pragma('wal_checkpoint(TRUNCATE)');
        const state = stateOf(db);
        await run({ kind: 'copy', file: db.name, target }, watch?.signal);
        if (!db.open) throw new Error('The database was closed.');
        if (stateOf(db) !== state) {
          if (left === 1) throw new Error('The database was changed while it was copied.');
          continue;
        }
        if (existsSync(`${db.name}-wal`)) copyFileSync(`${db.name}-wal`, `${target}-wal`);
        return;
      }
    } finally {
      if (db.open) db.pragma(`wal_autocheckpoint = ${String(before)}`);
    }
  };
}

function stateOf(db: Db): string {
  const { mtimeNs, size } = statSync(db.name, { bigint: true });
  return `${mtimeNs} ${size}`;
}
