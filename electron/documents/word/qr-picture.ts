import { qrSquares } from '../qr-squares.ts';
import { pngOf } from './png.ts';

/** The margin a reader needs, in squares. */
const quiet = 4;

/** Pixels a square. */
const pixelsEach = 5;

/** A text as a QR code with its quiet zone, as PNG: the same code the PDF prints, by the same encoder. */
export function qrPicture(text: string): Buffer {
  const { count, squares } = qrSquares(text);
  const width = (count + 2 * quiet) * pixelsEach;
  const pixels = new Uint8Array(width * width * 3).fill(255);
  for (const { x, y, wide } of squares) {
    for (let line = 0; line < pixelsEach; line += 1) {
      const start = ((y + quiet) * pixelsEach + line) * width + (x + quiet) * pixelsEach;
      pixels.fill(0, start * 3, (start + wide * pixelsEach) * 3);
    }
  }
  return pngOf({ width, height: width, pixels });
}
