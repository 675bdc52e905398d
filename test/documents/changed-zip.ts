import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { unzip } from '../../electron/documents/excel/unzip.ts';

/**
 * A zip written anew with its entries as `change` gives them, null leaving one out, and `added` ones at its end. The
 * zip itself is sound.
 */
export async function changedZip(
  from: string,
  to: string,
  change: (name: string, bytes: Buffer) => Buffer | null,
  added: Readonly<Record<string, Buffer>> = {},
): Promise<void> {
  const parts = await unzip(await readFile(from), () => true);
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(parts)) {
    const now = change(name, Buffer.from(bytes));
    if (now !== null) zip.addBuffer(now, name);
  }
  for (const [name, bytes] of Object.entries(added)) zip.addBuffer(bytes, name);
  zip.end();
  await writeFile(to, await buffer(zip.outputStream));
}
