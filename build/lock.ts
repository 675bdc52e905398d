import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while no other process runs work under the same lock file. `onWait` is called once when another
 * process holds it.
 *
 * The lock is SQLite's own file lock, because the system releases it when its holder dies: a build that was
 * killed never blocks the next one, and nothing has to guess whether a lock is stale.
 */
export async function withLock<T>(file: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  const lock = new Database(file, { timeout: 0 });
  try {
    let waiting = false;
    while (!tryToHold(lock)) {
      if (!waiting) onWait();
      waiting = true;
      await sleep(200);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function tryToHold(lock: Database.Database): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}
