import { rmSync } from 'node:fs';
import { unlock } from './connect.ts';
import type { Db } from './database.ts';
import { openFile, type BindingChoice } from './engine.ts';

/**
 * Looks at the newest committed state of a database that lies there with a log beside it, and changes neither: a
 * connection that may only read never writes a log into its file, not even when it is closed. For files too large to
 * be taken into memory. Throws what SQLite and `look` throw.
 */
export function lookAtFile<Result>(file: string, binding: BindingChoice, look: (db: Db) => Result): Result {
  const db = openFile(file, binding, { readonly: true, fileMustExist: true });
  try {
    unlock(db, binding);
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
    return look(db);
  } finally {
    db.close();
    // The map of the log, made for looking. The app's own connection keeps its map in memory.
    rmSync(`${file}-shm`, { force: true });
  }
}
