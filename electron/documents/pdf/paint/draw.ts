import type { CanvasElement, Content, ContentText } from 'pdfmake/interfaces.js';
import type { Drawing, Shape } from '../../../../assessments/charts/drawing.ts';
import type { Face, Faces } from '../../fonts.ts';
import { chartPalette as palette } from '../look.ts';

/** A drawing as pdfmake's own lines and texts, its upper left corner where it stands. */
export function drawContent(drawing: Drawing, faces: Faces): Content[] {
  const parts: Content[] = [];
  let lines: CanvasElement[] = [];
  const close = (): void => {
    if (lines.length > 0) parts.push({ relativePosition: { x: 0, y: 0 }, canvas: lines });
    lines = [];
  };
  for (const shape of drawing.shapes) {
    if (shape.kind !== 'text') {
      lines.push(lineOf(shape));
      continue;
    }
    close();
    parts.push(textOf(shape, faces));
  }
  close();
  return parts;
}

function lineOf(shape: Exclude<Shape, { kind: 'text' }>): CanvasElement {
  switch (shape.kind) {
    case 'path':
      return {
        type: 'polyline',
        points: shape.points.map(({ x, y }) => ({ x, y })),
        closePath: shape.closed,
        lineJoin: 'round',
        ...(shape.fill === undefined ? {} : { color: palette[shape.fill] }),
        ...(shape.stroke === undefined
          ? {}
          : { lineColor: palette[shape.stroke], lineWidth: shape.line ?? 1 }),
        ...(shape.dash === undefined ? {} : { dash: { length: shape.dash[0], space: shape.dash[1] } }),
      };
    case 'dot':
      return {
        type: 'ellipse',
        x: shape.at.x,
        y: shape.at.y,
        r1: shape.radius,
        r2: shape.radius,
        color: palette[shape.fill],
        lineColor: palette[shape.stroke],
        lineWidth: shape.line,
      };
  }
}

function textOf(
  { at, text, size, anchor, strong, fill }: Extract<Shape, { kind: 'text' }>,
  faces: Faces,
): Content {
  const face = strong ? faces.bold : faces.regular;
  const wide = ([...text].reduce((sum, one) => sum + face.advance(one, false), 0) * size) / 1000;
  const left = { start: 0, middle: wide / 2, end: wide }[anchor];
  return {
    relativePosition: { x: at.x - left, y: at.y - face.ascent * size },
    text: textOfFace(text, face),
    font: 'Sans',
    bold: strong,
    fontSize: size,
    lineHeight: 1,
    color: palette[fill],
    noWrap: true,
  };
}

/** A text of a drawing: as it is, or where the bundled font lacks some of it by what draws each character. */
function textOfFace(text: string, face: Face): ContentText['text'] {
  const other = (character: string) => face.drawerOf(character) !== face.bundled;
  if (![...text].some(other)) return text;
  return [...text].map((character) =>
    other(character) ? { text: character, font: face.drawerOf(character).key } : { text: character },
  );
}
