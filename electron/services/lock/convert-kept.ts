import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { convertDatabase, convertingFile } from '../../db/convert-database.ts';
import type { BindingChoice } from '../../db/engine.ts';
import { isPlainDatabase } from '../../db/plain-file.ts';
import { readImage } from '../../db/read-image.ts';
import { discard } from '../../db/sync-to-disk.ts';
import { knowKeys, type EvidenceKeys } from '../../evidence/seal.ts';
import { convertFile, DamagedFile } from './convert-evidence.ts';

/** What became of a database nobody works on. */
export type Kept = 'converted' | 'left-sealed';

/**
 * A backup, or a store that was put aside. One that is damaged cannot be converted row by row: it is sealed as it lies
 * there, and opened again as that. What of an encrypted one can still be read is kept; one of which nothing can stays as it lies there.
 */
export async function convertKept(
  file: string,
  binding: BindingChoice,
  keys: EvidenceKeys,
  to: 'encrypt' | 'decrypt',
): Promise<Kept> {
  const whole = file.endsWith('.age');
  if (whole && to === 'encrypt') return 'converted';
  if (whole) return openAsItIs(file, keys);
  if (isPlainDatabase(file) !== (to === 'encrypt')) return 'converted';
  try {
    convertDatabase(file, binding, to);
    return 'converted';
  } catch (error) {
    if (isFull(error)) throw error;
    if (to === 'decrypt') return saveWhatIsLeft(file, binding);
    await sealAsItIs(file, `${file}.age`, keys, to);
    return 'converted';
  }
}

/** Whether a file says there is no room for it. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT|SQLITE_FULL)/.test(String(error.code));
}

/** One that was sealed because it was damaged, and whose seal is damaged now, was worth little and stays. */
async function openAsItIs(file: string, keys: EvidenceKeys): Promise<Kept> {
  try {
    await sealAsItIs(file, file.slice(0, -'.age'.length), keys, 'decrypt');
    return 'converted';
  } catch (error) {
    if (error instanceof DamagedFile) return 'left-sealed';
    throw error;
  }
}

async function sealAsItIs(
  source: string,
  target: string,
  keys: EvidenceKeys,
  to: 'encrypt' | 'decrypt',
): Promise<void> {
  const folder = path.dirname(path.dirname(source));
  const log = `${source}-wal`;
  try {
    if (to === 'encrypt' && existsSync(log))
      await convertFile({ source: log, target: `${log}.age`, folder, keys, to, mode: 0o400 });
    await convertFile({ source, target, folder, keys, to, mode: 0o400 });
    for (const ending of ['-shm', '-journal']) discard(source + ending);
  } finally {
    knowKeys(folder, null);
  }
}

function saveWhatIsLeft(file: string, binding: BindingChoice): Kept {
  let image: Buffer;
  try {
    image = readImage(file, binding, true);
  } catch {
    // Not even its first page opens: it stays, and nobody loses anything that could be read.
    return 'left-sealed';
  }
  const aside = convertingFile(file);
  rmSync(aside, { force: true });
  writeFileSync(aside, image, { mode: 0o400 });
  renameSync(aside, file);
  return 'converted';
}
