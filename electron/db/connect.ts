import Database from 'better-sqlite3';
import type { Db } from './database.ts';
import { isPlainDatabase } from './plain-file.ts';

/** How long a statement waits for another process to let go of the file, in milliseconds. */
const busyTimeoutMs = 2000;

const walLimitBytes = 16 * 1024 * 1024;

/** What opening a database needs besides its file. */
export interface BindingChoice {
  /** Where the native part of better-sqlite3 lies when the one in its package does not fit this runtime. */
  readonly nativeBinding?: string | undefined;
  /** The 32 bytes the pages are encrypted with where the passphrase lock is on. */
  readonly key?: Uint8Array | undefined;
}

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
  const { nativeBinding } = binding;
  const db = new Database(file, {
    timeout: busyTimeoutMs,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    unlock(db, binding, changedToo);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
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
  const { nativeBinding } = binding;
  const db = new Database(file, {
    readonly: true,
    fileMustExist: true,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    if (!isPlainDatabase(file)) unlock(db, binding);
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
    db.pragma('foreign_keys = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens an image of a database in memory. Nothing on disk is touched. */
export function connectToImage(image: Buffer, { nativeBinding }: BindingChoice): Db {
  const db = new Database(image, nativeBinding === undefined ? {} : { nativeBinding });
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
export function connectToNothing({ nativeBinding }: BindingChoice): Db {
  return new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
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
