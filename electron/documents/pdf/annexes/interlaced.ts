import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { inflate, unfilter, type Header } from './png-rows.ts';

/** Where the seven passes of Adam7 begin and how far apart their pixels are (ISO/IEC 15948, 8.2). */
const passes = [
  { x: 0, y: 0, right: 8, down: 8 },
  { x: 4, y: 0, right: 8, down: 8 },
  { x: 0, y: 4, right: 4, down: 8 },
  { x: 2, y: 0, right: 4, down: 4 },
  { x: 0, y: 2, right: 2, down: 4 },
  { x: 1, y: 0, right: 2, down: 2 },
  { x: 0, y: 1, right: 1, down: 2 },
] as const;

/** Such a picture is whole in memory; 128 MB are one of thirty megapixels with transparency. */
export const mostInterlacedBytes = 128 * 1024 * 1024;

/**
 * The rows of a picture that is coded in seven passes, coded anew one after another as any other picture's, with the
 * same samples. Null where they are not all there.
 */
export async function interlacedRows(coded: Uint8Array, header: Header): Promise<Buffer | null> {
  const { width, height, bitsPerPixel, rowBytes } = header;
  const whole = Buffer.alloc(height * (rowBytes + 1));
  const rows = passes.flatMap(({ x, y, right, down }) => {
    const columns = Math.ceil((width - x) / right);
    const bytes = Math.ceil((columns * bitsPerPixel) / 8);
    const count = columns <= 0 ? 0 : Math.max(0, Math.ceil((height - y) / down));
    return Array.from({ length: count }, (_, row) => ({
      y: y + row * down,
      x,
      right,
      columns,
      bytes,
      first: row === 0, // prettier-ignore
    }));
  });
  let above: Uint8Array = new Uint8Array(0);
  let rest: Buffer = Buffer.alloc(0);
  let done = 0;
  const good = await inflate(coded, (part) => {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
    let at = 0;
    for (let next = rows[done]; next !== undefined && rest.length - at > next.bytes; next = rows[done]) {
      const row = new Uint8Array(rest.subarray(at + 1, at + 1 + next.bytes));
      if (next.first) above = new Uint8Array(next.bytes);
      if (!unfilter(rest[at] ?? 0, row, above, header.pixelBytes)) return false;
      const start = next.y * (rowBytes + 1) + 1;
      for (let column = 0; column < next.columns; column += 1)
        putPixel(whole, start, next.x + column * next.right, row, column, bitsPerPixel);
      above = row;
      done += 1;
      at += next.bytes + 1;
    }
    rest = rest.subarray(at);
    return done < rows.length || rest.length === 0;
  });
  return good && done === rows.length ? promisify(deflate)(whole) : null;
}

/** Copies pixel `from` of a row of a pass to pixel `to` of the row that begins at `start`; `size`: bits a pixel has. */
function putPixel(
  whole: Buffer,
  start: number,
  to: number,
  row: Uint8Array,
  from: number,
  size: number,
): void {
  if (size >= 8) {
    const bytes = size / 8;
    for (let one = 0; one < bytes; one += 1) whole[start + to * bytes + one] = row[from * bytes + one] ?? 0;
    return;
  }
  const bitAt = (pixel: number): number => 8 - size - ((pixel * size) % 8);
  const value = ((row[(from * size) >> 3] ?? 0) >> bitAt(from)) & ((1 << size) - 1);
  const place = start + ((to * size) >> 3);
  whole[place] = (whole[place] ?? 0) | (value << bitAt(to));
}
