import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { openPromise } from 'yauzl';
import type { ListedFile } from '../../../assessments/dossier/bundle.ts';
import { DeskError } from '../../../assessments/text/fault.ts';

/** Reads every file of a folder back; returns their bytes in all. Throws `document.read-back` at the first difference. */
export async function compareFolder(folder: string, wanted: readonly ListedFile[]): Promise<number> {
  const there = new Set(await readdir(folder));
  let bytes = 0;
  for (const { name, sha256 } of wanted) {
    const file = path.join(folder, name);
    if (!there.delete(name)) throw differs(name);
    if ((await hashOf(createReadStream(file))) !== sha256) throw differs(name);
    bytes += (await stat(file)).size;
  }
  const [extra] = there;
  if (extra !== undefined) throw differs(extra);
  return bytes;
}

/** Reads every entry of a zip back, in order; returns the zip's own SHA-256. Throws `document.read-back`. */
export async function compareZip(file: string, wanted: readonly ListedFile[]): Promise<string> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true, strictFileNames: true });
  try {
    let place = 0;
    for await (const entry of zip.eachEntry()) {
      const one = wanted[place];
      if (one?.name !== entry.fileName) throw differs(entry.fileName);
      if ((await hashOf(await zip.openReadStreamPromise(entry))) !== one.sha256) throw differs(one.name);
      place += 1;
    }
    if (place !== wanted.length) throw differs(wanted[place]?.name ?? '');
  } finally {
    zip.close();
  }
  return hashOf(createReadStream(file));
}

export async function hashOf(stream: Readable): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of stream) digest.update(chunk as Buffer);
  return digest.digest('hex');
}

function differs(name: string): DeskError {
  return new DeskError('document.read-back', { difference: name });
}
