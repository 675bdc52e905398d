import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceFile, MediaType } from '../../../assessments/evidence/evidence.ts';
import { evidencePath } from '../../evidence/evidence-folder.ts';
import { pictureSize } from '../../evidence/picture-size.ts';
import { keysOf, readStored } from '../../evidence/seal.ts';

/** Draws a file as a PNG. Rejects when it cannot be drawn. */
export type DrawThumbnail = (bytes: Uint8Array, mediaType: MediaType) => Promise<Uint8Array>;

/** Small pictures of evidence. */
export interface Thumbnails {
  /** The PNG of a file, or null where none can be made. */
  readonly of: (file: EvidenceFile) => Promise<Uint8Array | null>;
  /** Removes the pictures of files nobody wants any more. */
  readonly dropUnwanted: (wanted: (sha256: string) => boolean) => Promise<void>;
}

/** Kinds a picture can be made of. SVG and HTML are not among them: they are programs more than pictures. */
const drawn: readonly MediaType[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'application/pdf',
];

/** Larger files and pictures of more pixels are not decoded; a header costs nothing to read. */
const mostBytes = 80 * 1024 * 1024;
const mostPixels = 100_000_000;

const longestSide = 320;
const mostPngBytes = 1024 * 1024;

/**
 * Keeps thumbnails in `folder`, named by the content they show; the folder can be deleted at any time. One is drawn
 * at a time. A file that could not be drawn is not tried again in this run of the app.
 */
export function createThumbnails(input: {
  readonly folder: string;
  readonly evidenceFolder: string;
  readonly draw: DrawThumbnail;
}): Thumbnails {
  const without = new Set<string>();
  const inMemory = new Map<string, Uint8Array>();
  const underWay = new Map<string, Promise<Uint8Array | null>>();
  let last: Promise<unknown> = Promise.resolve();

  const make = async (file: EvidenceFile): Promise<Uint8Array | null> => {
    const kept = path.join(input.folder, `${file.sha256}.png`);
    const found = inMemory.get(file.sha256) ?? (await readFile(kept).catch(() => null));
    if (found !== null && isThumbnail(found)) return found;
    try {
      const bytes = await readStored(evidencePath(input.evidenceFolder, file.sha256));
      if (!mayDraw(bytes, file.mediaType)) throw new Error('Not to be drawn.');
      const png = await input.draw(bytes, file.mediaType);
      if (!isThumbnail(png)) throw new Error('Not a thumbnail.');
      // A picture of what is encrypted would show it: it stays in memory, and is drawn again after the next start.
      if (keysOf(input.evidenceFolder) === null) await keep(input.folder, kept, png);
      else inMemory.set(file.sha256, png);
      return png;
    } catch {
      // No picture is no loss: the list shows the kind of the file instead.
      without.add(file.sha256);
      return null;
    }
  };

  return {
    of: (file) => {
      if (without.has(file.sha256) || !drawn.includes(file.mediaType) || file.sizeBytes > mostBytes) {
        return Promise.resolve(null);
      }
      const going = underWay.get(file.sha256);
      if (going !== undefined) return going;
      const turn = last.then(() => make(file)).finally(() => underWay.delete(file.sha256));
      underWay.set(file.sha256, turn);
      last = turn;
      return turn;
    },
    dropUnwanted: async (wanted) => {
      for (const sha256 of inMemory.keys()) if (!wanted(sha256)) inMemory.delete(sha256);
      for (const name of await readdir(input.folder).catch(() => [])) {
        if (!wanted(name.replace(/\.png$/, ''))) await rm(path.join(input.folder, name), { force: true });
      }
    },
  };
}

/** Whether a file is small enough to be decoded, by what its header says. */
function mayDraw(bytes: Uint8Array, mediaType: MediaType): boolean {
  if (mediaType === 'application/pdf') return true;
  const size = pictureSize(bytes, mediaType);
  return size !== null && size.width > 0 && size.height > 0 && size.width * size.height <= mostPixels;
}

/** What comes back from drawing was made near a stranger's file: it must be a small PNG by its own header. */
function isThumbnail(png: Uint8Array): boolean {
  if (
    png.byteLength > mostPngBytes ||
    Buffer.from(png.subarray(0, 8)).toString('latin1') !== '\x89PNG\r\n\x1a\n'
  ) {
    return false;
  }
  const size = pictureSize(png, 'image/png');
  return size !== null && Math.max(size.width, size.height) <= longestSide;
}

/** Not synced: one that is lost in a power cut is drawn again. */
async function keep(folder: string, file: string, png: Uint8Array): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(aside, png);
    await rename(aside, file);
  } catch {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}
