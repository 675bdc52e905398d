import type { Drawing, Ink, Point, Shape } from '../../../assessments/charts/drawing.ts';
import type { Faces } from '../fonts.ts';
import { fillShape, type Colour } from './fill-shape.ts';
import { pngOf, type Picture } from './png.ts';

/** Pixels a point: 216 in an inch, fine enough for print. */
const scale = 3;

const inks: Readonly<Record<Ink, Colour>> = {
  ink: [0, 0, 0],
  quiet: [89, 89, 89],
  rule: [150, 155, 163],
  hair: [208, 212, 218],
  shade: [238, 240, 243],
  tint: [220, 229, 241],
  accent: [29, 63, 115],
  paper: [255, 255, 255],
};

/** A drawing as the bytes of a PNG; letters are painted from the outlines of the fonts, so no viewer needs them. */
export function paintDrawing(drawing: Drawing, faces: Faces): Buffer {
  const width = Math.ceil(drawing.width * scale);
  const height = Math.ceil(drawing.height * scale);
  const picture: Picture = { width, height, pixels: new Uint8Array(width * height * 3).fill(255) };
  for (const shape of drawing.shapes) paintShape(picture, shape, faces);
  return pngOf(picture);
}

function paintShape(picture: Picture, shape: Shape, faces: Faces): void {
  switch (shape.kind) {
    case 'path': {
      if (shape.fill !== undefined) fillShape(picture, [shape.points.map(scaled)], inks[shape.fill]);
      if (shape.stroke === undefined) return;
      const ends = shape.closed ? [...shape.points, ...shape.points.slice(0, 1)] : shape.points;
      for (const piece of shape.dash === undefined ? [ends] : dashesOf(ends, shape.dash))
        strokeLine(picture, piece, shape.line ?? 1, inks[shape.stroke]);
      return;
    }
    case 'dot':
      fillShape(picture, [circle(shape.at, shape.radius + shape.line / 2)], inks[shape.stroke]);
      fillShape(picture, [circle(shape.at, shape.radius - shape.line / 2)], inks[shape.fill]);
      return;
    case 'text': {
      const face = shape.strong ? faces.bold : faces.regular;
      const width =
        [...shape.text].reduce((sum, one) => sum + face.advance(one, false), 0) * (shape.size / 1000);
      const start = { start: 0, middle: width / 2, end: width }[shape.anchor];
      let x = shape.at.x - start;
      for (const character of shape.text) {
        const place = { x, y: shape.at.y };
        const outlines = face
          .outlines(character)
          .map((outline) => outline.map((point) => scaled(setAt(point, place, shape.size))));
        if (outlines.length > 0) fillShape(picture, outlines, inks[shape.fill]);
        x += (face.advance(character, false) * shape.size) / 1000;
      }
    }
  }
}

function scaled(point: Point): Point {
  return { x: point.x * scale, y: point.y * scale };
}

/** A point of a letter, in thousandths of its size and upwards, on the page. */
function setAt(point: Point, place: Point, size: number): Point {
  return { x: place.x + (point.x * size) / 1000, y: place.y - (point.y * size) / 1000 };
}

function circle(centre: Point, radius: number): Point[] {
  return Array.from({ length: 32 }, (_, index) => {
    const angle = (index / 32) * 2 * Math.PI;
    return scaled({ x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) });
  });
}

/** A line of points as bars, with a round joint where two meet. */
function strokeLine(picture: Picture, points: readonly Point[], width: number, colour: Colour): void {
  const half = width / 2;
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (from === undefined) return;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length === 0) return;
    const across = { x: (-(to.y - from.y) / length) * half, y: ((to.x - from.x) / length) * half };
    const corners = [
      { x: from.x + across.x, y: from.y + across.y },
      { x: to.x + across.x, y: to.y + across.y },
      { x: to.x - across.x, y: to.y - across.y },
      { x: from.x - across.x, y: from.y - across.y },
    ];
    fillShape(picture, [corners.map(scaled)], colour);
    if (index > 1 && width > 0.9) fillShape(picture, [circle(from, half)], colour);
  });
}

/** The drawn pieces of a dashed line. */
function dashesOf(points: readonly Point[], [on, off]: readonly [number, number]): Point[][] {
  const pieces: Point[][] = [];
  let drawn = true;
  let left = on;
  let piece: Point[] = points.slice(0, 1);
  points.forEach((to, index) => {
    let from = points[index - 1];
    if (from === undefined) return;
    for (;;) {
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      if (length < left) {
        left -= length;
        if (drawn) piece.push(to);
        return;
      }
      const share = length === 0 ? 0 : left / length;
      const at: Point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      if (drawn) pieces.push([...piece, at]);
      drawn = !drawn;
      piece = drawn ? [at] : [];
      left = drawn ? on : off;
      from = at;
    }
  });
  if (drawn && piece.length > 1) pieces.push(piece);
  return pieces;
}
