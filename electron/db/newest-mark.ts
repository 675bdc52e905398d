import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { sha256 } from './canonical.ts';
import { firstRow, type Db } from './database.ts';

/** What is known of the newest change besides the database: its number and the hash of its line. */
interface Newest {
  readonly seq: number;
  readonly hash: string;
}

/**
 * A few bytes beside the database that say how far its history went. A log that was taken away or cut short leaves
 * a database that is sound in itself, only older: every hash in it holds, and nothing in it tells what is missing.
 */
const markFile = (file: string): string => `${file}-newest`;

const seqDigits = 12;

/**
 * Notes how far the history goes, after the commit. It is not synced, and one that cannot be written is left as it
 * is: a mark may lag behind the database, never run ahead of it, so it never tells of a loss that was none.
 */
export function markNewest(db: Db, file: string): void {
  const newest = newestLine(db);
  if (newest === null) return;
  try {
    const mark = markFile(file);
    const text = `${newest.seq}`.padStart(seqDigits, '0') + newest.hash;
    const descriptor = openMark(mark);
    try {
      writeSync(descriptor, `${text}${sha256(text)}\n`, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The change itself is safe.
  }
}

/**
 * Whether the database has lost changes the mark knows of: those at its end, or others in their place. False where
 * there is no mark, or none that can be read.
 */
export function isShortened(db: Db, file: string): boolean {
  const mark = readMark(file);
  if (mark === null) return false;
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

function readMark(file: string): Newest | null {
  try {
    const line = readFileSync(markFile(file), 'latin1').trimEnd();
    const [text, sum] = [line.slice(0, seqDigits + 64), line.slice(seqDigits + 64)];
    if (sha256(text) !== sum) return null;
    return { seq: Number(text.slice(0, seqDigits)), hash: text.slice(seqDigits) };
  } catch {
    return null;
  }
}
