import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

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
 * becomes a path. Throws when it is none.
 */
export function evidencePath(folder: string, sha256: string): string {
  if (!isSha256(sha256)) throw new Error('Not the name of a content.');
  return path.join(folder, sha256.slice(0, 2), sha256);
}

/** A stored file by its content, with its size. */
export interface StoredFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Every stored file, in the order of their names. Whatever else lies in the folder is left alone. */
export async function listStoredFiles(folder: string): Promise<StoredFile[]> {
  const found: StoredFile[] = [];
  for (const part of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const name of await namesIn(path.join(folder, part))) {
      if (!isSha256(name) || !name.startsWith(part)) continue;
      const there = await stat(path.join(folder, part, name)).catch(() => null);
      if (there?.isFile() === true) found.push({ sha256: name, sizeBytes: there.size });
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
