import { randomBytes } from 'node:crypto';
import { lstat, mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  bundleFiles,
  bundleList,
  type BundleFile,
  type BundleFormat,
  type ListedFile,
} from '../../../assessments/dossier/bundle.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { sha256 } from '../sha256.ts';
import { takeName } from '../take-name.ts';
import { cancelled, diskFault, syncFolder } from '../write-aside.ts';
import { writeDossier, type DossierJob, type WrittenDossier } from '../write-dossier.ts';
import { compareFolder, compareZip } from './compare-bundle.ts';
import { copyOriginal, writeText } from './copy-original.ts';
import { packZip } from './pack-zip.ts';
import { writeSummary } from './write-summary.ts';

export interface BundleJob extends Omit<DossierJob, 'format'> {
  readonly format: BundleFormat;
  /** Whether the dossier is an application for a programme. */
  readonly application: boolean;
}

/** Told as each file is begun: its name, how many are done, how many there will be. */
export type PartBegun = (name: string, done: number, total: number) => void;

/**
 * Writes a dossier with everything that belongs to it as a folder or a zip: all of it aside, read back and compared,
 * then under its name in one step. The same content gives the same bytes. An existing zip is replaced, an existing
 * folder never. Throws a DeskError with a `document.…` or `bundle.…` fault; on any failure and on abort nothing is
 * left and what was there is as it was. `pages` of the result counts files; a folder's hash is that of its list.
 */
export async function writeBundle(
  job: BundleJob,
  begun: PartBegun,
  signal?: AbortSignal,
): Promise<WrittenDossier> {
  const { target } = job;
  const mark = randomBytes(6).toString('hex');
  const aside = path.join(path.dirname(target), `.${path.basename(target)}.${mark}.part`);
  try {
    await refuseTaken(target, job.format);
    await mkdir(aside, { mode: 0o755 });
    const files = bundleFiles({
      language: job.model.language,
      application: job.application,
      data: job.model.canonical !== undefined,
      annexes: job.model.enclosed ?? [],
    });
    const listed = await writeParts(job, files, path.join(aside, 'content'), begun, signal);
    begun(path.basename(target), files.length, files.length + 1);
    const written = await finish(job, files, listed, aside, signal);
    if (signal?.aborted === true) throw cancelled();
    await takeName(path.join(aside, job.format === 'zip' ? 'content.zip' : 'content'), target);
    await syncFolder(path.dirname(target));
    return written;
  } catch (error) {
    if (signal?.aborted === true) throw cancelled();
    throw outside(error, aside, target);
  } finally {
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A name already taken: a folder is never written into or replaced, a file never made a folder. */
async function refuseTaken(target: string, format: BundleFormat): Promise<void> {
  const there = await lstat(target).catch(() => null);
  if (there === null) return;
  if (format === 'folder') throw new DeskError('bundle.exists', { name: path.basename(target) });
  if (there.isDirectory()) throw new DeskError('document.is-folder', { file: target });
}

/**
 * Writes every file of the bundle into `folder`: the originals first, since one that is missing shows at once; the
 * summary names all others, and the list all but itself.
 */
async function writeParts(
  job: BundleJob,
  files: readonly BundleFile[],
  folder: string,
  begun: PartBegun,
  signal?: AbortSignal,
): Promise<ListedFile[]> {
  await mkdir(folder, { mode: 0o755 });
  const turns = ['annex', 'data', 'pdf', 'docx', 'xlsx', 'list'];
  const inTurn = files.toSorted((a, b) => turns.indexOf(a.part.kind) - turns.indexOf(b.part.kind));
  const hashes = new Map<string, string>();
  const listed = (): ListedFile[] =>
    files.flatMap(({ name }) => {
      const sha256 = hashes.get(name);
      return sha256 === undefined ? [] : [{ name, sha256 }];
    });
  for (const [place, { name, part }] of inTurn.entries()) {
    begun(name, place, files.length + 1);
    if (signal?.aborted === true) throw cancelled();
    const sha256 = await writePart(job, part, path.join(folder, name), listed(), signal);
    if (part.kind !== 'list') hashes.set(name, sha256);
  }
  return listed();
}

/** Writes one file and returns its SHA-256. */
async function writePart(
  job: BundleJob,
  part: BundleFile['part'],
  target: string,
  listed: readonly ListedFile[],
  signal?: AbortSignal,
): Promise<string> {
  switch (part.kind) {
    case 'pdf':
    case 'docx':
      return (await writeDossier({ ...job, format: part.kind, target }, () => undefined, signal)).sha256;
    case 'xlsx':
      return (await writeSummary(job, target, listed, signal)).sha256;
    case 'annex':
      return copyOriginal(part.annex, job.annexFiles?.[part.annex.file.sha256] ?? '', target, signal);
    case 'data':
      return writeText(target, job.model.canonical ?? '');
    case 'list':
      return writeText(target, bundleList(listed));
  }
}

/** Compares what was written with the list, packed or not, and says what it comes to. */
async function finish(
  job: BundleJob,
  files: readonly BundleFile[],
  listed: readonly ListedFile[],
  aside: string,
  signal?: AbortSignal,
): Promise<WrittenDossier> {
  const content = path.join(aside, 'content');
  const list = bundleList(listed);
  const wanted = [...listed, { name: files.at(-1)?.name ?? '', sha256: sha256(list) }];
  if (job.format === 'folder') {
    const bytes = await compareFolder(content, wanted);
    await syncFolder(content);
    return { bytes, pages: files.length, sha256: sha256(list) };
  }
  const zip = path.join(aside, 'content.zip');
  await packZip(content, files, zip, signal);
  const found = await compareZip(zip, wanted);
  return { bytes: (await stat(zip)).size, pages: files.length, sha256: found };
}

/** A fault speaks of the place the user has chosen, not of the hidden neighbour. */
function outside(error: unknown, aside: string, target: string): DeskError {
  if (!(error instanceof DeskError)) return diskFault(error, target);
  const { code, values } = error.fault;
  const inside = Object.values(values).some((value) => typeof value === 'string' && value.startsWith(aside));
  return inside ? new DeskError(code, { ...values, file: target, folder: path.dirname(target) }) : error;
}
