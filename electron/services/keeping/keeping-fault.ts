import { DeskError, type Fault } from '../../../assessments/text/fault.ts';

/** What a folder for backups may fail with, by the codes of the file system and of SQLite. */
const faultOfCode: Readonly<Record<string, string>> = {
  ENOSPC: 'keeping.disk-full',
  EDQUOT: 'keeping.disk-full',
  SQLITE_FULL: 'keeping.disk-full',
  EACCES: 'keeping.not-writable',
  EPERM: 'keeping.not-writable',
  EROFS: 'keeping.not-writable',
  SQLITE_READONLY: 'keeping.not-writable',
  SQLITE_CANTOPEN: 'keeping.not-writable',
  ENOTDIR: 'keeping.not-writable',
};

/** Turns what went wrong with a backup in `folder` into a fault a user can act on. */
export function keepingFault(error: unknown, folder: string): DeskError {
  if (isAbort(error)) return new DeskError('keeping.cancelled');
  if (error instanceof DeskError) {
    // The process beside the app speaks of "the data file", which here is the copy.
    const code = { 'store.disk-full': 'keeping.disk-full', 'store.not-writable': 'keeping.not-writable' }[
      error.fault.code
    ];
    return code === undefined ? error : new DeskError(code, { folder });
  }
  const found = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = faultOfCode[found] ?? faultOfCode[found.split('_').slice(0, 2).join('_')];
  return code === undefined
    ? new DeskError('keeping.failed', { folder, detail: found })
    : new DeskError(code, { folder });
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

/** The fault in an error; one of ours that nobody foresaw is not told in detail. */
export function faultOf(error: unknown): Fault {
  return error instanceof DeskError
    ? error.fault
    : { code: 'keeping.failed', values: { folder: '', detail: '' } };
}

/** What to say where a restore, not a backup, failed for the same reason: nothing has been replaced then. */
const whileRestoring: Readonly<Record<string, string>> = {
  'keeping.disk-full': 'keeping.restore-disk-full',
  'keeping.not-writable': 'keeping.restore-not-writable',
  'keeping.failed': 'keeping.restore-failed',
};

/** Turns what went wrong while a restore was made ready in `folder` into a fault a user can act on. */
export function restoringFault(error: unknown, folder: string): DeskError {
  const known = keepingFault(error, folder);
  const code = whileRestoring[known.fault.code];
  return code === undefined ? known : new DeskError(code, known.fault.values);
}
