import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../assessments/text/fault.ts';
import { evidencePath } from './evidence-folder.ts';
import { hashOfFile } from './file-hash.ts';

/**
 * Writes a copy of a stored file under `target`, which only ever stands for a whole and sound one: written aside,
 * synced, read back, renamed. Throws `evidence.missing`, `evidence.changed` (nothing is written) or
 * `evidence.not-copied`; an earlier file under that name is untouched then.
 */
export async function copyOut(folder: string, sha256: string, name: string, target: string): Promise<void> {
  const aside = path.join(path.dirname(target), `.${randomBytes(6).toString('hex')}.part`);
  try {
    if ((await writeCopy(evidencePath(folder, sha256), aside, name)) !== sha256) {
      throw new DeskError('evidence.changed', { name });
    }
    if ((await hashOfFile(aside)) !== sha256) throw new Error('The copy differs.');
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    if (error instanceof DeskError) throw error;
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DeskError('evidence.not-copied', { file: target, detail });
  }
}

/** Copies bytes as they are and returns their hash. */
async function writeCopy(source: string, target: string, name: string): Promise<string> {
  const digest = createHash('sha256');
  const from = await open(source, 'r').catch(() => {
    throw new DeskError('evidence.missing', { name });
  });
  const to = await open(target, 'wx', 0o644).catch(async (error: unknown) => {
    await from.close();
    throw error;
  });
  try {
    for await (const chunk of createReadStream('', { fd: from, autoClose: false })) {
      digest.update(chunk as Buffer);
      await to.writeFile(chunk as Buffer);
    }
    await to.sync();
  } finally {
    await to.close();
    await from.close();
  }
  return digest.digest('hex');
}
