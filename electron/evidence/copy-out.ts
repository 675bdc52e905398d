import { createHash, randomBytes } from 'node:crypto';
import { access, constants, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../assessments/text/fault.ts';
import { evidencePath } from './evidence-folder.ts';
import { hashOfFile } from './file-hash.ts';
import { ChangedContent, storedContent } from './seal.ts';

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
    if (error instanceof ChangedContent) throw new DeskError('evidence.changed', { name });
    if (error instanceof DeskError) throw error;
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DeskError('evidence.not-copied', { file: target, detail });
  }
}

/** Copies what a stored file holds as it is and returns its hash. */
async function writeCopy(source: string, target: string, name: string): Promise<string> {
  const digest = createHash('sha256');
  await access(source, constants.R_OK).catch(() => {
    throw new DeskError('evidence.missing', { name });
  });
  const to = await open(target, 'wx', 0o644);
  try {
    for await (const chunk of storedContent(source)) {
      digest.update(chunk as Buffer);
      await to.writeFile(chunk as Buffer);
    }
    await to.sync();
  } finally {
    await to.close();
  }
  return digest.digest('hex');
}
