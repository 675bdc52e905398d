import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { CopyWatch } from '../../db/copy-store.ts';
import { evidenceFolder, evidencePath, listStoredFiles } from '../../evidence/evidence-folder.ts';
import { hashOfFile } from '../../evidence/file-hash.ts';
import { knowKeys, keysOf } from '../../evidence/seal.ts';
import { syncFolder } from '../../evidence/sync-folder.ts';
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
    await unlessSilent(folder, watch, async (watched) => {
      await makeFolder(folder);
      await removeBrokenOff(folder);
      const [from, to] = [evidenceFolder(dataFolder), evidenceFolder(secondRoot(chosen))];
      knowKeys(to, keysOf(from));
      await copyEvidence(from, to, watched);
      const target = path.join(folder, path.basename(backup));
      if (!(await exists(target))) await copyFileProven(backup, target, null, watched);
      await copyKeyFile(path.dirname(backup), folder);
    });
  } catch (error) {
    throw keepingFault(error, folder);
  }
}

/**
 * Encrypted backups are worth nothing without the key file of the lock: it goes where they go, as it is now. One of
 * another lock, of another computer or of an earlier time, stays under a name of its own.
 */
async function copyKeyFile(from: string, to: string): Promise<void> {
  const [source, target] = [path.join(from, 'lock.json'), path.join(to, 'lock.json')];
  if (!(await exists(source))) return;
  const text = await readFile(source, 'utf8');
  const there = await readFile(target, 'utf8').catch(() => null);
  if (there === text) return;
  const other = there === null ? null : keyIdIn(there);
  if (other !== null && other !== keyIdIn(text))
    await rename(target, path.join(to, `lock-${other.slice(0, 8)}.json`));
  await writeFile(`${target}.part`, text, { mode: 0o600 });
  await syncWritten(`${target}.part`);
  await rename(`${target}.part`, target);
  await syncFolder(to);
}

function keyIdIn(text: string): string | null {
  return /"id": "(?<id>[0-9a-f-]{36})"/.exec(text)?.groups?.['id'] ?? null;
}

/** So long a folder may be silent; bringing a large file to the disk of a slow stick takes a minute. */
const silenceMs = 180_000;

/** What is copied, with a sign of life for every piece. */
interface WatchedCopy extends CopyWatch {
  readonly alive: () => void;
}

/** Gives work up when the folder does not answer any more: what waits for it there may never come back. */
export async function unlessSilent<Result>(
  folder: string,
  watch: CopyWatch,
  work: (watched: WatchedCopy) => Promise<Result>,
  patienceMs = silenceMs,
): Promise<Result> {
  const silent = Promise.withResolvers<never>();
  const stop = new AbortController();
  const timer = setTimeout(() => {
    silent.reject(new DeskError('keeping.second-silent', { folder }));
    stop.abort();
  }, patienceMs);
  const signal = watch.signal === undefined ? stop.signal : AbortSignal.any([watch.signal, stop.signal]);
  try {
    return await Promise.race([
      work({ ...watch, signal, alive: () => void timer.refresh() }),
      silent.promise,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Copies the evidence files missing in `to`, all or those `wanted` picks; one that is not what its name says is left
 * out: it proves nothing.
 */
export async function copyEvidence(
  from: string,
  to: string,
  watch: WatchedCopy,
  wanted: (contents: readonly string[]) => ReadonlySet<string> = (all) => new Set(all),
): Promise<void> {
  const stored = await listStoredFiles(from);
  const absent: string[] = [];
  for (const { sha256 } of stored) if (!(await exists(evidencePath(to, sha256)))) absent.push(sha256);
  const picked = wanted(absent);
  const missing = absent.filter((sha256) => picked.has(sha256));
  for (const [done, sha256] of missing.entries()) {
    watch.signal?.throwIfAborted();
    watch.alive();
    watch.progress?.(done, missing.length);
    const target = evidencePath(to, sha256);
    await makeFolder(path.dirname(target));
    const source = evidencePath(from, sha256);
    // What is sealed is copied as it lies there; only its key tells whether it is what its name says.
    if (keysOf(from) === null) await copyFileProven(source, target, sha256, watch);
    else if ((await hashOfFile(source).catch(() => null)) === sha256)
      await copyFileProven(source, target, null, watch);
  }
}

/** `sha256`: what the content must be; null takes it as it is. */
async function copyFileProven(
  source: string,
  target: string,
  sha256: string | null,
  { signal, alive }: WatchedCopy,
): Promise<void> {
  const unfinished = path.join(path.dirname(target), `.${path.basename(target).slice(0, 80)}.unfinished`);
  try {
    await rm(unfinished, { force: true });
    const written = createHash('sha256');
    const hashing = new Transform({
      transform(chunk: Buffer, _, done) {
        written.update(chunk);
        alive();
        done(null, chunk);
      },
    });
    await pipeline(createReadStream(source), hashing, createWriteStream(unfinished, { flags: 'wx' }), {
      signal,
    });
    const digest = written.digest('hex');
    if (sha256 !== null && digest !== sha256) return;
    await syncWritten(unfinished);
    alive();
    if ((await hashFile(unfinished, { signal, alive })) !== digest)
      throw new DeskError('keeping.copy-differs', { folder: path.dirname(target) });
    await chmod(unfinished, 0o400);
    await rename(unfinished, target);
    await syncFolder(path.dirname(target));
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** What a copy that was broken off has left behind. */
async function removeBrokenOff(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^\..*\.unfinished$/.test(name)) await rm(path.join(folder, name), { force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Makes a folder, with those above it, and resolves when their names have reached the disk. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = path.resolve(folder); made.length >= first.length; made = path.dirname(made))
    await syncFolder(path.dirname(made));
}

async function syncWritten(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function hashFile(file: string, { signal, alive }: WatchedCopy): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file, signal === undefined ? {} : { signal })) {
    digest.update(chunk as Buffer);
    alive();
  }
  return digest.digest('hex');
}
