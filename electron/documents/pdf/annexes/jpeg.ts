import { PDFRawStream } from '@cantoo/pdf-lib';
import type { UnprintedReason } from '../../../../assessments/dossier/annex-pages.ts';
import { mostPixels, orientations, pointsPerPixel, type Drawable } from './picture.ts';

/**
 * A JPEG as it can be printed: its coded picture goes into the PDF as it is, nothing is decoded or made worse. What
 * else a camera wrote into it (place, time, device) is left behind. Returns why it cannot be printed otherwise.
 */
export function readJpeg(bytes: Uint8Array): Drawable | UnprintedReason {
  const read = segmentsOf(bytes);
  if (read === null || read.frame === null) return 'damaged';
  const { width, height, components, bits, marker } = read.frame;
  if (width * height > mostPixels) return 'too-large';
  if (components === 4) return 'colours';
  // Lossless, hierarchical and arithmetic coding have no place in a PDF (ISO 32000-1, 7.4.8).
  if (marker > 0xc2 || bits !== 8 || (components !== 1 && components !== 3)) return 'kind';
  if (width === 0 || height === 0) return 'damaged';
  const turned = read.orientation >= 5;
  const [across, up] = turned ? [height, width] : [width, height];
  const content = read.kept;
  return {
    width: across * pointsPerPixel,
    height: up * pointsPerPixel,
    embed: (context) => ({
      ref: context.register(
        PDFRawStream.of(
          context.obj({
            Type: 'XObject',
            Subtype: 'Image',
            Width: width,
            Height: height,
            ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
            BitsPerComponent: 8,
            Filter: 'DCTDecode',
          }),
          content,
        ),
      ),
      matrix: orientations[read.orientation - 1] ?? [1, 0, 0, 1, 0, 0],
    }),
  };
}

interface Frame {
  readonly marker: number;
  readonly bits: number;
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

interface Segments {
  readonly frame: Frame | null;
  /** 1 to 8. */
  readonly orientation: number;
  /** The file without what does not belong to the picture. */
  readonly kept: Uint8Array;
}

/** Walks the segments (ISO/IEC 10918-1, B.1) up to the end of the picture; null where they do not hold together. */
function segmentsOf(bytes: Uint8Array): Segments | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let frame: Frame | null = null;
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    if (isFrame(marker)) {
      const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
      if (segment.byteLength < 10) return null;
      frame ??= {
        marker,
        bits: view.getUint8(4),
        height: view.getUint16(5),
        width: view.getUint16(7),
        components: view.getUint8(9),
      };
    }
    // JFIF and the Adobe segment say how colours are meant; other applications' segments and comments are private.
    const own = marker >= 0xe0 && marker <= 0xef && marker !== 0xe0 && marker !== 0xee;
    if (!own && marker !== 0xfe) kept.push(segment);
    at = end;
    if (marker !== 0xda) continue;
    const scanEnd = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
    // The end of the picture; what some cameras append after it is none of it.
    if (bytes[at + 1] === 0xd9) return { frame, orientation, kept: Buffer.concat([...kept, endMark]) };
  }
  return null;
}

const endMark = Uint8Array.of(0xff, 0xd9);

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Where the coded data end: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

/** The orientation in an EXIF segment (tag 0x0112 of IFD0); null where there is none. */
function orientationOf(segment: Uint8Array): number | null {
  const head = Buffer.from(segment.subarray(4, 10)).toString('latin1');
  if (head !== 'Exif\0\0') return null;
  const view = new DataView(segment.buffer, segment.byteOffset + 10, segment.byteLength - 10);
  try {
    const little = view.getUint16(0) === 0x4949;
    const start = view.getUint32(4, little);
    const entries = view.getUint16(start, little);
    for (let entry = 0; entry < entries; entry += 1) {
      const at = start + 2 + entry * 12;
      if (view.getUint16(at, little) !== 0x0112) continue;
      const value = view.getUint16(at + 8, little);
      return value >= 1 && value <= 8 ? value : null;
    }
  } catch (error) {
    // What a camera wrote is cut short: then the picture is taken as it lies.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}
