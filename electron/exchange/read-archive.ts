import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TextDecoder } from 'node:util';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { entryKind } from '../../assessments/exchange/passed-entries.ts';
import { parseJson } from '../../assessments/exchange/parse-json.ts';
import {
  manifestSchema,
  passedFormat,
  passedFormatVersion,
  passedMediaType,
  type Manifest,
} from '../../assessments/exchange/passed-file.ts';
import { schemaFault } from '../../assessments/exchange/schema-fault.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { limits } from './limits.ts';

/** What is done with the entries while they are read, in their order. */
export interface Visitor {
  /** Called once, after names, sizes and counts were held against the archive. */
  readonly manifest?: (manifest: Manifest) => void;
  readonly text?: (name: string, text: string) => void;
  /** Where the bytes of a file go; null: they are only compared. */
  readonly fileTo?: (sha256: string) => string | null;
  /** Bytes read so far and in all. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Reads an archive from its first entry to its last and holds every byte against the manifest. Sizes are counted
 * while they flow and never taken from a header. Throws a DeskError that names the entry at fault.
 */
export async function readArchive(file: string, visit: Visitor, signal?: AbortSignal): Promise<Manifest> {
  const zip = await openZip(file);
  try {
    const directory = await readDirectory(zip);
    const [first, second, ...entries] = directory;
    if (first?.fileName !== 'mimetype' || (await readText(zip, first, 200)) !== passedMediaType)
      throw foreign();
    if (second?.fileName !== 'manifest.json') throw missing('manifest.json');
    const manifest = readManifest(await readText(zip, second, limits.textBytes));
    compareNames(manifest, entries);
    visit.manifest?.(manifest);
    const total = manifest.entries.reduce((sum, one) => sum + one.bytes, 0);
    let done = 0;
    for (const [place, entry] of entries.entries()) {
      signal?.throwIfAborted();
      const claimed = manifest.entries[place];
      if (claimed === undefined) throw missing(entry.fileName);
      const advance = (bytes: number): void => visit.progress?.((done += bytes), total);
      if (entryKind(entry.fileName) === 'text') {
        const text = await readText(zip, entry, limits.textBytes, claimed.sha256);
        advance(claimed.bytes);
        visit.text?.(entry.fileName, text);
      } else {
        const target = visit.fileTo?.(claimed.sha256) ?? null;
        await readBytes(zip, entry, claimed, target, advance, signal);
      }
    }
    return manifest;
  } finally {
    zip.close();
  }
}

async function openZip(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose: false, lazyEntries: true, strictFileNames: true });
  } catch (error) {
    throw broken('', error);
  }
}

/** Every entry as the directory at the end lists them, refused before a byte of content is read. */
async function readDirectory(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) throw new DeskError('passing-on.too-many', { most: limits.entries });
  if (zip.comment !== '') throw new DeskError('passing-on.entry-odd', { entry: 'zip' });
  const entries: Entry[] = [];
  const names = new Set<string>();
  let packed = 0;
  let text = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      refuseOdd(entry);
      packed += entry.compressedSize;
      // Entries that overlap would add up to more than the file.
      if (packed > zip.fileSize) throw new DeskError('passing-on.entry-odd', { entry: entry.fileName });
      if (entry.compressionMethod !== 0) text += entry.uncompressedSize;
      if (text > limits.allTextBytes) throw tooLarge(entry.fileName);
      if (names.has(entry.fileName)) throw new DeskError('passing-on.entry-twice', { entry: entry.fileName });
      names.add(entry.fileName);
      entries.push(entry);
    }
  } catch (error) {
    throw broken('', error);
  }
  return entries;
}

/** Links, devices, folders, encryption, comments and foreign extensions have no place in an assessment file. */
function refuseOdd(entry: Entry): void {
  const name = entry.fileName;
  const unixType = (entry.externalFileAttributes >>> 16) & 0o170000;
  const known = name === 'mimetype' || name === 'manifest.json' || entryKind(name) !== null;
  if (!known) throw new DeskError('passing-on.entry-unknown', { entry: shown(name) });
  const isFile = entryKind(name) === 'file' || name === 'mimetype';
  const odd =
    entry.isEncrypted() ||
    (unixType !== 0 && unixType !== 0o100000) ||
    entry.fileComment !== '' ||
    entry.extraFields.some((one) => one.id !== 1) ||
    (isFile ? entry.compressionMethod !== 0 : entry.compressionMethod !== 0 && entry.compressionMethod !== 8);
  if (odd) throw new DeskError('passing-on.entry-odd', { entry: name });
  if (isFile) return;
  if (entry.uncompressedSize > limits.textBytes) throw tooLarge(name);
}

