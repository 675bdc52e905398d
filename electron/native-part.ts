import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DeskError } from '../assessments/text/fault.ts';

/** Written beside the app's code by its build: SHA-256 of every form of the native part it may load. */
export const nativePartsFile = 'native-parts.json';

/**
 * The file of better-sqlite3's native part this app is going to load, after it was found to be one the app was built
 * with. It lies outside the archive that Electron checks itself, and would run with all rights of the app. `built`: the
 * folder of the app's code; `named`: another place for the file, for runtimes that need one of their own. Throws
 * `native.changed` when the file is not one of those, and `native.unreadable` when it or the list cannot be read.
 */
export function checkedNativePart(built: string, named: string | undefined): string {
  const file = named ?? shippedNativePart(built);
  const found = createHash('sha256').update(read(file)).digest('hex');
  const known = hashesIn(read(path.join(built, nativePartsFile)).toString('utf8'));
  if (!known.includes(found)) throw new DeskError('native.changed', { file });
  return file;
}

function shippedNativePart(built: string): string {
  const home = createRequire(path.join(built, 'main.js')).resolve('better-sqlite3/package.json');
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
