import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { checkPassedContent } from '../../assessments/exchange/check-passed-content.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { entryReader } from '../../assessments/exchange/passed-entries.ts';
import type { Manifest, PassedContent } from '../../assessments/exchange/passed-file.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { sha256 } from '../db/canonical.ts';
import { decryptFile } from './age.ts';
import { lookAt, type FileLook } from './look-at-file.ts';
import type { Advance } from './protocol.ts';
import { readArchive } from './read-archive.ts';

/** Everything needed to read one assessment file; plain data, so that it can be sent to a process of its own. */
export interface ReadJob {
  readonly file: string;
  readonly passphrase: string | null;
  /** A new folder for what is unpacked; it is removed by whoever asked, whatever happens. */
  readonly folder: string;
  /** Hashes of questionnaires this desk has checked before. */
  readonly knownPacks: readonly string[];
}

/** A file read whole and found good. Evidence lies in the job's folder, each file named by its content. */
export interface ReadFile {
  readonly manifest: Manifest;
  readonly content: PassedContent;
}

/**
 * Reads an assessment file, encrypted or not, and checks all of it; nothing outside the job's folder is touched.
 * Throws a DeskError that names the entry at fault, or what the signal was aborted with.
 */
export async function readPassedFile(job: ReadJob, advance: Advance, signal: AbortSignal): Promise<ReadFile> {
  const { look, bytes } = await lookAt(job.file);
  refuseOther(look, job.file);
  mkdirSync(path.join(job.folder, 'files'), { recursive: true });
  if (look === 'archive') return unpack(job.file, job, advance, signal);
  const plain = path.join(job.folder, 'plain.zip');
  try {
    advance('decrypt', 0, bytes);
    let done = 0;
    await decryptFile(
      { file: job.file, target: plain, passphrase: job.passphrase ?? '' },
      (part) => advance('decrypt', Math.min((done += part), bytes), bytes),
      signal,
    );
    refuseOther((await lookAt(plain)).look, job.file);
    return await unpack(plain, job, advance, signal);
  } finally {
    await rm(plain, { force: true });
  }
}

function refuseOther(look: FileLook, file: string): void {
  if (look === 'empty') throw new DeskError('file.empty', { file });
  if (look === 'database') throw new DeskError('passing-on.database');
  if (look === 'text') throw new DeskError('file.foreign', { format: 'readiness-desk/assessment' });
}

async function unpack(
  archive: string,
  job: ReadJob,
  advance: Advance,
  signal: AbortSignal,
): Promise<ReadFile> {
  const reader = entryReader();
  let total = 0;
  const manifest = await readArchive(
    archive,
    {
      text: (name, text) => {
        refuseWrongHash(name, text);
        reader.add(name, text);
      },
      fileTo: (hash) => path.join(job.folder, 'files', hash),
      progress: (done, all) => {
        total = all;
        advance('unpack', done, all);
      },
    },
    signal,
  );
  advance('check', total, total);
  const content = reader.finish(manifest);
  checkPassedContent(content, manifest, new Set(job.knownPacks));
  return { manifest, content };
}

/** What is named by its content must be that content, in the one form it is kept in here. */
function refuseWrongHash(name: string, text: string): void {
  const found = /^(?:figures|packs|frozen)\/([0-9a-f]{64})\.json$/.exec(name);
  if (found === null) return;
  if (sha256(text) !== found[1] || canonicalJson(JSON.parse(text)) !== text)
    throw new DeskError('passing-on.entry-changed', { entry: name });
}
