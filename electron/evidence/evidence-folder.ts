import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { contentOfName, keysOf, plainSize, sealedName } from './seal.ts';

/** Where evidence lies in a data folder. */
export function evidenceFolder(dataFolder: string): string {
  return path.join(dataFolder, 'evidence');
}

/** Where files lie while they are taken in; what is found here at start was never finished. */
export function arrivingFolder(folder: string): string {
  return path.join(folder, 'arriving');
}

/**
 * The place of a content in the folder of the evidence: made of its SHA-256 alone, so that no name anybody gave
 * becomes a path; in a sealed folder made of its encrypted SHA-256. Throws when it is none.
 */
export function evidencePath(folder: string, sha256: string): string {
  if (!isSha256(sha256)) throw new Error('Not the name of a content.');
  const keys = keysOf(folder);
  const name = keys === null ? sha256 : sealedName(keys, sha256);
  return path.join(folder, name.slice(0, 2), name);
}

/** Where sealed files are kept that could not be opened when the lock was turned off; nothing reads them. */
export function damagedFolder(folder: string): string {
  return path.join(folder, 'damaged');
}

/** The place of such a file: in a sealed folder its name tells as little as those of all others. */
export function damagedPath(folder: string, sha256: string): string {
  const keys = keysOf(folder);
  return path.join(damagedFolder(folder), keys === null ? `${sha256}.damaged` : sealedName(keys, sha256));
}

/** A stored file by its content, with the size of that. */
export interface StoredFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Every stored file, in the order of their names. Whatever else lies in the folder is left alone. */
export async function listStoredFiles(folder: string): Promise<StoredFile[]> {
  const keys = keysOf(folder);
  const found: StoredFile[] = [];
  for (const part of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const name of await namesIn(path.join(folder, part))) {
      const sha256 = keys === null ? (isSha256(name) ? name : null) : contentOfName(keys, name);
      if (sha256 === null || !name.startsWith(part)) continue;
      const there = await stat(path.join(folder, part, name)).catch(() => null);
      if (there?.isFile() !== true) continue;
      found.push({ sha256, sizeBytes: keys === null ? there.size : plainSize(there.size) });
    }
  }
  return found;
}

function isSha256(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/** The names in a folder; none where there is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch {
    return [];
  }
}
