import type { Point } from '../../../assessments/charts/drawing.ts';
import type { Picture } from './png.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/**
 * Fills closed outlines, in pixels, with a colour: each pixel by the share of it that they cover, so that edges are
 * smooth. Outlines that run the other way round are holes, as in letters.
 */
export function fillShape(picture: Picture, outlines: readonly (readonly Point[])[], colour: Colour): void {
  const points = outlines.flat();
  const left = Math.max(0, Math.floor(Math.min(...points.map((point) => point.x))));
  const top = Math.max(0, Math.floor(Math.min(...points.map((point) => point.y))));
  const right = Math.min(picture.width, Math.ceil(Math.max(...points.map((point) => point.x))) + 1);
  const bottom = Math.min(picture.height, Math.ceil(Math.max(...points.map((point) => point.y))));
  if (right <= left || bottom <= top) return;
  const width = right - left + 2;
  // What each edge adds to the cover of the pixels from its own to the end of the line.
  const cover = new Float64Array(width * (bottom - top));
  for (const outline of outlines)
    outline.forEach((from, index) => {
      const to = outline[(index + 1) % outline.length] ?? from;
      addEdge(
        cover,
        width,
        bottom - top,
        { x: from.x - left, y: from.y - top },
        { x: to.x - left, y: to.y - top },
      );
    });
  for (let y = top; y < bottom; y += 1) {
    let sum = 0;
    for (let x = left; x < right; x += 1) {
      sum += cover[(y - top) * width + (x - left)] ?? 0;
      const share = Math.min(1, Math.abs(sum));
      if (share > 0.002) blend(picture, (y * picture.width + x) * 3, colour, share);
    }
  }
}

function blend({ pixels }: Picture, at: number, colour: Colour, share: number): void {
  for (let channel = 0; channel < 3; channel += 1) {
    const under = pixels[at + channel] ?? 255;
    pixels[at + channel] = Math.round(under + ((colour[channel] ?? 0) - under) * share);
  }
}

/** The signed area an edge cuts off to its right, line by line. */
function addEdge(cover: Float64Array, width: number, height: number, from: Point, to: Point): void {
  if (from.y === to.y) return;
  const sign = from.y < to.y ? 1 : -1;
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  const slope = (lower.x - upper.x) / (lower.y - upper.y);
  const last = Math.min(height, Math.ceil(lower.y));
  for (let line = Math.max(0, Math.floor(upper.y)); line < last; line += 1) {
    const y0 = Math.max(upper.y, line);
    const y1 = Math.min(lower.y, line + 1);
    if (y1 <= y0) continue;
    const a = upper.x + (y0 - upper.y) * slope;
    const b = upper.x + (y1 - upper.y) * slope;
    addLine(
      cover.subarray(line * width, (line + 1) * width),
      Math.min(a, b),
      Math.max(a, b),
      sign * (y1 - y0),
    );
  }
}

/** Spreads the height of one piece of an edge over the pixels it crosses in one line. */
function addLine(line: Float64Array, x0: number, x1: number, height: number): void {
  const last = line.length - 1;
  const add = (at: number, value: number): void => {
    const place = Math.max(0, Math.min(last, at));
    line[place] = (line[place] ?? 0) + value;
  };
  const [first, end] = [Math.floor(x0), Math.floor(x1)];
  const spread = x1 - x0;
  for (let pixel = first; pixel <= end; pixel += 1) {
    const [a, b] = [Math.max(x0, pixel), Math.min(x1, pixel + 1)];
    const part = spread < 1e-9 ? height : (height * (b - a)) / spread;
    const share = pixel + 1 - (a + b) / 2;
    add(pixel, part * share);
    add(pixel + 1, part * (1 - share));
  }
}
