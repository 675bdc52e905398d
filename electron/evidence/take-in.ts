import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, open, rename, rm, statfs, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { largestEvidenceBytes, type EvidenceFile } from '../../assessments/evidence/evidence.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { storingFault } from './disk-fault.ts';
import { arrivingFolder, evidencePath } from './evidence-folder.ts';
import { hashOfFile } from './file-hash.ts';
import { mediaTypeOf } from './media-type.ts';
import { keysOf, storedWriter } from './seal.ts';
import { syncFolder } from './sync-folder.ts';

/** Left free on the disk for the answers themselves. */
const keptFreeBytes = 64 * 1024 * 1024;

/** Steps of taking a file in, in their order; a test ends the process at each of them. */
export type TakeInStep = 'opened' | 'written' | 'synced' | 'named' | 'name-synced';

/** A file on its way in: it gets its bytes in order and is then kept under the name of its content, or dropped. */
export interface Arriving {
  readonly receivedBytes: () => number;
  /** Adds bytes. Throws, with what came before dropped, when it grows too large or cannot be written. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /**
   * Forces the file to disk, gives it the name of its content and forces that to disk too; only then may a row
   * speak of it. A content that is there already, and is sound, is not stored a second time.
   */
  readonly keep: () => Promise<EvidenceFile>;
  /** Removes what was written. */
  readonly drop: () => Promise<void>;
}

/** Refuses a file that is too large or for which the disk has no room, before a byte of it is read. */
export async function refuseTooLarge(folder: string, name: string, sizeBytes: number): Promise<void> {
  if (sizeBytes > largestEvidenceBytes) throw tooLarge(name, sizeBytes);
  await mkdir(folder, { recursive: true }).catch((error: unknown) =>
    Promise.reject(storingFault(error, folder)),
  );
  // A system that does not say how much is free finds out while writing.
  const disk = await statfs(folder).catch(() => null);
  if (disk === null || disk.bsize * disk.bavail >= sizeBytes + keptFreeBytes) return;
  throw new DeskError('evidence.disk-full', { folder, detail: '' });
}

/** Starts taking a file in. `reached` is told of each step. Throws when the folder cannot be written. */
export async function takeIn(
  folder: string,
  name: string,
  reached: (step: TakeInStep) => void = () => undefined,
): Promise<Arriving> {
  const aside = path.join(arrivingFolder(folder), `${randomBytes(12).toString('hex')}.part`);
  const digest = createHash('sha256');
  const head = new Uint8Array(64 * 1024);
  let tail: Uint8Array = new Uint8Array();
  let size = 0;
  let handle: FileHandle;
  try {
    await mkdir(arrivingFolder(folder), { recursive: true });
    handle = await open(aside, 'wx', 0o600);
  } catch (error) {
    throw storingFault(error, folder);
  }
  reached('opened');
  const writer = storedWriter(handle, keysOf(folder));

  const drop = async (): Promise<void> => {
    await handle.close().catch(() => undefined);
    await rm(aside, { force: true }).catch(() => undefined);
  };
  const orDrop = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      await drop();
      throw storingFault(error, folder);
    }
  };

  return {
    receivedBytes: () => size,
    drop,
    write: (bytes) =>
      orDrop(async () => {
        if (size + bytes.byteLength > largestEvidenceBytes) throw tooLarge(name, size + bytes.byteLength);
        if (size < head.byteLength) head.set(bytes.subarray(0, head.byteLength - size), size);
        tail = lastOf(tail, bytes);
        digest.update(bytes);
        await writer.write(bytes);
        size += bytes.byteLength;
      }),
    keep: () =>
      orDrop(async () => {
        await writer.end();
        reached('written');
        await handle.sync();
        await handle.close();
        await chmod(aside, 0o444);
        reached('synced');
        const sha256 = digest.digest('hex');
        await giveName(folder, aside, sha256, reached);
        const mediaType = mediaTypeOf(head.subarray(0, Math.min(size, head.byteLength)), tail);
        return { sha256, sizeBytes: size, mediaType };
      }),
  };
}

async function giveName(
  folder: string,
  aside: string,
  sha256: string,
  reached: (step: TakeInStep) => void,
): Promise<void> {
  const target = evidencePath(folder, sha256);
  const home = path.dirname(target);
  await mkdir(home, { recursive: true });
  // A stored file that is no longer what its name says is replaced by this one, which is.
  const already = (await hashOfFile(target).catch(() => null)) === sha256;
  if (already) await rm(aside, { force: true });
  else {
    // Windows does not replace a file that is read-only.
    await chmod(target, 0o600).catch(() => undefined);
    await rename(aside, target);
  }
  reached('named');
  for (const each of [home, folder, path.dirname(folder)]) await syncFolder(each);
  reached('name-synced');
}

const tailBytes = 64 * 1024;

function lastOf(tail: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength >= tailBytes) return bytes.slice(-tailBytes);
  const both = new Uint8Array(Math.min(tailBytes, tail.byteLength + bytes.byteLength));
  const kept = tail.subarray(tail.byteLength - (both.byteLength - bytes.byteLength));
  both.set(kept);
  both.set(bytes, kept.byteLength);
  return both;
}

function tooLarge(name: string, sizeBytes: number): DeskError {
  return new DeskError('evidence.too-large', {
    name,
    size: String(Math.ceil(sizeBytes / 1024 / 1024)),
    largest: String(largestEvidenceBytes / 1024 / 1024),
  });
}
