import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { DeskError, type Fault } from '../../assessments/text/fault.ts';
import { connect, connectToImage, connectToNothing, isDurable, type BindingChoice } from './connect.ts';
import { firstRow, type Db } from './database.ts';
import { findBrokenStructure, findDamage } from './find-damage.ts';
import { inspectStoreFile, type StoreFile } from './inspect-file.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { migrations as allMigrations, type Migration } from './migrations.ts';
import { readImage } from './read-image.ts';
import { setAside } from './set-aside.ts';
import { upsertSetting } from './settings.ts';
import { toStoreError } from './sqlite-fault.ts';

/** The database as the app has it: writable, or to be read only with the reason in words. */
export type Store =
  | { readonly kind: 'ready'; readonly file: string; readonly db: Db }
  | { readonly kind: 'read-only'; readonly file: string; readonly db: Db; readonly fault: Fault };

/** What opening needs: the file (its folder must exist), the instant, and where copies are kept. */
export interface OpenStoreInput extends BindingChoice {
  readonly file: string;
  readonly now: string;
  /** Takes the verified copy made before a migration. */
  readonly keepFolder: string;
  /** The steps to the newest schema; tests give their own. */
  readonly migrations?: readonly Migration[];
}

/** Faults after which what is stored can still be read. */
const readable = new Set([
  'store.damaged',
  'store.damaged-spot',
  'store.not-writable',
  'store.disk-full',
  'store.copy-failed',
]);

/**
 * Opens the database, creating it where there is none, and proves that a commit is durable. Always answers:
 * where it cannot be written (damaged, write-protected, disk full) with its content for reading, and where it
 * must not even be read (newer, foreign, in use by another process) with nothing. In none of these cases is the
 * file changed.
 */
export function openStore(input: OpenStoreInput): Store {
  try {
    return openForWriting(input);
  } catch (error) {
    const known = toStoreError(error, input.file);
    if (!(known instanceof DeskError)) throw known;
    return openForReading(input, known.fault);
  }
}

/** Closes the database. A later use of it throws. */
export function closeStore(store: Store): void {
  store.db.close();
}

function openForWriting(input: OpenStoreInput): Store {
  const { file } = input;
  const steps = input.migrations ?? allMigrations;
  const newest = steps.at(-1)?.version ?? 0;
  const folder = path.dirname(file);
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    throw new DeskError('store.no-folder', { folder });
  }
  const found = inspectOwnFile(file, newest);
  accessSync(folder, constants.W_OK);
  if (found.kind !== 'absent') accessSync(file, constants.R_OK | constants.W_OK);
  // Opening would write a log that was left behind into the file, and turn a database of another program into one
  // with a log: so look at what cannot be told from the first page before.
  if (found.kind === 'ours' && (found.walBytes > 0 || found.version === 0)) refuseBadImage(input, newest);

  const db = connect(file, input);
  try {
    refuseDamaged(db, file, newest);
    const version = schemaVersion(db);
    if (version > 0 && version < newest) {
      setAside(
        db,
        input.keepFolder,
        `before-schema-${newest}.${input.now.replaceAll(':', '-')}.sqlite`,
        input,
      );
    }
    migrate(db, steps);
    upsertSetting(db, 'openedAt', input.now);
    if (!isDurable(db)) throw new DeskError('store.not-durable', { file });
    return { kind: 'ready', file, db };
  } catch (error) {
    db.close();
    throw error;
  }
}

function openForReading(input: OpenStoreInput, fault: Fault): Store {
  const steps = input.migrations ?? allMigrations;
  let db: Db | null = null;
  try {
    if (!readable.has(fault.code)) throw new DeskError(fault.code);
    db = connectToImage(readImage(input.file, input), input);
    // The image is ours alone: an older schema is brought up to date in memory.
    migrate(db, steps);
  } catch {
    db?.close();
    db = connectToNothing(input);
    migrate(db, steps);
  }
  db.pragma('query_only = ON');
  return { kind: 'read-only', file: input.file, db, fault: named(fault, input.file) };
}

/** A spot SQLite stumbled over while opening is told as what it is to the user: a damaged file. */
function named(fault: Fault, file: string): Fault {
  if (fault.code !== 'store.damaged-spot') return fault;
  const what = { 'zh-CN': '文件结构', en: 'the structure of the file' };
  return { code: 'store.damaged', values: { file, what } };
}

function inspectOwnFile(file: string, newest: number): Exclude<StoreFile, { kind: 'foreign' }> {
  const found = inspectStoreFile(file);
  if (found.kind === 'foreign') throw new DeskError('store.foreign', { file });
  if (found.kind === 'ours' && found.version > newest) throw new DeskError('store.newer', { file });
  return found;
}

function refuseBadImage(input: OpenStoreInput, newest: number): void {
  const image = connectToImage(readImage(input.file, input), input);
  try {
    const tables =
      firstRow<{ count: number }>(image, 'SELECT count(*) AS count FROM sqlite_schema')?.count ?? 0;
    // A database without our mark may only be an empty one.
    if (schemaVersion(image) === 0 && tables > 0) throw new DeskError('store.foreign', { file: input.file });
    refuseDamaged(image, input.file, newest);
  } finally {
    image.close();
  }
}

/** Row hashes are known for the present schema only; an older file is held to its structure until migrated. */
function refuseDamaged(db: Db, file: string, newest: number): void {
  const version = schemaVersion(db);
  const what = version === newest && version > 0 ? findDamage(db) : findBrokenStructure(db);
  if (what !== null) throw new DeskError('store.damaged', { file, what });
}
