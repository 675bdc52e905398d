import { inflateSync } from 'node:zlib';
import { PDFName, type PDFStream } from '@cantoo/pdf-lib';
import { DeskError } from '../../../../assessments/text/fault.ts';

/** No stream of a dossier, a scanned annex included, comes near this; a small file that unpacks to more is a trap. */
const longestStream = 256 * 1024 * 1024;

/**
 * The content of a stream: unpacked where it is packed by Flate alone, so that packing it anew changes nothing; as it
 * lies in the file otherwise, which is how pictures have it. Throws `dossier-check.too-large`, `.damaged`.
 */
export function contentOf(stream: PDFStream): Uint8Array {
  const raw = stream.getContents();
  const filter = stream.dict.get(PDFName.of('Filter'));
  const plain = stream.dict.get(PDFName.of('DecodeParms')) === undefined;
  if (filter !== PDFName.of('FlateDecode') || !plain) return raw;
  try {
    return inflateSync(raw, { maxOutputLength: longestStream });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new DeskError(tooLarge ? 'dossier-check.too-large' : 'dossier-check.damaged');
  }
}
