import type { MediaType } from '../../assessments/evidence/evidence.ts';

/** What the first bytes of a file say, in hexadecimal. Where several could fit, the first line counts. */
const beginnings: readonly (readonly [MediaType, RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^474946383[79]61/],
  ['image/webp', /^52494646.{8}57454250/],
  // `ftyp` with heic, heix, heim, heis, hevc, mif1, msf1 or avif.
  ['image/heic', /^.{8}66747970(?:6865696[3-9d]|68656973|68656978|68657663|6d696631|6d736631|61766966)/],
  ['image/tiff', /^(?:49492a00|4d4d002a)/],
  ['image/bmp', /^424d.{8}00000000/],
  ['application/pdf', /^(?:efbbbf)?(?:0[9a-d]|20){0,16}255044462d3/],
  ['application/x-ole-storage', /^d0cf11e0a1b11ae1/],
  // Windows and DOS, Linux, macOS (also Java).
  ['application/x-executable', /^(?:4d5a|7f454c46|c[ef]faedfe|feedfac[ef]|cafebabe)/],
  // Scripts that name their program, Windows shortcuts.
  ['application/x-executable', /^(?:efbbbf)?2321|^4c0000000114020/],
];

/** A zip begins with its first entry; an empty one with its end. */
const zip = /^504b(?:0304|0506)/;

/** Names inside a zip, which stand there uncompressed, and what a zip with them is. */
const inZip: readonly (readonly [MediaType, RegExp])[] = [
  ['application/x-office-macros', /vbaProject\.bin|macros\/vba/i],
  ['application/ofd', /OFD\.xml/],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', /word\/document\.xml/],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', /xl\/workbook\.(?:xml|bin)/],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', /ppt\/presentation\.xml/],
];

/**
 * What a file is, by its content alone; a name can say anything. `head`: its first bytes (64 KiB are enough), all of
 * it when it is shorter; `tail`: its last, where a zip has the list of what is in it.
 */
export function mediaTypeOf(head: Uint8Array, tail: Uint8Array): MediaType {
  const start = Buffer.from(head.subarray(0, 64)).toString('hex');
  const known = beginnings.find(([, pattern]) => pattern.test(start))?.[0];
  if (known !== undefined) return known;
  if (zip.test(start)) {
    const names = latin1(head) + latin1(tail);
    return inZip.find(([, pattern]) => pattern.test(names))?.[0] ?? 'application/zip';
  }
  const text = textOf(head);
  return text === null ? 'application/octet-stream' : kindOfText(text);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function kindOfText(text: string): MediaType {
  const start = text.slice(0, 4096).replace(/^\s+/, '').toLowerCase();
  if (/<svg[\s>:]/.test(start) && /^<(?:\?xml|!doctype svg|!--|svg)/.test(start)) return 'image/svg+xml';
  // A page shows itself wherever its first tag stands; what a browser might take for one is taken for one here.
  if (
    /<(?:!doctype html|html|head|body|script|iframe|meta|title|style|a|br|p|div|img|table)[\s/>]/.test(start)
  ) {
    return 'text/html';
  }
  return start.startsWith('<?xml') ? 'text/xml' : 'text/plain';
}

/** The encodings texts come in here. A cut in the middle of a character at the end of the head does no harm. */
const encodings = ['utf-8', 'gb18030'] as const;

/** The bytes as text, or null where they are none: text has no control signs but the ends of lines and tabs. */
function textOf(head: Uint8Array): string | null {
  const wide =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : null;
  for (const encoding of wide === null ? encodings : [wide]) {
    for (const cut of [0, 1, 2, 3]) {
      try {
        const text = new TextDecoder(encoding, { fatal: true }).decode(
          head.subarray(0, head.byteLength - cut),
        );
        return hasControlSign(text) ? null : text;
      } catch {
        // Not in this encoding, or cut in the middle of a character.
      }
    }
  }
  return null;
}

/** Whether a text holds signs that no text has: all below the space but tab, line ends, form feed and escape. */
function hasControlSign(text: string): boolean {
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) return true;
  }
  return false;
}
