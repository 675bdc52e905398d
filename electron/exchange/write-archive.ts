import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { passedMediaType, type Manifest } from '../../assessments/exchange/passed-file.ts';
import { isSealed, storedContent } from '../evidence/seal.ts';
import type { TextEntry } from '../../assessments/exchange/passed-entries.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';

/** A file of evidence that goes into the archive. */
export interface FileEntry {
  readonly sha256: string;
  readonly path: string;
  readonly bytes: number;
}

/** The same for every entry, so that the same content gives the same bytes on every day and in every time zone. */
const fixed = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/**
 * The bytes of an archive: `mimetype`, `manifest.json`, texts deflated, files as they are. Nothing is held in
 * memory but the texts. An error while a file is read ends the stream with it.
 */
export function archiveStream(
  manifest: Manifest,
  texts: readonly TextEntry[],
  files: readonly FileEntry[],
): Readable {
  const zip = new ZipFile();
  const stream = zip.outputStream as Readable;
  zip.on('error', (error: Error) => stream.destroy(error));
  zip.addBuffer(Buffer.from(passedMediaType), 'mimetype', { ...fixed, compress: false });
  zip.addBuffer(Buffer.from(canonicalJson(manifest)), 'manifest.json', { ...fixed, compress: true });
  for (const { name, text } of texts) zip.addBuffer(Buffer.from(text), name, { ...fixed, compress: true });
  for (const { sha256, path, bytes } of files) addEvidence(zip, { sha256, path, bytes });
  zip.end();
  return stream;
}

/** A sealed file goes in as what it holds; of one on disk the library finds out the size by itself. */
function addEvidence(zip: ZipFile, { sha256, path, bytes }: FileEntry): void {
  const name = `evidence/${sha256}`;
  const options = { ...fixed, compress: false };
  if (!isSealed(path)) zip.addFile(path, name, options);
  else
    zip.addReadStreamLazy(name, { ...options, size: bytes }, (take) => {
      take(null, storedContent(path));
    });
}
