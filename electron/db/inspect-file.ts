import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** Written into every database of this app (SQLite's `application_id`): "RDSK" in ASCII. */
export const applicationId = 0x5244534b;

/** What lies where the database should be. Found out without opening it, so that nothing is changed. */
export type StoreFile =
  /** No file, or one without a single byte, as a crash at the very first start leaves it. */
  | { readonly kind: 'absent' }
  /** Of this app; `version` is its schema (0: created but never filled). `walBytes`: not yet in the main file. */
  | { readonly kind: 'ours'; readonly version: number; readonly walBytes: number }
  /** Not to be told before it is decrypted. */
  | { readonly kind: 'encrypted'; readonly walBytes: number }
  | { readonly kind: 'foreign' };

const magic = 'SQLite format 3\0';
const headerBytes = 100;
const versionAt = 60;
const applicationIdAt = 68;
const walHeaderBytes = 32;
const frameHeaderBytes = 24;

/**
 * Looks at the first page of a database as its newest committed state has it, the write-ahead log included.
 * `encrypted`: the file is expected to be.
 */
export function inspectStoreFile(file: string, encrypted: boolean): StoreFile {
  const size = sizeOf(file);
  if (size === null || size === 0) return { kind: 'absent' };
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  // A folder of that name is no log; opening the database will stumble over it and say so.
  const walBytes = log?.isFile() === true ? log.size : 0;
  if (encrypted) return { kind: 'encrypted', walBytes };
  const header = readStart(file);
  if (header.length < headerBytes || header.toString('latin1', 0, magic.length) !== magic)
    return { kind: 'foreign' };
  const newest = walBytes === 0 ? header : (firstPageInLog(readFileSync(`${file}-wal`)) ?? header);
  const version = newest.readUInt32BE(versionAt);
  const owner = newest.readUInt32BE(applicationIdAt);
  // A crash between creating the file and filling it leaves a header with neither number.
  const ours = owner === applicationId || (owner === 0 && version === 0);
  return ours ? { kind: 'ours', version, walBytes } : { kind: 'foreign' };
}

/**
 * Whether a file looks like a database of ours that is encrypted: of its header only the size of a page, the bytes
 * kept free on each (32 for the proof) and three constants of SQLite are readable then.
 */
export function looksEncrypted(file: string): boolean {
  const header = readStart(file);
  return (
    header.length === headerBytes &&
    header.toString('latin1', 0, magic.length) !== magic &&
    header.readUInt16BE(16) === 4096 &&
    header.readUInt32BE(20) === 0x20402020
  );
}

/**
 * The newest committed copy of page 1 in a write-ahead log, or null. The format is SQLite's own
 * (sqlite.org/fileformat2.html, section 4): a frame counts when its salts are those of the header and a commit
 * frame follows it.
 */
function firstPageInLog(log: Buffer): Buffer | null {
  if (log.length < walHeaderBytes) return null;
  const pageBytes = log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  const frameBytes = frameHeaderBytes + pageBytes;
  let candidate: Buffer | null = null;
  let committed: Buffer | null = null;
  for (let at = walHeaderBytes; at + frameBytes <= log.length; at += frameBytes) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    if (log.readUInt32BE(at) === 1) candidate = log.subarray(at + frameHeaderBytes, at + frameBytes);
    if (log.readUInt32BE(at + 4) !== 0) committed = candidate;
  }
  return committed;
}

function sizeOf(file: string): number | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : found.size;
}

function readStart(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    // A folder opens but cannot be read; asking first gives the same answer on every system.
    if (!fstatSync(descriptor).isFile()) return Buffer.alloc(0);
    const start = Buffer.alloc(headerBytes);
    return start.subarray(0, readSync(descriptor, start, 0, headerBytes, 0));
  } finally {
    closeSync(descriptor);
  }
}
