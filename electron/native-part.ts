import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DeskError } from '../assessments/text/fault.ts';
import type { BindingChoice } from './db/engine.ts';

/** Written beside the app's code by its build: SHA-256 of every form of the native part it may load. */
export const nativePartsFile = 'native-parts.json';

/** The packages SQLite comes in, and the variable that tells every process where the native part of each lies. */
export const sqliteEditions = [
  { edition: 'better-sqlite3', variable: 'READINESS_SQLITE_BINDING' },
  { edition: 'better-sqlite3-multiple-ciphers', variable: 'READINESS_CIPHER_BINDING' },
] as const;

/** The name of one of those packages. */
export type SqliteEdition = (typeof sqliteEditions)[number]['edition'];

/** What opening a database needs in this process, with the key where there is one. */
export function bindingWith(key: Uint8Array | undefined): BindingChoice {
  const [nativeBinding, cipherBinding] = sqliteEditions.map(({ variable }) => process.env[variable]);
  return { nativeBinding, cipherBinding, key };
}

/**
 * The file of the native part this app is going to load for an edition of SQLite, after it was found to be one the app was built
 * with. It lies outside the archive that Electron checks itself, and would run with all rights of the app. `built`: the
 * folder of the app's code; `named`: another place for the file, for runtimes that need one of their own. Throws
 * `native.changed` when the file is not one of those, and `native.unreadable` when it or the list cannot be read.
 */
export function checkedNativePart(built: string, edition: SqliteEdition, named: string | undefined): string {
  const file = named ?? shippedNativePart(built, edition);
  const found = createHash('sha256').update(read(file)).digest('hex');
  const known = hashesIn(read(path.join(built, nativePartsFile)).toString('utf8'));
  if (!known.includes(found)) throw new DeskError('native.changed', { file });
  return file;
}

function shippedNativePart(built: string, edition: SqliteEdition): string {
  const home = createRequire(path.join(built, 'main.js')).resolve(`${edition}/package.json`);
  return path.join(path.dirname(home), 'prebuilds', `${process.platform}-${process.arch}.node`);
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new DeskError('native.unreadable', { file, detail });
  }
}

function hashesIn(text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
