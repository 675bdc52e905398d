import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { UnprintedReason } from '../../../../assessments/dossier/annex-pages.ts';
import { DamagedPdf } from './copy-safely.ts';

/** One page of a foreign PDF with what it inherits. */
export interface ForeignPage {
  readonly page: PDFDict;
  readonly resources: PDFObject | undefined;
  /** What of it is shown: left, bottom, right, top in its own units. */
  readonly box: readonly [number, number, number, number];
  /** Clockwise, for showing it upright. */
  readonly rotate: 0 | 90 | 180 | 270;
}

export interface ForeignPdf {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly ForeignPage[];
}

/** No annex is printed with more pages. */
export const mostPages = 500;

/** A stream that is not a picture and unpacks to more than this is made to exhaust whoever reads it. */
const mostUnpacked = 64 * 1024 * 1024;

/** Opens a foreign PDF and finds its pages; nothing in it is run. Returns why it cannot be printed otherwise. */
export async function openForeignPdf(bytes: Uint8Array): Promise<ForeignPdf | UnprintedReason> {
  if (!endsWhole(bytes) || unpacksTooFar(bytes)) return 'damaged';
  try {
    const document = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
      throwOnInvalidObject: false,
    });
    const { context, catalog } = document;
    if (context.trailerInfo.Encrypt !== undefined) return 'encrypted';
    const pages = pagesOf(context, catalog);
    if (pages.length === 0) return 'empty';
    return pages.length > mostPages ? 'too-many' : { context, catalog, pages };
  } catch {
    // Whatever a reader stumbles over in a file it was given from outside, the file is what is wrong.
    return 'damaged';
  }
}

/** A file cut short has lost its end, which says where everything lies. */
function endsWhole(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-4096)).toString('latin1');
  return tail.includes('startxref') && tail.includes('%%EOF');
}

/**
 * Whether a packed stream unpacks to far more than a document needs. Pictures are left out: they may be large, and
 * are not unpacked here.
 */
function unpacksTooFar(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (at >= 3 && file.toString('latin1', at - 3, at) === 'end') continue;
    const start = at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + 1;
    const [first = 0, second = 0] = [file[start], file[start + 1]];
    const packed = (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
    if (!packed || /\/(?:Image|FontFile)\b/.test(file.toString('latin1', Math.max(0, at - 600), at)))
      continue;
    try {
      // What follows the stream is not part of it and is left alone.
      inflateSync(file.subarray(start), { maxOutputLength: mostUnpacked });
    } catch (error) {
      if (error instanceof RangeError) return true;
    }
  }
  return false;
}

interface Inherited {
  readonly resources: PDFObject | undefined;
  readonly media: PDFObject | undefined;
  readonly crop: PDFObject | undefined;
  readonly rotate: PDFObject | undefined;
}

/** The pages in their order. A tree that turns back on itself, or is deeper than any, is damaged. */
function pagesOf(context: PDFContext, catalog: PDFDict): ForeignPage[] {
  const found: ForeignPage[] = [];
  const seen = new Set<PDFObject>();
  const walk = (object: PDFObject | undefined, above: Inherited, depth: number): void => {
    const node = object instanceof PDFRef ? context.lookup(object) : object;
    if (!(node instanceof PDFDict) || seen.has(node) || depth > 60) throw new DamagedPdf('page tree');
    seen.add(node);
    const own = (key: string) => node.get(PDFName.of(key));
    const here: Inherited = {
      resources: own('Resources') ?? above.resources,
      media: own('MediaBox') ?? above.media,
      crop: own('CropBox') ?? above.crop,
      rotate: own('Rotate') ?? above.rotate,
    };
    const kids = own('Kids');
    if (kids === undefined) {
      if (found.length <= mostPages) found.push(pageOf(context, node, here));
      return;
    }
    const list = kids instanceof PDFRef ? context.lookup(kids) : kids;
    if (!(list instanceof PDFArray)) throw new DamagedPdf('page tree');
    for (const kid of list.asArray()) {
      if (found.length > mostPages) return;
      walk(kid, here, depth + 1);
    }
  };
  const nothing = { resources: undefined, media: undefined, crop: undefined, rotate: undefined };
  walk(catalog.get(PDFName.of('Pages')), nothing, 0);
  return found;
}

function pageOf(context: PDFContext, page: PDFDict, inherited: Inherited): ForeignPage {
  const media = boxOf(context, inherited.media) ?? [0, 0, 595.28, 841.89];
  const crop = boxOf(context, inherited.crop) ?? media;
  const shown = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ] as const;
  // A crop box outside the page shows nothing; readers then show the page.
  const box = shown[2] - shown[0] > 1 && shown[3] - shown[1] > 1 ? shown : media;
  if (box[2] - box[0] <= 1 || box[3] - box[1] <= 1) throw new DamagedPdf('page without size');
  const turn = numberOf(context, inherited.rotate) ?? 0;
  const rotate = (((Math.round(turn / 90) * 90) % 360) + 360) % 360;
  return {
    page,
    resources: inherited.resources,
    box,
    rotate: rotate === 90 || rotate === 180 || rotate === 270 ? rotate : 0,
  };
}

/** A rectangle with its corners in order; null where it is none. */
export function boxOf(
  context: PDFContext,
  object: PDFObject | undefined,
): readonly [number, number, number, number] | null {
  const array = object instanceof PDFRef ? context.lookup(object) : object;
  if (!(array instanceof PDFArray) || array.size() < 4) return null;
  const corners = [0, 1, 2, 3].map((index) => numberOf(context, array.get(index)));
  if (corners.includes(null)) return null;
  const [a = 0, b = 0, c = 0, d = 0] = corners.map((value) => value ?? 0);
  const box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const;
  return box.every((value) => Math.abs(value) < 1e6) ? box : null;
}

export function numberOf(context: PDFContext, object: PDFObject | undefined): number | null {
  const found = object instanceof PDFRef ? context.lookup(object) : object;
  return found instanceof PDFNumber && Number.isFinite(found.asNumber()) ? found.asNumber() : null;
}

/** What a page draws, unpacked and in one piece. Throws `DamagedPdf` where a part is missing or cannot be unpacked. */
export function contentOf(context: PDFContext, page: PDFDict): Uint8Array {
  const contents = page.get(PDFName.of('Contents'));
  const found = contents instanceof PDFRef ? context.lookup(contents) : contents;
  if (found === undefined) {
    if (contents === undefined) return new Uint8Array(0);
    throw new DamagedPdf('content');
  }
  const parts = found instanceof PDFArray ? found.asArray() : [found];
  return Buffer.concat(
    parts.flatMap((part) => {
      const stream = part instanceof PDFRef ? context.lookup(part) : part;
      if (!(stream instanceof PDFRawStream)) throw new DamagedPdf('content');
      // Parts are told apart by white space only.
      return [unpack(stream), Uint8Array.of(0x0a)];
    }),
  );
}

function unpack(stream: PDFRawStream): Uint8Array {
  if (stream.dict.has(PDFName.of('F'))) throw new DamagedPdf('content elsewhere');
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const single = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  const plain = single instanceof PDFName && single.decodeText() === 'FlateDecode';
  if (plain && !stream.dict.has(PDFName.of('DecodeParms')))
    return inflateSync(stream.contents, { maxOutputLength: mostUnpacked });
  return decodePDFRawStream(stream).decode();
}
