// @ts-expect-error -- pdfmake's own encoder has no types
import encoder from 'pdfmake/js/qrEnc.js';
import { pngOf } from './png.ts';

interface Square {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly color: string;
}
interface Measured {
  readonly _canvas: readonly Square[];
  readonly _width: number;
}
interface Encoder {
  readonly measure: (node: { qr: string; eccLevel: 'M'; foreground: string }) => Measured;
}

const quiet = 4;

/** A text as a QR code with its quiet zone, as PNG: the same code the PDF prints, by the same encoder. */
export function qrPicture(text: string): Buffer {
  const { measure } = encoderOf(encoder);
  const { _canvas: squares, _width: side } = measure({ qr: text, eccLevel: 'M', foreground: 'dark' });
  const margin = quiet * 5;
  const width = side + 2 * margin;
  const pixels = new Uint8Array(width * width * 3).fill(255);
  for (const { x, y, w, h, color } of squares) {
    if (color !== 'dark') continue;
    for (let line = y; line < y + h; line += 1)
      pixels.fill(
        0,
        ((line + margin) * width + x + margin) * 3,
        ((line + margin) * width + x + margin + w) * 3,
      );
  }
  return pngOf({ width, height: width, pixels });
}

/** A CommonJS module comes as its exports in one loader and as its default in another. */
function encoderOf(module: unknown): Encoder {
  const { measure, default: inner } = module as Partial<Encoder> & { default?: Encoder };
  if (measure !== undefined) return { measure };
  if (inner === undefined) throw new Error('no QR encoder');
  return inner;
}
