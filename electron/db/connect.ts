import type { Db } from './database.ts';
import { openFile, openPlain, type BindingChoice } from './engine.ts';
import { isPlainDatabase } from './plain-file.ts';

/** How long a statement waits for another process to let go of the file, in milliseconds. */
const busyTimeoutMs = 2000;

/**
 * What a connection keeps of the file in memory. The system keeps the file itself in memory as long as there is room;
 * the 16 MB a connection takes unasked would be held a second time, and by each of them.
 */
export const cacheKibibytes = 4096;

const walLimitBytes = 16 * 1024 * 1024;

/**
 * Gives a connection its key, before anything is read. ChaCha20-Poly1305 for each page: one that was changed is
 * refused, and since a flipped bit flips one bit of the content, `changedToo` still reads all that is around it.
 */
export function unlock(db: Db, { key }: BindingChoice, changedToo = false): void {
  if (key === undefined) return;
  db.pragma(`cipher = 'chacha20'`);
  if (changedToo) db.pragma('hmac_check = 0');
  // `raw:` says that these are the key itself and nothing to derive one from.
  db.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`);
}

/**
 * Opens a database file for the only writer there is. The lock is exclusive and held until closing, so a second
 * process cannot write, and no shared memory file is needed. Nothing else in this process may open the file
 * meanwhile: on Unix, closing it again drops the lock. Throws what SQLite throws.
 */
export function connect(file: string, binding: BindingChoice, changedToo = false): Db {
  const db = openFile(file, binding, { timeout: busyTimeoutMs });
  try {
    unlock(db, binding, changedToo);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
    db.pragma(`cache_size = -${cacheKibibytes}`);
    db.pragma('temp_store = MEMORY');
    db.pragma('foreign_keys = ON');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // What is purged, or was overwritten, must not be readable out of the file.
    db.pragma('secure_delete = ON');
    db.pragma(`journal_size_limit = ${walLimitBytes}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens a copy (no log beside it) for reading, also one that was made while the lock was off. Never for the database
 * at work: see `connect`. Throws what SQLite throws.
 */
export function connectToRead(file: string, binding: BindingChoice): Db {
  const chosen = isPlainDatabase(file) ? { ...binding, key: undefined } : binding;
  const db = openFile(file, chosen, { readonly: true, fileMustExist: true });
  try {
    unlock(db, chosen);
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
    db.pragma(`cache_size = -${cacheKibibytes}`);
    db.pragma('foreign_keys = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens an image of a database in memory. Nothing on disk is touched. */
export function connectToImage(image: Buffer, binding: BindingChoice): Db {
  const db = openPlain(image, binding);
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('foreign_keys = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** An empty database in memory, for when there is nothing that may be read. */
export function connectToNothing(binding: BindingChoice): Db {
  return openPlain(':memory:', binding);
}

/**
 * Whether a commit really reaches the disk. better-sqlite3 is built so that the write-ahead log falls back to
 * NORMAL after the first write, and the setting still reads FULL before it: so this is asked after a write.
 */
export function isDurable(db: Db): boolean {
  return (
    db.pragma('journal_mode', { simple: true }) === 'wal' &&
    db.pragma('synchronous', { simple: true }) === 2 &&
    db.pragma('foreign_keys', { simple: true }) === 1 &&
    db.pragma('locking_mode', { simple: true }) === 'exclusive'
  );
}
