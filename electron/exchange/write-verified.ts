import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { discard, syncFile, syncFolder } from '../db/sync-to-disk.ts';
import { toWriteFault } from './file-fault.ts';

/**
 * Writes a file so that its name stands for the whole content or for what was there before: written aside in the
 * same folder, brought to the disk, read back and compared, then renamed. `id` names the unfinished file.
 * Throws a DeskError and leaves nothing behind when any of it fails.
 */
export function writeVerified(file: string, content: string, id: string): void {
  const folder = path.dirname(file);
  const unfinished = path.join(folder, `.${id}.unfinished`);
  const bytes = Buffer.from(content, 'utf8');
  try {
    writeFileSync(unfinished, bytes, { flag: 'wx' });
    syncFile(unfinished);
    if (!readFileSync(unfinished).equals(bytes)) throw new Error('What was read back differs.');
    renameSync(unfinished, file);
    syncFolder(folder);
  } catch (error) {
    discard(unfinished);
    throw toWriteFault(error, file);
  }
}
