import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../../assessments/text/fault.ts';
import { connect } from './connect.ts';
import type { BindingChoice } from './engine.ts';
import type { Db } from './database.ts';
import { discard, makeFolder, syncFile, syncFolder } from './sync-to-disk.ts';

/**
 * Keeps a copy of the whole database in `folder` under `name` (one plain SQLite file, no log beside it) and
 * proves it by opening it again and comparing every row. Returns the file. Throws `store.copy-failed`, with
 * nothing left behind, when the copy cannot be made or differs.
 */
export function setAside(db: Db, folder: string, name: string, binding: BindingChoice): string {
  const target = path.join(folder, name);
  const unfinished = `${target}.unfinished`;
  try {
    makeFolder(folder);
    rmSync(unfinished, { force: true });
    db.prepare('VACUUM INTO ?').run(unfinished);
    syncFile(unfinished);
    if (contentOf(db) !== settledContent(unfinished, binding)) throw new Error('The copy differs.');
    discardBeside(unfinished);
    if (existsSync(target)) rmSync(target);
    renameSync(unfinished, target);
    syncFolder(folder);
    return target;
  } catch (error) {
    discard(unfinished);
    discardBeside(unfinished);
    throw new DeskError('store.copy-failed', {
      file: target,
      detail: error instanceof Error ? error.message : '',
    });
  }
}

/** Making the copy and looking at it leave a journal or a log beside it when they are disturbed. */
function discardBeside(file: string): void {
  for (const suffix of ['-journal', '-wal']) discard(`${file}${suffix}`);
}

/** Makes of a database and its log one plain file that can be carried away on its own, and says what is in it. */
export function settledContent(file: string, binding: BindingChoice): string {
  const db = connect(file, binding);
  try {
    const content = contentOf(db);
    db.pragma('journal_mode = DELETE');
    return content;
  } finally {
    db.close();
  }
}

/** A digest of every row of every table and of the schema, whatever the tables are. */
export function contentOf(db: Db): string {
  const digest = createHash('sha256');
  const add = (value: unknown): void => void digest.update(`${JSON.stringify(value)}\n`);
  add(db.pragma('user_version', { simple: true }));
  const schema = db
    .prepare<[], { type: string; name: string; sql: string | null }>(
      'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name',
    )
    .all();
  for (const entry of schema) {
    add(entry);
    if (entry.type !== 'table' || entry.name.startsWith('sqlite_')) continue;
    const columns = db.prepare<[string]>('SELECT name FROM pragma_table_info(?)').all(entry.name);
    const order = columns.map((_, index) => index + 1).join(', ');
    for (const row of db.prepare<[]>(`SELECT * FROM "${entry.name}" ORDER BY ${order}`).iterate()) add(row);
  }
  return digest.digest('hex');
}
