import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { sha256 } from './canonical.ts';
import { firstRow, type Db } from './database.ts';

/** What is known of the newest change besides the database: its number and the hash of its line. */
export interface Newest {
  readonly seq: number;
  readonly hash: string;
}

/**
 * A few bytes beside the database that say how far its history went. A log that was taken away or cut short leaves
 * a database that is sound in itself, only older: every hash in it holds, and nothing in it tells what is missing.
 */
const markFile = (file: string): string => `${file}-newest`;

const seqDigits = 12;

/** Held open while the database is: opening a file anew for each change is slow where a virus scanner looks on. */
const descriptors = new WeakMap<Db, number>();

/**
 * Notes how far the history goes, after the commit. It is not synced, and one that cannot be written is left as it
 * is: a mark may lag behind the database, never run ahead of it, so it never tells of a loss that was none.
 */
export function markNewest(db: Db, file: string): void {
  try {
    const newest = newestLine(db);
    if (newest === null) return;
    const text = `${newest.seq}`.padStart(seqDigits, '0') + newest.hash;
    const descriptor = descriptors.get(db) ?? openMark(markFile(file));
    descriptors.set(db, descriptor);
    writeSync(descriptor, `${text}${sha256(text)}\n`, 0);
  } catch {
    // The change itself is safe.
  }
}

/** Lets go of the mark; belongs to closing the database. */
export function closeMark(db: Db): void {
  const descriptor = descriptors.get(db);
  if (descriptor === undefined) return;
  descriptors.delete(db);
  try {
    closeSync(descriptor);
  } catch {
    // What was written to it is no more than a hint.
  }
}

/** Whether the database has lost changes the mark knows of: those at its end, or others in their place. */
export function isShortened(db: Db, mark: Newest): boolean {
  return (
    firstRow(db, 'SELECT 1 AS found FROM history WHERE seq = ? AND hash = ?', mark.seq, mark.hash) === null
  );
}

function newestLine(db: Db): Newest | null {
  return firstRow<Newest>(db, 'SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1');
}

/** Written over in place, so that a process that is killed leaves the old mark or the new one. */
function openMark(mark: string): number {
  try {
    return openSync(mark, 'r+');
  } catch {
    return openSync(mark, 'w');
  }
}

/**
 * How far a database went, or null where there is no mark that can be read. To be asked before the database is
 * looked at: another process may be adding to both.
 */
export function readMark(file: string): Newest | null {
  try {
    const line = readFileSync(markFile(file), 'latin1').trimEnd();
    const [text, sum] = [line.slice(0, seqDigits + 64), line.slice(seqDigits + 64)];
    if (sha256(text) !== sum) return null;
    return { seq: Number(text.slice(0, seqDigits)), hash: text.slice(seqDigits) };
  } catch {
    return null;
  }
}
