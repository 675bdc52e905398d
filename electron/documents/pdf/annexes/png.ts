import { once } from 'node:events';
import { createDeflate } from 'node:zlib';
import { PDFRawStream, type PDFContext } from '@cantoo/pdf-lib';
import type { UnprintedReason } from '../../../../assessments/dossier/annex-pages.ts';
import { interlacedRows, mostInterlacedBytes } from './interlaced.ts';
import { mostPixels, pointsPerPixel, type Drawable } from './picture.ts';
import { inflate, unfilter, type Header } from './png-rows.ts';

/** Samples a pixel by colour type (ISO/IEC 15948, 11.2.2). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * A PNG as it can be printed. What has no transparency goes into the PDF as it is coded; where it has, it is laid on
 * white, row by row, so that a picture of any size takes little room. Returns why it cannot be printed otherwise.
 */
export async function readPng(bytes: Uint8Array): Promise<Drawable | UnprintedReason> {
  const chunks = chunksOf(bytes);
  const header = chunks?.get('IHDR')?.[0];
  if (chunks === null || header === undefined || header.byteLength !== 13) return 'damaged';
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, colour, interlaced] = [view.getUint8(8), view.getUint8(9), view.getUint8(12)];
  if (width === 0 || height === 0) return 'damaged';
  if (width * height > mostPixels) return 'too-large';
  const perPixel = samples[colour];
  if (perPixel === undefined || ![1, 2, 4, 8, 16].includes(bits)) return 'damaged';
  if (interlaced > 1) return 'damaged';
  const read: Header = {
    width,
    height,
    bits,
    colour,
    bitsPerPixel: perPixel * bits,
    pixelBytes: Math.max(1, (perPixel * bits) / 8),
    rowBytes: Math.ceil((width * perPixel * bits) / 8),
  };
  if (interlaced === 1 && height * read.rowBytes > mostInterlacedBytes) return 'too-large';
  const whole = Buffer.concat(chunks.get('IDAT') ?? []);
  const coded = interlaced === 1 ? await interlacedRows(whole, read) : whole;
  if (coded === null) return 'damaged';
  const flatten = colour === 4 || colour === 6;
  const rows = await (flatten || bits === 16 ? flattened(coded, read) : checked(coded, read));
  if (rows === null) return 'damaged';
  const palette = colour === 3 ? paletteOf(chunks) : null;
  if (colour === 3 && palette === null) return 'damaged';
  const key = colour === 3 || flatten || bits === 16 ? undefined : keyOf(chunks.get('tRNS')?.[0], colour);
  const gray = colour === 0 || colour === 4;
  const out = flatten || bits === 16 ? 8 : bits;
  const colours = gray || colour === 3 ? 1 : 3;
  return {
    width: width * pointsPerPixel,
    height: height * pointsPerPixel,
    embed: (context) => ({
      ref: context.register(
        PDFRawStream.of(
          context.obj({
            Type: 'XObject',
            Subtype: 'Image',
            Width: width,
            Height: height,
            ColorSpace:
              palette === null
                ? gray
                  ? 'DeviceGray'
                  : 'DeviceRGB'
                : ['Indexed', 'DeviceRGB', palette.length / 3 - 1, paletteText(context, palette)],
            BitsPerComponent: out,
            Filter: 'FlateDecode',
            DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: out, Columns: width },
            ...(key === undefined ? {} : { Mask: key }),
          }),
          rows,
        ),
      ),
      matrix: [1, 0, 0, 1, 0, 0],
    }),
  };
}

function paletteText(context: PDFContext, palette: Uint8Array) {
  return context.register(PDFRawStream.of(context.obj({}), palette));
}

/** The chunks by their names; null where the file is cut short. */
function chunksOf(bytes: Uint8Array): Map<string, Uint8Array[]> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (at + 12 + length > bytes.length) return null;
    chunks.set(name, [...(chunks.get(name) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    if (name === 'IEND') return chunks;
    at += 12 + length;
  }
  return null;
}

/** The palette, its transparent colours laid on white. */
function paletteOf(chunks: ReadonlyMap<string, readonly Uint8Array[]>): Uint8Array | null {
  const colours = chunks.get('PLTE')?.[0];
  if (colours === undefined || colours.length === 0 || colours.length % 3 !== 0) return null;
  const alpha = chunks.get('tRNS')?.[0] ?? new Uint8Array(0);
  return colours.map((value, index) => onWhite(value, alpha[Math.floor(index / 3)] ?? 255));
}

/** The one colour that is transparent, as ranges of samples. */
function keyOf(chunk: Uint8Array | undefined, colour: number): number[] | undefined {
  const count = colour === 0 ? 1 : 3;
  if (chunk === undefined || chunk.length < 2 * count) return undefined;
  return Array.from({ length: count }, (_, index) => chunk[2 * index + 1] ?? 0).flatMap((value) => [
    value,
    value,
  ]);
}

function onWhite(value: number, alpha: number): number {
  return Math.round((value * alpha + 255 * (255 - alpha)) / 255);
}

/** The coded rows as they are, once it is known that they are all there; null where they are not. */
async function checked(coded: Uint8Array, { height, rowBytes }: Header): Promise<Uint8Array | null> {
  let length = 0;
  const whole = height * (rowBytes + 1);
  const good = await inflate(coded, (part) => {
    length += part.length;
    return length <= whole;
  });
  return good && length === whole ? coded : null;
}

/** Rows of eight bits a sample on white, coded anew; null where they are not all there. */
async function flattened(coded: Uint8Array, header: Header): Promise<Uint8Array | null> {
  const { height, rowBytes } = header;
  const deflate = createDeflate();
  const packed: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    deflate
      .on('data', (part: Buffer) => packed.push(part))
      .once('end', resolve)
      .once('error', reject);
  });
  let above: Uint8Array = new Uint8Array(rowBytes);
  let rest: Buffer = Buffer.alloc(0);
  let rows = 0;
  const good = await inflate(coded, async (part) => {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
    let at = 0;
    while (rest.length - at > rowBytes && rows < height) {
      const row = new Uint8Array(rest.subarray(at + 1, at + 1 + rowBytes));
      if (!unfilter(rest[at] ?? 0, row, above, header.pixelBytes)) return false;
      deflate.write(flatRow(row, header));
      above = row;
      rows += 1;
      at += rowBytes + 1;
    }
    rest = rest.subarray(at);
    if (deflate.writableNeedDrain) await once(deflate, 'drain');
    return rows < height || rest.length === 0;
  });
  deflate.end();
  await ended;
  return good && rows === height ? Buffer.concat(packed) : null;
}

/** A row of samples on white with the filter Sub before it, which screenshots pack well with. */
function flatRow(row: Uint8Array, { width, bits, colour }: Header): Uint8Array {
  const bytes = bits === 16 ? 2 : 1;
  const perPixel = samples[colour] ?? 1;
  const colours = colour === 0 || colour === 4 ? 1 : 3;
  const hasAlpha = colour === 4 || colour === 6;
  const flat = new Uint8Array(1 + width * colours);
  flat[0] = 1;
  const before = [0, 0, 0];
  for (let pixel = 0; pixel < width; pixel += 1) {
    const at = pixel * perPixel * bytes;
    const alpha = hasAlpha ? (row[at + colours * bytes] ?? 255) : 255;
    for (let sample = 0; sample < colours; sample += 1) {
      const value = onWhite(row[at + sample * bytes] ?? 0, alpha);
      flat[1 + pixel * colours + sample] = value - (before[sample] ?? 0);
      before[sample] = value;
    }
  }
  return flat;
}
