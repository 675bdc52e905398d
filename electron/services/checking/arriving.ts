import { rmSync } from 'node:fs';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../../assessments/text/fault.ts';
import { diskFault } from '../../documents/write-aside.ts';

/** The largest file that is taken in to be checked: a bundle with its originals. */
const largestBytes = 4 * 1024 * 1024 * 1024;

/** A file to be checked. `own`: sent by the window and kept here for as long as it is looked at. */
export interface GivenFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly file: string;
  readonly own: boolean;
}

/** A file on its way in from the window, part by part. */
export interface ArrivingFile extends GivenFile {
  /** Parts come in order; one out of order, or more than was announced, is refused. Returns the bytes there are. */
  readonly write: (offset: number, bytes: Uint8Array) => Promise<number>;
  readonly complete: () => boolean;
  readonly drop: () => Promise<void>;
}

/** Begins to take in a file. Throws `dossier-check.too-large`, or what the disk says. */
export async function beginFile(
  folder: string,
  input: { readonly name: string; readonly sizeBytes: number; readonly token: string },
): Promise<ArrivingFile> {
  const { name, sizeBytes } = input;
  if (sizeBytes > largestBytes) throw new DeskError('dossier-check.too-large');
  const file = path.join(folder, input.token);
  const handle = await openNew(folder, file);
  let received = 0;
  let busy: Promise<unknown> = Promise.resolve();
  const write = async (offset: number, bytes: Uint8Array): Promise<number> => {
    if (offset !== received || received + bytes.byteLength > sizeBytes)
      throw new DeskError('dossier-check.incomplete');
    await handle.write(bytes).catch((error: unknown) => Promise.reject(diskFault(error, file)));
    return (received += bytes.byteLength);
  };
  return {
    name,
    sizeBytes,
    file,
    own: true,
    write: (offset, bytes) => {
      const part = busy.then(() => write(offset, bytes));
      busy = part.catch(() => undefined);
      return part;
    },
    complete: () => received === sizeBytes,
    drop: async () => {
      await busy;
      await handle.close();
      await rm(file, { force: true }).catch(() => undefined);
    },
  };
}

async function openNew(folder: string, file: string): Promise<FileHandle> {
  try {
    await mkdir(folder, { recursive: true });
    return await open(file, 'wx', 0o600);
  } catch (error) {
    throw diskFault(error, file);
  }
}

/** Removes what an earlier run of the app left behind. */
export function clearArrived(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It stays until the app starts the next time.
  }
}