function readManifest(text: string): Manifest {
  const value = inEntry('manifest.json', () => parseJson(text));
  const head = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (head['format'] !== passedFormat) throw foreign();
  const version = head['formatVersion'];
  if (typeof version === 'number' && version > passedFormatVersion) throw new DeskError('file.newer');
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fault = schemaFault(parsed.error, value);
  throw DeskError.of({ ...fault, path: `manifest.json: ${fault.path ?? ''}` });
}

/** The manifest and the directory must list the same entries in the same order, with the same sizes. */
function compareNames(manifest: Manifest, entries: readonly Entry[]): void {
  const named = new Set(manifest.entries.map((one) => one.name));
  const present = new Set(entries.map((one) => one.fileName));
  const lost = manifest.entries.find((one) => !present.has(one.name));
  if (lost !== undefined) throw missing(lost.name);
  for (const [place, entry] of entries.entries()) {
    const claimed = manifest.entries[place];
    if (!named.has(entry.fileName))
      throw new DeskError('passing-on.entry-unlisted', { entry: entry.fileName });
    if (claimed?.name !== entry.fileName || claimed.bytes !== entry.uncompressedSize)
      throw new DeskError('passing-on.entry-changed', { entry: entry.fileName });
    const kind = entryKind(claimed.name);
    if (kind === null || (kind === 'file' && claimed.name !== `evidence/${claimed.sha256}`))
      throw new DeskError('passing-on.entry-misplaced', { entry: claimed.name });
  }
  if (named.size !== entries.length) throw missing(manifest.entries.at(-1)?.name ?? 'manifest.json');
}

/** The text of an entry, at most `most` bytes, in UTF-8, with the checksum and (where given) the hash it claims. */
async function readText(zip: ZipFile, entry: Entry, most: number, sha256?: string): Promise<string> {
  const parts: Buffer[] = [];
  const sink = new Writable({
    write: (part: Buffer, _encoding, done) => {
      parts.push(part);
      done();
    },
  });
  await flow(zip, entry, { most, sha256, sink });
  const bytes = Buffer.concat(parts);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DeskError('passing-on.entry-not-utf8', { entry: entry.fileName });
  }
}

async function readBytes(
  zip: ZipFile,
  entry: Entry,
  claimed: { readonly sha256: string; readonly bytes: number },
  target: string | null,
  advance: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const sink =
    target === null
      ? new Writable({ write: (_part, _encoding, done) => done() })
      : createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true });
  await flow(zip, entry, { most: claimed.bytes, sha256: claimed.sha256, sink, advance, signal });
}

/** Lets an entry flow into `sink` and compares length, checksum and hash on the way. */
async function flow(
  zip: ZipFile,
  entry: Entry,
  how: {
    readonly most: number;
    readonly sha256?: string | undefined;
    readonly sink: Writable;
    readonly advance?: (bytes: number) => void;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<void> {
  const digest = createHash('sha256');
  let checksum = 0;
  let length = 0;
  const count = new Transform({
    transform: (part: Buffer, _encoding, done) => {
      length += part.length;
      if (length > how.most) return done(tooLarge(entry.fileName));
      digest.update(part);
      checksum = crc32(part, checksum);
      how.advance?.(part.length);
      done(null, part);
    },
  });
  try {
    const source: Readable = await zip.openReadStreamPromise(entry);
    await pipeline(source, count, how.sink, ...(how.signal === undefined ? [] : [{ signal: how.signal }]));
  } catch (error) {
    if (how.signal?.aborted === true) throw error;
    throw broken(entry.fileName, error);
  }
  const same = checksum === entry.crc32 && (how.sha256 === undefined || how.sha256 === digest.digest('hex'));
  if (!same) throw new DeskError('passing-on.entry-changed', { entry: entry.fileName });
}

function inEntry<Value>(entry: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof DeskError ? DeskError.of({ ...error.fault, path: entry }) : error;
  }
}

/** What the zip library says of a broken archive is English for programmers; the user is told what to do. */
function broken(entry: string, error: unknown): unknown {
  if (error instanceof DeskError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DeskError('file.disk-full', { file: '', detail: code });
  if (code.startsWith('E') && !code.startsWith('ERR_')) return error;
  return entry === ''
    ? new DeskError('passing-on.broken')
    : new DeskError('passing-on.entry-changed', { entry: shown(entry) });
}

const foreign = (): DeskError => new DeskError('file.foreign', { format: passedFormat });
const missing = (entry: string): DeskError => new DeskError('passing-on.entry-missing', { entry });
const tooLarge = (entry: string): DeskError =>
  new DeskError('passing-on.entry-too-large', { entry: shown(entry) });

/** A name by others, so that it can be shown: no control characters, no marks that turn the reading direction. */
function shown(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\u{fffd}');
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain;
}
