import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { bundlePartOf } from '../../../assessments/dossier/bundle.ts';
import { DeskError } from '../../../assessments/text/fault.ts';

/** The most files a bundle is read with, and the most a document in it may come to unpacked. */
const mostEntries = 5_000;
const mostDocumentBytes = 400 * 1024 * 1024;
const mostBytes = 8 * 1024 * 1024 * 1024;

/** A file of a zip: its hash, and its bytes where they are looked into. */
export interface BundleEntry {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256; null where it could not be unpacked. */
  readonly sha256: string | null;
  readonly content: Uint8Array | null;
}

/**
 * Every file of a zip, in its order. Sizes are counted while unpacking, not believed; one that cannot be unpacked is
 * listed without a hash. Throws `dossier-check.damaged` where the zip itself cannot be read, `.encrypted`, `.too-large`.
 */
export async function readBundle(
  file: string,
  begun: (name: string, done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<readonly BundleEntry[]> {
  const zip = await openPromise(file, {
    autoClose: false,
    lazyEntries: true,
    strictFileNames: true,
    validateEntrySizes: true,
  }).catch(() => {
    throw new DeskError('dossier-check.damaged');
  });
  try {
    if (zip.entryCount > mostEntries) throw new DeskError('dossier-check.too-large');
    return await readEntries(zip, begun, signal);
  } finally {
    zip.close();
  }
}

async function readEntries(
  zip: ZipFile,
  begun: (name: string, done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<readonly BundleEntry[]> {
  const entries: BundleEntry[] = [];
  let left = mostBytes;
  try {
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted();
      if (entry.isEncrypted()) throw new DeskError('dossier-check.encrypted');
      // Folders are not written by us and hold nothing themselves.
      if (entry.fileName.endsWith('/')) continue;
      begun(entry.fileName, entries.length, zip.entryCount);
      const read = await readEntry(zip, entry, left, signal);
      left -= read.bytes;
      entries.push(read);
    }
  } catch (error) {
    if (error instanceof DeskError || signal?.aborted === true) throw error;
    throw new DeskError('dossier-check.damaged');
  }
  return entries;
}

async function readEntry(
  zip: ZipFile,
  entry: Entry,
  left: number,
  signal?: AbortSignal,
): Promise<BundleEntry> {
  const kind = bundlePartOf(plainName(entry.fileName));
  const looked = kind !== null && kind !== 'annex';
  const most = looked ? Math.min(left, mostDocumentBytes) : left;
  const digest = createHash('sha256');
  const chunks: Buffer[] = [];
  let bytes = 0;
  const name = entry.fileName;
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      signal?.throwIfAborted();
      const piece = chunk as Buffer;
      bytes += piece.length;
      if (bytes > most) throw new DeskError('dossier-check.too-large');
      digest.update(piece);
      if (looked) chunks.push(piece);
    }
  } catch (error) {
    if (error instanceof DeskError || signal?.aborted === true) throw error;
    return { name, bytes, sha256: null, content: null };
  }
  const content = looked ? new Uint8Array(Buffer.concat(chunks)) : null;
  return { name, bytes, sha256: digest.digest('hex'), content };
}

/** Somebody who unpacked a bundle and packed it again may have put it into a folder. */
export function plainName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
