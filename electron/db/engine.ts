import PlainDatabase from 'better-sqlite3';
// oxlint-disable-next-line import/default -- a CommonJS module; its types say `export =`.
import CipherDatabase from 'better-sqlite3-multiple-ciphers';
import type { Db } from './database.ts';

/** What opening a database needs besides its file. */
export interface BindingChoice {
  /** Where the native part of better-sqlite3 lies when the one in its package does not fit this runtime. */
  readonly nativeBinding?: string | undefined;
  /** The same for the edition that can encrypt. */
  readonly cipherBinding?: string | undefined;
  /** The 32 bytes the pages are encrypted with where the passphrase lock is on. */
  readonly key?: Uint8Array | undefined;
}

/** How a file is to be opened; see better-sqlite3. */
interface OpenOptions {
  readonly timeout?: number;
  readonly readonly?: boolean;
  readonly fileMustExist?: boolean;
}

/**
 * Opens a file, an image or `:memory:` with SQLite as it is. Its sibling below is never used for what is not
 * encrypted: it takes a page the disk refused to read for an empty one, and would write that over the store. Throws
 * what SQLite throws.
 */
export function openPlain(source: string | Buffer, binding: BindingChoice, options: OpenOptions = {}): Db {
  return new PlainDatabase(source, { ...options, ...native(binding.nativeBinding) });
}

/**
 * Opens a file with the edition of SQLite that can encrypt; it still needs its key. What could not be read fails the
 * proof every encrypted page carries. Throws what SQLite throws.
 */
export function openCipher(file: string, binding: BindingChoice, options: OpenOptions = {}): Db {
  return new CipherDatabase(file, { ...options, ...native(binding.cipherBinding) });
}

/** Opens a file with the edition that its key asks for, or that it can do without. */
export function openFile(file: string, binding: BindingChoice, options: OpenOptions = {}): Db {
  return binding.key === undefined ? openPlain(file, binding, options) : openCipher(file, binding, options);
}

const native = (nativeBinding: string | undefined): { nativeBinding?: string } =>
  nativeBinding === undefined ? {} : { nativeBinding };
