import { stat } from 'node:fs/promises';
import { statSync } from 'node:fs';
import type { EvidenceFile } from '../../assessments/evidence/evidence.ts';
import { evidenceFolder, evidencePath } from './evidence-folder.ts';
import { hashOfFile } from './file-hash.ts';
import { ChangedContent, keysOf, sealedSize } from './seal.ts';

/** Whether a stored file is as it was taken in. */
export type StoredState = 'sound' | 'missing' | 'changed';

/** A quick look at a stored file: there, and of the right size. What was changed within its size is found by `compareFile`. */
export function lookAtFile(folder: string, file: EvidenceFile): StoredState {
  try {
    const there = statSync(evidencePath(folder, file.sha256), { throwIfNoEntry: false });
    if (there?.isFile() !== true) return 'missing';
    const size = keysOf(folder) === null ? file.sizeBytes : sealedSize(file.sizeBytes);
    return there.size === size ? 'sound' : 'changed';
  } catch {
    return 'missing';
  }
}

/** Compares a stored file with its name, byte by byte. One that cannot be read counts as missing. Throws when aborted. */
export async function compareFile(
  folder: string,
  file: EvidenceFile,
  options: { readonly signal?: AbortSignal; readonly pause?: () => Promise<void> } = {},
): Promise<StoredState> {
  const target = evidencePath(folder, file.sha256);
  try {
    const there = await stat(target);
    if (!there.isFile()) return 'missing';
    return (await hashOfFile(target, options)) === file.sha256 ? 'sound' : 'changed';
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof ChangedContent) return 'changed';
    if (error instanceof Error && 'code' in error) return 'missing';
    throw error;
  }
}

/** Whether stored files are as they were taken in, by what can be told at a glance. */
export function fileStates(dataFolder: string): (file: EvidenceFile) => StoredState {
  const folder = evidenceFolder(dataFolder);
  return (file) => lookAtFile(folder, file);
}
