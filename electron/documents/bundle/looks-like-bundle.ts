import { open } from 'node:fs/promises';
import { openPromise } from 'yauzl';

/** Every zip, a Word or Excel file included, begins like this. */
const zipStart = Buffer.from([0x50, 0x4b]);

/** Whether a file is a zip that is not itself a Word or Excel file. */
export async function looksLikeBundle(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead < 2 || !buffer.equals(zipStart)) return false;
  } finally {
    await handle.close();
  }
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true }).catch(() => null);
  // Not readable as a zip: whoever reads it next says so.
  if (zip === null) return true;
  try {
    for await (const entry of zip.eachEntry()) if (entry.fileName === '[Content_Types].xml') return false;
    return true;
  } catch {
    return true;
  } finally {
    zip.close();
  }
}
