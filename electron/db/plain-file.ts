import { closeSync, openSync, readSync } from 'node:fs';

/** What every SQLite file begins with that is not encrypted. */
const magic = Buffer.from('SQLite format 3\0', 'latin1');

/** Whether a file is a database anybody can read. One that is absent, or cannot be read, is none. */
export function isPlainDatabase(file: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return false;
  }
  try {
    const start = Buffer.alloc(magic.length);
    return readSync(descriptor, start, 0, start.length, 0) === magic.length && start.equals(magic);
  } catch {
    return false;
  } finally {
    closeSync(descriptor);
  }
}
