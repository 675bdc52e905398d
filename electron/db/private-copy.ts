import { chmodSync, constants, copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The beginning of the names of all private copies; what follows is the number of the process that made one. */
const prefix = 'readiness-desk-copy-';

/**
 * Copies a database and its log to a place of this process alone, lets `read` have the copy, and removes it. Throws what
 * `read` and the file system throw.
 */
export function inPrivateCopy<Result>(file: string, read: (copy: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  try {
    const copy = path.join(folder, 'copy.sqlite');
    for (const ending of ['', '-wal']) {
      if (ending !== '' && !existsSync(`${file}${ending}`)) continue;
      copyFileSync(`${file}${ending}`, `${copy}${ending}`, constants.COPYFILE_FICLONE);
      // A copy of what is write-protected would be so as well.
      chmodSync(`${copy}${ending}`, 0o600);
    }
    return read(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Removes the private copies of processes that were ended before they could. What cannot be removed stays. */
export function dropLeftCopies(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = name.startsWith(prefix) ? (/^(\d+)-/.exec(name.slice(prefix.length)) ?? []) : [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    // Sends nothing; throws where there is no such process, with another code where it is somebody else's.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
