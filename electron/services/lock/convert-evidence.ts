import { createHash } from 'node:crypto';
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { damagedFolder, damagedPath } from '../../evidence/evidence-folder.ts';
import { hashOfFile } from '../../evidence/file-hash.ts';
import {
  ChangedContent,
  contentOfName,
  knowKeys,
  sealedName,
  storedContent,
  storedWriter,
  type EvidenceKeys,
} from '../../evidence/seal.ts';
import { syncFolder } from '../../evidence/sync-folder.ts';
import { namesIn } from './left-behind.ts';

/** Whether files are sealed or opened. */
type Way = 'encrypt' | 'decrypt';

/** A file is not as it was written, or the disk does not give it back any more. */
export class DamagedFile extends Error {}

/** The contents that do not lie there as they are to, in the order of their files. */
export function evidenceIn(folder: string, keys: EvidenceKeys, to: Way): string[] {
  return namesIn(folder)
    .filter((part) => /^[0-9a-f]{2}$/.test(part))
    .flatMap((part) => namesIn(path.join(folder, part)))
    .flatMap((name) => {
      const sha256 =
        to === 'encrypt' ? (/^[0-9a-f]{64}$/.test(name) ? name : null) : contentOfName(keys, name);
      return sha256 === null ? [] : [sha256];
    });
}

/** Seals the file of a content, or opens it. Rejects with `DamagedFile`, with nothing changed, where it cannot be read. */
export async function convertEvidence(
  folder: string,
  sha256: string,
  keys: EvidenceKeys,
  to: Way,
): Promise<void> {
  await convertFile({ ...placesOf(folder, sha256, keys, to), folder, keys, to, mode: 0o444 });
}

/**
 * Leaves sealed evidence that cannot be opened: the file goes as it is to `damagedFolder`, and what of it can still be
 * read takes its place, so that it is told as changed and not as missing. Ended in the middle, it lies in one of the two.
 */
export async function leaveDamaged(folder: string, sha256: string, keys: EvidenceKeys): Promise<void> {
  const { source, target } = placesOf(folder, sha256, keys, 'decrypt');
  const aside = await writeAside(
    { source, target, folder, keys, to: 'decrypt', mode: 0o444 },
    'what-can-be-read',
  );
  await mkdir(damagedFolder(folder), { recursive: true });
  knowKeys(folder, null);
  await rename(source, damagedPath(folder, sha256));
  await syncFolder(damagedFolder(folder));
  await putInPlace(aside.file, target);
  await syncFolder(folder);
}

/**
 * Gives the files `leaveDamaged` has kept, now or with an earlier lock, names that tell as little, or as much, as all
 * others. Says whether there are any.
 */
export async function renameDamaged(folder: string, keys: EvidenceKeys, to: Way): Promise<boolean> {
  const home = damagedFolder(folder);
  knowKeys(folder, to === 'encrypt' ? keys : null);
  for (const name of namesIn(home)) {
    const plain = /^(?<sha256>[0-9a-f]{64})\.damaged$/.exec(name)?.groups?.['sha256'] ?? null;
    const sha256 = to === 'encrypt' ? plain : contentOfName(keys, name);
    if (sha256 !== null) await rename(path.join(home, name), damagedPath(folder, sha256));
  }
  return namesIn(home).length > 0;
}

function placesOf(
  folder: string,
  sha256: string,
  keys: EvidenceKeys,
  to: Way,
): { readonly source: string; readonly target: string } {
  const plain = path.join(folder, sha256.slice(0, 2), sha256);
  const name = sealedName(keys, sha256);
  const sealed = path.join(folder, name.slice(0, 2), name);
  return to === 'encrypt' ? { source: plain, target: sealed } : { source: sealed, target: plain };
}

/** A file that is to be sealed or opened as it is. */
export interface FileToConvert {
  readonly source: string;
  readonly target: string;
  /** The folder the process knows the keys of, two above the files. */
  readonly folder: string;
  readonly keys: EvidenceKeys;
  readonly to: Way;
  readonly mode: number;
}

/**
 * One file, as it is: what it holds is written aside, read back and compared; then it gets its name, and the old one
 * goes. Rejects with `DamagedFile`, or with what the file system says, and leaves nothing aside.
 */
export async function convertFile(input: FileToConvert): Promise<void> {
  const { source, target, folder, keys, to } = input;
  const aside = await writeAside(input, 'all-or-nothing');
  await putInPlace(aside.file, target);
  await syncFolder(folder);
  knowKeys(folder, to === 'encrypt' ? keys : null);
  if ((await hashOfFile(target)) !== aside.hash) throw new Error('The converted copy differs.');
  // Windows does not remove a file that is read-only.
  await chmod(source, 0o600);
  await rm(source);
}

async function writeAside(
  { source, target, folder, keys, to, mode }: FileToConvert,
  wanted: 'all-or-nothing' | 'what-can-be-read',
): Promise<{ readonly file: string; readonly hash: string }> {
  const file = `${target}.part`;
  await mkdir(path.dirname(target), { recursive: true });
  await rm(file, { force: true });
  knowKeys(folder, to === 'encrypt' ? null : keys);
  const digest = createHash('sha256');
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      const writer = storedWriter(handle, to === 'encrypt' ? keys : null);
      try {
        for await (const part of whatIsIn(source)) {
          digest.update(part);
          await writer.write(part);
        }
      } catch (error) {
        if (wanted === 'all-or-nothing' || !(error instanceof DamagedFile)) throw error;
      }
      await writer.end();
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(file, mode);
    return { file, hash: digest.digest('hex') };
  } catch (error) {
    // What is written aside while the lock is turned off is plain.
    await rm(file, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function* whatIsIn(source: string): AsyncGenerator<Buffer> {
  try {
    for await (const part of storedContent(source)) yield part as Buffer;
  } catch (error) {
    const unreadable = error instanceof Error && 'code' in error && error.code === 'EIO';
    throw unreadable || error instanceof ChangedContent ? new DamagedFile(error.message) : error;
  }
}

async function putInPlace(aside: string, target: string): Promise<void> {
  try {
    // Windows does not replace a file that is read-only; one that lies there is from a time this was cut off.
    await chmod(target, 0o600).catch(() => undefined);
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(path.dirname(target));
}
