import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { wantedContents } from '../../db/evidence.ts';
import { evidencePath, listStoredFiles } from '../../evidence/evidence-folder.ts';
import { readStore, type Workplace } from '../workplace.ts';

/** How long a file that nobody wants any more is kept. */
export const keptDays = 30;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Since when each file is wanted by nobody: instants by content. It lies beside the files and not in the database: one
 * that was restored from a backup knows nothing of what became wanted and unwanted meanwhile.
 */
const leftSchema = z.record(z.string(), z.iso.datetime());

/** What was left on disk that nobody wants. */
export interface LeftFiles {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Finds the stored files that neither evidence nor the history wants: left by a crash between file and row, or
 * purged. Each is remembered, and removed once it was seen unwanted for 30 days. While the
 * store can only be read, nothing is removed. Must not run while a file is taken in.
 */
export async function clearLeftFiles(place: Workplace, folder: string): Promise<LeftFiles> {
  const stored = await listStoredFiles(folder);
  if (place.store.kind !== 'ready' || !place.store.db.open) return { files: 0, bytes: 0 };
  // From here on without a pause: nothing can come to want a file between the question and its removal.
  const contents = stored.map((one) => one.sha256);
  const wanted = readStore(place, (db) => wantedContents(db, contents));
  const list = path.join(folder, 'left.json');
  const before = readLeft(list);
  const now = place.now();
  const left: Record<string, string> = {};
  let bytes = 0;
  for (const { sha256, sizeBytes } of stored) {
    if (wanted.has(sha256)) continue;
    const since = before[sha256] ?? now;
    const ageMs = Date.parse(now) - Date.parse(since);
    if (ageMs >= keptDays * dayMs && removed(evidencePath(folder, sha256))) continue;
    // A clock that was put back begins again: removing too late does no harm.
    left[sha256] = ageMs < 0 ? now : since;
    bytes += sizeBytes;
  }
  if (JSON.stringify(left) !== JSON.stringify(before)) writeLeft(list, left);
  return { files: Object.keys(left).length, bytes };
}

function readLeft(list: string): Readonly<Record<string, string>> {
  try {
    return leftSchema.parse(JSON.parse(readFileSync(list, 'utf8')));
  } catch {
    // None yet, or not to be read: the 30 days begin again.
    return {};
  }
}

function writeLeft(list: string, left: Readonly<Record<string, string>>): void {
  try {
    writeFileSync(`${list}.part`, JSON.stringify(left));
    renameSync(`${list}.part`, list);
  } catch {
    // What is not noted is seen anew the next time, and kept longer.
  }
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
