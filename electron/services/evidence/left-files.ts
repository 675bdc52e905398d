import { chmodSync, rmSync } from 'node:fs';
import { wantedContents } from '../../db/evidence.ts';
import { damagedPath, evidencePath, listStoredFiles } from '../../evidence/evidence-folder.ts';
import { readStore, type Workplace } from '../workplace.ts';
import { letGoOfWanted, readHeld } from './held-files.ts';
import { keptMs, readLeft, seenAgain, writeLeft, type Unwanted } from './left-list.ts';

/** What was left on disk that nobody wants. */
export interface LeftFiles {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Finds the stored files that neither evidence nor the history wants, nor data a restore went back behind: left by a
 * crash between file and row, or purged. Each is remembered, and removed once it was seen unwanted for 30 days, of
 * which no more than a week counts between two looks. While the store can only be read, nothing is removed. Must not
 * run while a file is taken in.
 */
export async function clearLeftFiles(place: Workplace, folder: string): Promise<LeftFiles> {
  const stored = await listStoredFiles(folder);
  if (place.store.kind !== 'ready' || !place.store.db.open) return { files: 0, bytes: 0 };
  // From here on without a pause: nothing can come to want a file between the question and its removal.
  letGoOfWanted(place, folder);
  const held = readHeld(folder);
  if (held === null) return { files: 0, bytes: 0 };
  const contents = stored.map((one) => one.sha256);
  const wanted = readStore(place, (db) => wantedContents(db, contents));
  const before = readLeft(folder);
  const now = place.now();
  const left: Record<string, Unwanted> = {};
  let bytes = 0;
  for (const { sha256, sizeBytes } of stored) {
    if (wanted.has(sha256) || held.has(sha256)) continue;
    const seen = seenAgain(before[sha256], now);
    if (seen.unwantedMs >= keptMs && removed(evidencePath(folder, sha256))) {
      // What the lock has kept of it as it lay there goes with it.
      removed(damagedPath(folder, sha256));
      continue;
    }
    left[sha256] = seen;
    bytes += sizeBytes;
  }
  writeLeft(folder, before, left);
  return { files: Object.keys(left).length, bytes };
}

function removed(file: string): boolean {
  try {
    // Windows does not remove a file that is read-only.
    chmodSync(file, 0o600);
    rmSync(file);
    return true;
  } catch {
    return false;
  }
}
