/** What a colour is for. Each place that shows a drawing has its own palette; a sign never rests on colour alone. */
export const inks = ['ink', 'quiet', 'rule', 'hair', 'shade', 'tint', 'accent', 'paper'] as const;
export type Ink = (typeof inks)[number];

/** One CSS colour an ink: hex for documents, `var(--…)` or `currentColor` on the screen. */
export type Palette = Readonly<Record<Ink, string>>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lengths in points (1/72 inch), the origin at the top left, y downwards; text stands on its baseline. */
export type Shape =
  | {
      readonly kind: 'path';
      readonly points: readonly Point[];
      readonly closed: boolean;
      readonly fill?: Ink;
      readonly stroke?: Ink;
      readonly line?: number;
      readonly dash?: readonly [number, number];
    }
  | {
      readonly kind: 'dot';
      readonly at: Point;
      readonly radius: number;
      readonly fill: Ink;
      readonly stroke: Ink;
      readonly line: number;
    }
  | {
      readonly kind: 'text';
      readonly at: Point;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly strong: boolean;
      readonly fill: Ink;
    };

/** A chart as plain geometry: painted into a PDF, written as SVG, or drawn by the window. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Name and description for people who do not see it. */
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

/** A rectangle as a closed path. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  paint: { fill?: Ink; stroke?: Ink; line?: number; dash?: readonly [number, number] },
): Shape {
  const points = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  return { kind: 'path', points, closed: true, ...paint };
}

/** A straight line between two points. */
export function line(
  from: Point,
  to: Point,
  paint: { stroke: Ink; line: number; dash?: readonly [number, number] },
): Shape {
  return { kind: 'path', points: [from, to], closed: false, ...paint };
}

/** Every text of a drawing in the order it is drawn. */
export function drawingTexts(drawing: Drawing): string[] {
  return drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
}
