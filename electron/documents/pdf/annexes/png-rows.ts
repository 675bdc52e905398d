import { createInflate } from 'node:zlib';

/** What the header of a PNG says. */
export interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colour: number;
  readonly bitsPerPixel: number;
  /** Bytes a pixel takes at least, and bytes a row takes. */
  readonly pixelBytes: number;
  readonly rowBytes: number;
}

/** Undoes the filter of a row in place (ISO/IEC 15948, 9.2); false for a filter there is not. */
export function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): boolean {
  for (let at = 0; at < row.length; at += 1) {
    const left = at >= step ? (row[at - step] ?? 0) : 0;
    const up = above[at] ?? 0;
    const corner = at >= step ? (above[at - step] ?? 0) : 0;
    const value = row[at] ?? 0;
    if (filter === 0) return true;
    if (filter === 1) row[at] = value + left;
    else if (filter === 2) row[at] = value + up;
    else if (filter === 3) row[at] = value + ((left + up) >> 1);
    else if (filter === 4) row[at] = value + nearest(left, up, corner);
    else return false;
  }
  return true;
}

/** Paeth's choice among the three neighbours. */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Feeds what is packed to `take` part by part; false where it is damaged, or `take` has had enough. */
export async function inflate(
  coded: Uint8Array,
  take: (part: Buffer) => boolean | Promise<boolean>,
): Promise<boolean> {
  const stream = createInflate();
  stream.end(coded);
  try {
    for await (const part of stream as AsyncIterable<Buffer>) if (!(await take(part))) return false;
    return true;
  } catch {
    return false;
  }
}
