import type { Font, PathCommand } from 'fontkit';
import type { Point } from '../../assessments/charts/drawing.ts';
import { drawnSigns, type SignPart } from '../../assessments/text/drawn-signs.ts';

/** Closed outlines in thousandths of the size, upwards from the baseline. */
export type Outlines = readonly (readonly Point[])[];

interface Draws {
  /** By which it is known in a document; no two have the same. */
  readonly key: string;
  /** How high its lines are, in ems. */
  readonly lineEms: number;
  has(codePoint: number): boolean;
  /** Advance of one character in thousandths of the size; `narrow` asks for proportional quotation marks. */
  advance(character: string, narrow: boolean): number;
  /** The outlines of one character; curves as short lines. */
  outlines(character: string): Outlines;
}

/** A font that is open. */
export interface FontDrawer extends Draws {
  readonly kind: 'font';
  readonly font: Font;
}

/** What draws characters: a font, or the signs that are made of those of a font. */
export type Drawer = FontDrawer | (Draws & { readonly kind: 'signs' });

/** A font as something that draws; what was asked for once is kept. */
export function fontDrawer(key: string, font: Font): FontDrawer {
  const perThousand = 1000 / font.unitsPerEm;
  const advances = new Map<string, number>();
  const narrows = new Map<string, number>();
  const drawn = new Map<string, Outlines>();
  return {
    kind: 'font',
    key,
    font,
    lineEms: (font.ascent - font.descent + font.lineGap) / font.unitsPerEm,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance(character, narrow) {
      const cache = narrow ? narrows : advances;
      const known = cache.get(character);
      if (known !== undefined) return known;
      const width = narrow
        ? font.layout(character, ['pwid']).advanceWidth
        : font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
      cache.set(character, width * perThousand);
      return width * perThousand;
    },
    outlines(character) {
      const known = drawn.get(character);
      if (known !== undefined) return known;
      const { commands } = font.glyphForCodePoint(character.codePointAt(0) ?? 0).path;
      const outlines = flatten(commands, perThousand);
      drawn.set(character, outlines);
      return outlines;
    },
  };
}

/** The signs no bundled font has, made of those of this one. */
export function signsDrawer(of: FontDrawer): Drawer {
  const parts = (character: string): readonly SignPart[] =>
    drawnSigns.get(character.codePointAt(0) ?? 0) ?? [];
  const room = (part: SignPart): number => (part.over ? 0 : of.advance(part.of, false) * part.scale);
  return {
    kind: 'signs',
    key: `signs ${of.key}`,
    lineEms: of.lineEms,
    has: (codePoint) => drawnSigns.has(codePoint),
    advance: (character) => parts(character).reduce((sum, part) => sum + room(part), 0),
    outlines(character) {
      const outlines: Point[][] = [];
      let left = 0;
      let before = 0;
      for (const part of parts(character)) {
        const from = (part.over ? before : left) + part.right;
        for (const outline of of.outlines(part.of))
          outlines.push(
            outline.map(({ x, y }) => ({ x: from + x * part.scale, y: y * part.scale + part.up })),
          );
        if (part.over) continue;
        before = left;
        left += room(part);
      }
      return outlines;
    },
  };
}

/** A letter of a chart is some forty pixels high: eight pieces a curve are smooth. */
const pieces = 8;

/** The commands of a letter's path as closed outlines. */
function flatten(commands: readonly PathCommand[], scale: number): Point[][] {
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args.map((value) => value * scale);
    const from = outline.at(-1) ?? { x: 0, y: 0 };
    switch (command) {
      case 'moveTo':
        outline = [{ x: a, y: b }];
        outlines.push(outline);
        break;
      case 'lineTo':
        outline.push({ x: a, y: b });
        break;
      case 'quadraticCurveTo':
        outline.push(...curve([from, { x: a, y: b }, { x: c, y: d }]));
        break;
      case 'bezierCurveTo':
        outline.push(...curve([from, { x: a, y: b }, { x: c, y: d }, { x: e, y: f }]));
        break;
      case 'closePath':
        break;
    }
  }
  return outlines;
}

/** Points along a curve with these handles, without its start (de Casteljau). */
function curve(handles: readonly Point[]): Point[] {
  return Array.from({ length: pieces }, (_, index) => {
    const t = (index + 1) / pieces;
    let points = [...handles];
    while (points.length > 1)
      points = points.slice(1).map((to, at) => {
        const from = points[at] ?? to;
        return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
      });
    return points[0] ?? { x: 0, y: 0 };
  });
}
