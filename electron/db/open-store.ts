import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Localized } from '../../assessments/pack/localized.ts';
import { DeskError, type Fault } from '../../assessments/text/fault.ts';
import { connect, connectToImage, connectToNothing, isDurable } from './connect.ts';
import type { BindingChoice } from './engine.ts';
import { firstRow, type Db } from './database.ts';
import { findBrokenStructure, findDamage } from './find-damage.ts';
import { findDamageInFrame } from './find-damage-in-frame.ts';
import { findDamageInLists } from './find-damage-in-use.ts';
import { inspectStoreFile, looksEncrypted, type StoreFile } from './inspect-file.ts';
import { lookAtFile } from './look-at-file.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { migrations as allMigrations, type Migration } from './migrations.ts';
import { closeMark, isShortened, markNewest, readMark, type Newest } from './newest-mark.ts';
import { readImage } from './read-image.ts';
import { finishReplacing } from './replace-store.ts';
import { setAside } from './set-aside.ts';
import { sealSettings, upsertSetting } from './settings.ts';
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
  /** The name of that copy, told from the database it is a copy of. */
  readonly nameCopy?: (db: Db) => string;
  /** The steps to the newest schema; tests give their own. */
  readonly migrations?: readonly Migration[];
  /**
   * What is checked before the store is used: everything, only the structure and what the lists show, or only the
   * frame, which takes no longer however much is stored. Who asks for less sees to the rest: each page of a list
   * when it is shown, each assessment when it is opened, everything in the background.
   */
  readonly check?: 'everything' | 'lists' | 'frame';
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
    finishReplacing(input.file);
    return openForWriting(input);
  } catch (error) {
    const known = toStoreError(error, input.file);
    if (!(known instanceof DeskError)) throw known;
    // The key is known to be right: a file that does not open with it is one whose first page was changed.
    const changed = input.key !== undefined && known.fault.code === 'store.foreign';
    return openForReading(input, changed ? { code: 'store.damaged-spot', values: {} } : known.fault);
  }
}

/**
 * Goes over to reading only, for damage found while the store was at work. The store is closed, its file is not
 * changed, and what can be read of it is opened.
 */
export function openDamaged(store: Store, input: OpenStoreInput, what: Localized): Store {
  closeStore(store);
  return openForReading(input, { code: 'store.damaged', values: { file: input.file, what } });
}

/** Closes the database. A later use of it throws. */
export function closeStore(store: Store): void {
  closeMark(store.db);
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
  const mark = hasCopies(input.keepFolder) ? readMark(file) : null;
  const found = inspectOwnFile(input, newest);
  if (found.kind === 'absent' && mark !== null) refuseVanished(file);
  accessSync(folder, constants.W_OK);
  if (found.kind !== 'absent') accessSync(file, constants.R_OK | constants.W_OK);
  // Opening would write a log that was left behind into the file, and turn a database of another program into one
  // with a log: so look at what cannot be told from the first page before.
  if (found.kind !== 'absent' && (found.walBytes > 0 || (found.kind === 'ours' && found.version === 0)))
    refuseBadImage(input, newest, mark);

  const db = connect(file, input);
  try {
    if (found.kind === 'encrypted') refuseStrange(db, input, newest);
    refuseDamaged(db, input, newest);
    refuseShortened(db, file, mark);
    const version = schemaVersion(db);
    if (version > 0 && version < newest) {
      const name = input.nameCopy?.(db) ?? `before-schema-${newest}.${input.now.replaceAll(':', '-')}.sqlite`;
      setAside(db, input.keepFolder, name, input);
    }
    migrate(db, steps);
    sealSettings(db);
    upsertSetting(db, 'openedAt', input.now);
    if (!isDurable(db)) throw new DeskError('store.not-durable', { file });
    markNewest(db, file);
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
    db = connectToImage(readImage(input.file, input, true), input);
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

function inspectOwnFile(
  { file, key }: OpenStoreInput,
  newest: number,
): Exclude<StoreFile, { kind: 'foreign' }> {
  const found = inspectStoreFile(file, key !== undefined);
  if (found.kind === 'foreign') {
    if (looksEncrypted(file)) throw new DeskError('lock.key-missing', { file, folder: path.dirname(file) });
    throw new DeskError('store.foreign', { file });
  }
  if (found.kind === 'ours' && found.version > newest) throw new DeskError('store.newer', { file });
  return found;
}

function refuseBadImage(input: OpenStoreInput, newest: number, mark: Newest | null): void {
  if (input.check === 'frame') return lookAtFile(input.file, input, refuse);
  const image = connectToImage(readImage(input.file, input), input);
  try {
    refuse(image);
  } finally {
    image.close();
  }

  function refuse(db: Db): void {
    const tables = firstRow<{ count: number }>(db, 'SELECT count(*) AS count FROM sqlite_schema')?.count ?? 0;
    // A database without our mark may only be an empty one.
    if (schemaVersion(db) === 0 && tables > 0) throw new DeskError('store.foreign', { file: input.file });
    if (schemaVersion(db) > newest) throw new DeskError('store.newer', { file: input.file });
    refuseDamaged(db, input, newest);
    refuseShortened(db, input.file, mark);
  }
}

/** What the first page of a file that is not encrypted tells before it is opened. */
function refuseStrange(db: Db, { file }: OpenStoreInput, newest: number): void {
  if (schemaVersion(db) > newest) throw new DeskError('store.newer', { file });
}

/** Row hashes are known for the present schema only; an older file is held to its structure until migrated. */
function refuseDamaged(db: Db, { file, check }: OpenStoreInput, newest: number): void {
  const what = whatIsDamaged(db, newest, check ?? 'everything');
  if (what !== null) throw new DeskError('store.damaged', { file, what });
}

/** Where a store has vanished and copies of it are there, an empty one in its place would hide both. */
function refuseVanished(file: string): never {
  const what = { 'zh-CN': '整个文件（已不在原处）', en: 'the whole file, which is no longer there' };
  throw new DeskError('store.damaged', { file, what });
}

/** A store that is sound but older than it was: its log was deleted, or another file lies in its place. */
function refuseShortened(db: Db, file: string, mark: Newest | null): void {
  if (mark === null || schemaVersion(db) === 0 || !isShortened(db, mark)) return;
  const what = { 'zh-CN': '最近的修改（不在文件中）', en: 'the newest changes, which it no longer holds' };
  throw new DeskError('store.damaged', { file, what });
}

/** Whether there is anything to go back to. Where there is not, what is left is used: nothing better can be offered. */
function hasCopies(folder: string): boolean {
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) return false;
  return readdirSync(folder).some((name) => name.endsWith('.sqlite') && !name.startsWith('.'));
}

function whatIsDamaged(
  db: Db,
  newest: number,
  check: NonNullable<OpenStoreInput['check']>,
): Localized | null {
  if (schemaVersion(db) !== newest || newest === 0) return findBrokenStructure(db);
  switch (check) {
    case 'everything':
      return findDamage(db);
    case 'lists':
      return findDamageInLists(db);
    case 'frame':
      return findDamageInFrame(db);
  }
}
