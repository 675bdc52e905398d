import { chmodSync, copyFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { unlock } from './connect.ts';
import { openCipher, type BindingChoice } from './engine.ts';
import { settledContent } from './set-aside.ts';
import { discard, syncFile, syncFolder } from './sync-to-disk.ts';

/** Where the converted copy lies until it takes the place of the file. */
export const convertingFile = (file: string): string => `${file}.converting`;

/**
 * Encrypts a database nobody has open with the key of `binding`, or takes the encryption away. What is written aside
 * is compared with the file row by row and takes its place only then, in one step; a log beside the file becomes part
 * of it. Ended in the middle, the file is as it was or as it is to be. Throws what SQLite and the file system throw.
 */
export function convertDatabase(file: string, binding: BindingChoice, to: 'encrypt' | 'decrypt'): void {
  const { key, ...plain } = binding;
  if (key === undefined) throw new Error('No key to convert with.');
  const [from, into] = to === 'encrypt' ? [plain, binding] : [binding, plain];
  const aside = convertingFile(file);
  const endings = ['', '-wal', '-journal', '-shm'];
  for (const ending of endings) rmSync(`${aside}${ending}`, { force: true });
  // A backup is write-protected, and stays so.
  const { mode } = statSync(file);
  try {
    chmodSync(file, 0o600);
    const before = settledContent(file, from);
    copyFileSync(file, aside);
    rekey(aside, from, to === 'encrypt' ? Buffer.from(key).toString('hex') : null);
    const after = settledContent(aside, into);
    if (before !== after) throw new Error('The converted copy differs.');
    syncFile(aside);
    chmodSync(aside, mode);
    renameSync(aside, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    for (const ending of endings) discard(`${aside}${ending}`);
    chmodSync(file, mode);
    throw error;
  }
}

/** In place, in a copy that is thrown away when anything goes wrong: so nothing is kept of the pages as they were. */
function rekey(file: string, from: BindingChoice, key: string | null): void {
  const db = openCipher(file, from);
  try {
    unlock(db, from);
    db.pragma(`cipher = 'chacha20'`);
    db.pragma('journal_mode = MEMORY');
    db.pragma('temp_store = MEMORY');
    db.pragma('synchronous = OFF');
    db.pragma(key === null ? `rekey = ''` : `rekey = 'raw:${key}'`);
  } finally {
    db.close();
  }
}
