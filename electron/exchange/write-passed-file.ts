import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkPassedContent, countOf } from '../../assessments/exchange/check-passed-content.ts';
import type { AbsentText } from '../../assessments/exchange/absent-text.ts';
import { findLeftIn } from '../../assessments/exchange/leave-out.ts';
import { entryReader, toEntries, type TextEntry } from '../../assessments/exchange/passed-entries.ts';
import {
  passedFormat,
  versionOf,
  type Manifest,
  type PassedContent,
} from '../../assessments/exchange/passed-file.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { sha256 } from '../db/canonical.ts';
import { syncFile, syncFolder } from '../db/sync-to-disk.ts';
import { decryptedHash, encrypted } from './age.ts';
import { toWriteFault } from './file-fault.ts';
import type { Advance } from './protocol.ts';
import { readArchive } from './read-archive.ts';
import { archiveStream, type FileEntry } from './write-archive.ts';

/** Everything needed to write one assessment file; plain data, so that it can be sent to a process of its own. */
export interface WriteJob {
  readonly target: string;
  /** A folder for this job alone, on this machine: what is encrypted lies there in the clear while it is packed. */
  readonly workFolder: string;
  readonly writtenBy: Manifest['writtenBy'];
  readonly content: PassedContent;
  readonly files: readonly FileEntry[];
  readonly passphrase: string | null;
  /** Work factor of scrypt, as its logarithm; that of the age program (18, a second or more) where none is named. */
  readonly scryptLogN?: number;
  /** Texts that must not be found in what was written. */
  readonly absent: readonly AbsentText[];
}

export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes an assessment file so that its name only ever stands for a whole one: packed beside its place, brought to
 * disk, read back entry by entry and compared, searched for what was to be left out, then renamed. On any failure
 * and when cancelled nothing is left and an earlier file of that name is untouched. Throws a DeskError, or what
 * the signal was aborted with.
 */
export async function writePassedFile(
  job: WriteJob,
  advance: Advance,
  signal: AbortSignal,
): Promise<WrittenFile> {
  const texts = toEntries(job.content);
  const manifest = manifestOf(job, texts);
  const aside = path.join(
    path.dirname(job.target),
    `.${path.basename(job.target)}.${randomBytes(6).toString('hex')}.part`,
  );
  const plain =
    job.passphrase === null ? aside : path.join(job.workFolder, `${randomBytes(12).toString('hex')}.zip`);
  try {
    const there = await stat(job.target).catch(() => null);
    if (there?.isDirectory() === true) throw new DeskError('document.is-folder', { file: job.target });
    if (plain !== aside) await mkdir(job.workFolder, { recursive: true, mode: 0o700 });
    const total = job.files.reduce((sum, one) => sum + one.bytes, 0);
    // What is encrypted in the end is nobody else's to read before.
    const mode = plain === aside ? 0o644 : 0o600;
    await writeStream(archiveStream(manifest, texts, job.files), { file: plain, mode }, signal, (bytes) =>
      advance('pack', Math.min(bytes, total), total),
    );
    await readBack(plain, job, manifest, texts, advance, signal);
    if (job.passphrase !== null) await encryptAside(plain, aside, job, advance, signal);
    const written = await hashOfFile(aside);
    signal.throwIfAborted();
    await rename(aside, job.target);
    syncFolder(path.dirname(job.target));
    return written;
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw signal.aborted ? error : toWriteFault(error, job.target);
  } finally {
    if (plain !== aside) {
      await rm(plain, { force: true }).catch(() => undefined);
      // Only when nothing else lies in it.
      await rmdir(job.workFolder)
        .then(() => rmdir(path.dirname(job.workFolder)))
        .catch(() => undefined);
    }
  }
}

function manifestOf(job: WriteJob, texts: readonly TextEntry[]): Manifest {
  const { content } = job;
  const entries = [
    ...texts.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text), sha256: sha256(text) })),
    ...job.files.map((one) => ({ name: `evidence/${one.sha256}`, bytes: one.bytes, sha256: one.sha256 })),
  ];
  return {
    format: passedFormat,
    formatVersion: versionOf(content),
    writtenBy: job.writtenBy,
    leftOut: content.leftOut,
    history: content.withHistory,
    counts: countOf(content, { entries }),
    entries,
  };
}

async function writeStream(
  source: Readable,
  target: { readonly file: string; readonly mode: number },
  signal: AbortSignal,
  progress: (bytes: number) => void,
): Promise<void> {
  let bytes = 0;
  const count = new Transform({
    transform: (part: Buffer, _encoding, done) => {
      progress((bytes += part.length));
      done(null, part);
    },
  });
  await pipeline(source, count, createWriteStream(target.file, { flags: 'wx', mode: target.mode }), {
    signal,
  });
  syncFile(target.file);
}

/** What reached the disk is read as an import reads it: a file that no desk would take must not get its name. */
async function readBack(
  file: string,
  job: WriteJob,
  manifest: Manifest,
  texts: readonly TextEntry[],
  advance: Advance,
  signal: AbortSignal,
): Promise<void> {
  const reader = entryReader();
  let place = 0;
  const found = await readArchive(
    file,
    {
      text: (name, text) => {
        const written = texts[place++];
        if (written?.name !== name || written.text !== text) throw new DeskError('passing-on.read-back');
        reader.add(name, text);
      },
      progress: (done, total) => advance('read-back', done, total),
    },
    signal,
  );
  if (JSON.stringify(found) !== JSON.stringify(manifest) || place !== texts.length)
    throw new DeskError('passing-on.read-back');
  const content = reader.finish(found);
  checkPassedContent(content, found, new Set(Object.keys(content.packs)));
  const left = findLeftIn(content, texts, job.absent);
  if (left !== null) throw new DeskError('passing-on.still-there', { text: left.slice(0, 40) });
}

/** The plain archive was proved good; what the disk has of the encrypted one must give the same bytes again. */
async function encryptAside(
  plain: string,
  aside: string,
  job: WriteJob,
  advance: Advance,
  signal: AbortSignal,
): Promise<void> {
  const { size } = await stat(plain);
  const passphrase = job.passphrase ?? '';
  advance('encrypt', 0, size);
  const stream = await encrypted(createReadStream(plain), passphrase, job.scryptLogN);
  await writeStream(stream, { file: aside, mode: 0o644 }, signal, (bytes) =>
    advance('encrypt', Math.min(bytes, size), size),
  );
  const again = await decryptedHash(
    { file: aside, passphrase },
    (bytes) => advance('read-back', bytes, size),
    signal,
  );
  if (again !== (await hashOfFile(plain)).sha256) throw new DeskError('passing-on.read-back');
}

async function hashOfFile(file: string): Promise<WrittenFile> {
  const digest = createHash('sha256');
  let bytes = 0;
  const sink = new Writable({
    write: (part: Buffer, _encoding, done) => {
      digest.update(part);
      bytes += part.length;
      done();
    },
  });
  await pipeline(createReadStream(file), sink);
  return { bytes, sha256: digest.digest('hex') };
}
