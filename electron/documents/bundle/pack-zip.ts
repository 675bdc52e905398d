import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { BundleFile } from '../../../assessments/dossier/bundle.ts';

/** The same for every entry, so that the same content gives the same bytes on every day and in every time zone. */
const fixed = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/** Packs the files of a folder in their order. What is compressed already is stored as it is. */
export async function packZip(
  folder: string,
  files: readonly BundleFile[],
  target: string,
  signal?: AbortSignal,
): Promise<void> {
  const zip = new ZipFile();
  const stream = zip.outputStream as Readable;
  zip.on('error', (error: Error) => stream.destroy(error));
  for (const { name, part } of files) {
    const compress = part.kind === 'data' || part.kind === 'list';
    zip.addFile(path.join(folder, name), name, { ...fixed, compress });
  }
  zip.end();
  const out = createWriteStream(target, { flags: 'wx', mode: 0o644, flush: true });
  await pipeline(stream, out, ...(signal === undefined ? [] : [{ signal }]));
}
