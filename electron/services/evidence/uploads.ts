import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceFile } from '../../../assessments/evidence/evidence.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { ChosenFile } from '../../contract/evidence.ts';
import { readingFault } from '../../evidence/disk-fault.ts';
import { refuseTooLarge, takeIn, type Arriving } from '../../evidence/take-in.ts';

/** So many files can be on their way at once; a window that was reloaded leaves some behind. */
const mostUploads = 32;

/** What is read at once from a file the user has picked. */
const chunkBytes = 1024 * 1024;

/** Files on their way in, from the window's bytes or from disk. `keep`'s result lies on disk, and no row knows it. */
export interface Uploads {
  readonly begin: (input: { name: string; sizeBytes: number }) => Promise<{ uploadId: string }>;
  /** Parts come in order; one out of order, or more than was announced, is refused and ends the upload. */
  readonly send: (input: {
    uploadId: string;
    offset: number;
    bytes: Uint8Array;
  }) => Promise<{ receivedBytes: number }>;
  /** `keep` gives the file its place. Throws, with nothing left, when bytes are missing. */
  readonly finish: (uploadId: string) => Promise<{ name: string; keep: () => Promise<EvidenceFile> }>;
  readonly cancel: (uploadId: string) => Promise<void>;
  /** Remembers files the user has picked and names them for the window, which learns no path. */
  readonly offer: (files: readonly string[]) => Promise<readonly ChosenFile[]>;
  /** Reads a file that was offered. */
  readonly read: (token: string) => Promise<{ name: string; keep: () => Promise<EvidenceFile> }>;
}

interface Upload {
  readonly name: string;
  readonly sizeBytes: number;
  readonly arriving: Arriving;
  /** Parts are written one after the other, also when the window does not wait. */
  busy: Promise<unknown>;
}

/** `folder`: where evidence lies. */
export function createUploads(folder: string, newId: () => string): Uploads {
  const uploads = new Map<string, Upload>();
  const offered = new Map<string, string>();

  const take = (uploadId: string): Upload => {
    const upload = uploads.get(uploadId);
    if (upload === undefined) throw new DeskError('evidence.no-upload');
    return upload;
  };
  const end = async (uploadId: string): Promise<void> => {
    const upload = uploads.get(uploadId);
    uploads.delete(uploadId);
    await upload?.arriving.drop();
  };

  return {
    begin: async ({ name, sizeBytes }) => {
      await refuseTooLarge(folder, name, sizeBytes);
      const [oldest] = uploads.keys();
      if (uploads.size >= mostUploads && oldest !== undefined) await end(oldest);
      const uploadId = newId();
      const arriving = await takeIn(folder, name);
      uploads.set(uploadId, { name, sizeBytes, arriving, busy: Promise.resolve() });
      return { uploadId };
    },
    send: ({ uploadId, offset, bytes }) => {
      const upload = take(uploadId);
      const work = async (): Promise<{ receivedBytes: number }> => {
        const { arriving, sizeBytes, name } = upload;
        const received = arriving.receivedBytes();
        if (offset !== received || received + bytes.byteLength > sizeBytes) {
          await end(uploadId);
          throw incomplete(name, received, sizeBytes);
        }
        await arriving.write(bytes).catch((error: unknown) => {
          uploads.delete(uploadId);
          throw error;
        });
        return { receivedBytes: arriving.receivedBytes() };
      };
      const part = upload.busy.then(work, work);
      upload.busy = part.catch(() => undefined);
      return part;
    },
    finish: async (uploadId) => {
      const upload = take(uploadId);
      await upload.busy;
      const { name, sizeBytes, arriving } = take(uploadId);
      uploads.delete(uploadId);
      if (arriving.receivedBytes() !== sizeBytes) {
        await arriving.drop();
        throw incomplete(name, arriving.receivedBytes(), sizeBytes);
      }
      return { name, keep: arriving.keep };
    },
    cancel: end,
    offer: async (files) => {
      offered.clear();
      const chosen: ChosenFile[] = [];
      for (const file of files) {
        const token = newId();
        offered.set(token, file);
        const there = await stat(file).catch(() => null);
        chosen.push({ token, name: path.basename(file).toWellFormed(), sizeBytes: there?.size ?? 0 });
      }
      return chosen;
    },
    read: async (token) => {
      const file = offered.get(token);
      if (file === undefined) throw new DeskError('evidence.no-upload');
      const name = path.basename(file);
      return { name, keep: (await readIn(folder, file, name)).keep };
    },
  };
}

async function readIn(folder: string, file: string, name: string): Promise<Arriving> {
  const there = await stat(file).catch((error: unknown) => Promise.reject(readingFault(error, name)));
  if (there.isDirectory()) throw new DeskError('evidence.is-folder', { name });
  if (!there.isFile()) throw new DeskError('evidence.not-readable', { name, detail: '' });
  await refuseTooLarge(folder, name, there.size);
  const arriving = await takeIn(folder, name);
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
      await arriving.write(chunk as Buffer);
    }
    return arriving;
  } catch (error) {
    await arriving.drop();
    throw readingFault(error, name);
  }
}

function incomplete(name: string, received: number, expected: number): DeskError {
  return new DeskError('evidence.incomplete', {
    name,
    received: String(received),
    expected: String(expected),
  });
}
