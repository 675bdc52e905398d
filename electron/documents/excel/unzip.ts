import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { DeskError } from '../../../assessments/text/fault.ts';

const megabyte = 1024 * 1024;

/** What a workbook may hold at most. A questionnaire of 2,000 rows with its notes stays far below. */
export const mostEntries = 400;
export const mostMegabytes = 120;

/**
 * The parts of a zipped file that `wanted` asks for, by name. Sizes are counted while unpacking, not believed.
 * Throws `workbook.not-a-workbook`, `.encrypted`, `.too-much`.
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Record<string, Uint8Array>> {
  const zip = await openZip(bytes);
  const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  let count = 0;
  let total = 0;
  try {
    for await (const entry of entriesOf(zip)) {
      count += 1;
      if (count > mostEntries) throw tooMuch();
      if (entry.isEncrypted()) throw new DeskError('workbook.encrypted');
      if (!wanted(entry.fileName)) continue;
      // Two parts of one name: programs differ in which they read.
      if (entry.fileName in parts) throw new DeskError('workbook.not-a-workbook');
      if (total + entry.uncompressedSize > mostMegabytes * megabyte) throw tooMuch();
      const part = await readEntry(zip, entry, mostMegabytes * megabyte - total);
      total += part.length;
      parts[entry.fileName] = part;
    }
  } finally {
    zip.close();
  }
  return parts;
}

function tooMuch(): DeskError {
  return new DeskError('workbook.too-much', { most: mostMegabytes });
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const refused = (): DeskError => new DeskError('workbook.not-a-workbook');
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true };
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (error, zip) => {
      if (error !== null || zip === undefined) reject(refused());
      else resolve(zip);
    });
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await nextEntry(zip);
    if (entry === null) return;
    yield entry;
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      zip.removeListener('entry', found);
      zip.removeListener('end', ended);
      zip.removeListener('error', failed);
    };
    const found = (entry: Entry): void => (done(), resolve(entry));
    const ended = (): void => (done(), resolve(null));
    const failed = (): void => (done(), reject(new DeskError('workbook.not-a-workbook')));
    zip.once('entry', found).once('end', ended).once('error', failed);
    zip.readEntry();
  });
}

function readEntry(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) {
        reject(new DeskError('workbook.not-a-workbook'));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > most) stream.destroy(tooMuch());
        else chunks.push(chunk);
      });
      stream.once('end', () => resolve(Buffer.concat(chunks)));
      stream.once('error', (failure: unknown) =>
        reject(failure instanceof DeskError ? failure : new DeskError('workbook.not-a-workbook')),
      );
    });
  });
}
