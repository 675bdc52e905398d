import { randomBytes } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DeskError } from '../../assessments/text/fault.ts';
import { takeName, type Renaming } from './take-name.ts';

/**
 * Writes a file so that its name only ever stands for a whole one: the bytes go to a hidden neighbour, are
 * forced to disk, `check` reads them back from there, and only then does the neighbour take the name. On any
 * failure, and when `signal` is aborted, the neighbour is removed and an earlier file of that name is untouched.
 * `content` may be called for the bytes, so that nobody holds them any more while they are read back.
 * Throws `document.folder-missing`, `.read-only`, `.disk-full`, `.is-folder`, `.file-in-use`, `.write-failed` or what
 * `check` throws.
 */
export async function writeAside(
  target: string,
  content: Uint8Array | (() => Uint8Array),
  check: (file: string) => Promise<void>,
  signal?: AbortSignal,
  system?: Renaming,
): Promise<void> {
  const aside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await refuseFolder(target);
    await writeSynced(aside, typeof content === 'function' ? content() : content);
    await check(aside);
    signal?.throwIfAborted();
    await takeName(aside, target, system);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw signal?.aborted === true ? cancelled() : diskFault(error, target);
  }
  await syncFolder(dirname(target));
}

/** What a cancelled job ends with. */
export function cancelled(): DeskError {
  return new DeskError('document.cancelled');
}

/** A rename onto an empty folder would replace it. */
async function refuseFolder(target: string): Promise<void> {
  const there = await stat(target).catch(() => null);
  if (there?.isDirectory() === true) throw new DeskError('document.is-folder', { file: target });
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the names in a folder last; Windows has no such call and does not need it. Never throws. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is whole under its name; only its survival of a power cut in this second is less certain.
  }
}

const byCode: Readonly<Record<string, string>> = {
  ENOENT: 'document.folder-missing',
  ENOTDIR: 'document.folder-missing',
  EACCES: 'document.read-only',
  EPERM: 'document.read-only',
  EROFS: 'document.read-only',
  EBUSY: 'document.file-in-use',
  ENOSPC: 'document.disk-full',
  EDQUOT: 'document.disk-full',
  EFBIG: 'document.disk-full',
};

/** What the system says of a file that could not be written, in words; a fault stays what it is. */
export function diskFault(error: unknown, target: string): DeskError {
  if (error instanceof DeskError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new DeskError(byCode[code] ?? 'document.write-failed', {
    file: target,
    folder: dirname(target),
    reason: code === '' ? String(error) : code,
  });
}
