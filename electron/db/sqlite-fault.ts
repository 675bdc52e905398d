import { DeskError } from '../../assessments/text/fault.ts';

/** The fault a user is told for each kind of SQLite error; the codes are SQLite's primary result codes. */
const faultOfCode: Readonly<Record<string, string>> = {
  SQLITE_BUSY: 'store.in-use',
  SQLITE_LOCKED: 'store.in-use',
  SQLITE_FULL: 'store.disk-full',
  SQLITE_READONLY: 'store.not-writable',
  SQLITE_CANTOPEN: 'store.not-writable',
  SQLITE_PERM: 'store.not-writable',
  SQLITE_NOTADB: 'store.foreign',
  SQLITE_CORRUPT: 'store.damaged-spot',
  SQLITE_IOERR: 'store.disk-error',
};

/** The same for errors of the file system. */
const faultOfSystemCode: Readonly<Record<string, string>> = {
  ENOSPC: 'store.disk-full',
  EDQUOT: 'store.disk-full',
  EACCES: 'store.not-writable',
  EPERM: 'store.not-writable',
  EROFS: 'store.not-writable',
  EISDIR: 'store.foreign',
  EIO: 'store.disk-error',
  // Only file systems behind a network or a driver of their own interrupt; trying again is all that can be done.
  EINTR: 'store.disk-error',
  EBUSY: 'store.in-use',
};

/**
 * Turns what SQLite or the file system throws into a fault a user can act on; `file` is the database.
 * Anything else is returned as it came, for it is a fault of ours.
 */
export function toStoreError(error: unknown, file: string): unknown {
  if (error instanceof DeskError) return error;
  const code = codeOf(error);
  if (code === null) return error;
  const known = faultOfCode[code.split('_').slice(0, 2).join('_')] ?? faultOfSystemCode[code];
  return known === undefined ? error : new DeskError(known, { file, detail: code });
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
