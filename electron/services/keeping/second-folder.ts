import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { CopyWatch } from '../../db/copy-store.ts';
import { makeFolder, syncFolder } from '../../db/sync-to-disk.ts';
import { evidenceFolder, evidencePath, listStoredFiles } from '../../evidence/evidence-folder.ts';
import { keepingFault } from './keeping-fault.ts';

/** The folder of this app on a stick; what else lies there is left alone. */
const ownName = 'ReadinessDesk';

/** The app's folder in the one the user chose: the same when he chose it itself. */
export function secondRoot(chosen: string): string {
  return path.basename(chosen) === ownName ? chosen : path.join(chosen, ownName);
}

/** Where backups lie in the second folder. */
export function secondBackups(chosen: string): string {
  return path.join(secondRoot(chosen), 'backups');
}

/** Whether the folder is there: a stick may not be plugged in. */
export function isReachable(chosen: string): boolean {
  try {
    return statSync(chosen).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Copies a backup and every evidence file that is missing there into the second folder; each is read back and
 * compared before it gets its name. Rejects when the folder cannot take them, with what was finished left there.
 */
export async function copyToSecond(
  input: { backup: string; dataFolder: string; chosen: string },
  watch: CopyWatch,
): Promise<void> {
  const { backup, dataFolder, chosen } = input;
  const folder = secondBackups(chosen);
  try {
    makeFolder(folder);
    await copyEvidence(evidenceFolder(dataFolder), evidenceFolder(secondRoot(chosen)), watch);
    const target = path.join(folder, path.basename(backup));
    if (!existsSync(target)) await copyFileProven(backup, target, null, watch.signal);
  } catch (error) {
    throw keepingFault(error, folder);
  }
}

/**
 * Copies the evidence files missing in `to`, all or those `wanted` picks; one that is not what its name says is left
 * out: it proves nothing.
 */
export async function copyEvidence(
  from: string,
  to: string,
  watch: CopyWatch,
  wanted: (contents: readonly string[]) => ReadonlySet<string> = (all) => new Set(all),
): Promise<void> {
  const stored = await listStoredFiles(from);
  const absent = stored.map(({ sha256 }) => sha256).filter((sha256) => !existsSync(evidencePath(to, sha256)));
  const picked = wanted(absent);
  const missing = absent.filter((sha256) => picked.has(sha256));
  for (const [done, sha256] of missing.entries()) {
    watch.signal?.throwIfAborted();
    watch.progress?.(done, missing.length);
    const target = evidencePath(to, sha256);
    makeFolder(path.dirname(target));
    await copyFileProven(evidencePath(from, sha256), target, sha256, watch.signal);
  }
}

/** `sha256`: what the content must be; null takes it as it is. */
async function copyFileProven(
  source: string,
  target: string,
  sha256: string | null,
  signal: AbortSignal | undefined,
): Promise<void> {
  const unfinished = path.join(path.dirname(target), `.${path.basename(target).slice(0, 80)}.unfinished`);
  try {
    await rm(unfinished, { force: true });
    const written = createHash('sha256');
    const hashing = new Transform({
      transform(chunk: Buffer, _, done) {
        written.update(chunk);
        done(null, chunk);
      },
    });
    await pipeline(createReadStream(source), hashing, createWriteStream(unfinished, { flags: 'wx' }), {
      signal,
    });
    const digest = written.digest('hex');
    if (sha256 !== null && digest !== sha256) return;
    await syncWritten(unfinished);
    if ((await hashFile(unfinished, signal)) !== digest)
      throw new DeskError('keeping.copy-differs', { folder: path.dirname(target) });
    chmodSync(unfinished, 0o400);
    await rename(unfinished, target);
    syncFolder(path.dirname(target));
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function syncWritten(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function hashFile(file: string, signal: AbortSignal | undefined): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file, signal === undefined ? {} : { signal })) {
    digest.update(chunk as Buffer);
  }
  return digest.digest('hex');
}
