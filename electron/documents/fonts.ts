import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import type { Font, PathCommand } from 'fontkit';
import type { Point } from '../../assessments/charts/drawing.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { openOwnFont, type OwnFont } from './own-font.ts';

/** Absolute paths of the three static TrueType files every document is set in. */
export interface FontFiles {
  /** Noto Sans SC 400. */
  readonly regular: string;
  /** Noto Sans SC 700. */
  readonly bold: string;
  /** Noto Serif SC 700, for titles. */
  readonly title: string;
}
export type FaceName = keyof FontFiles;

/** Fonts of the user's for text and for titles; what they lack, or all of it when their file is gone, is ours. */
export interface OwnFonts {
  readonly regular?: OwnFont | undefined;
  readonly title?: OwnFont | undefined;
}

/** One font as the setting of text needs it: what it can print and how wide that is. */
export interface Face {
  readonly name: FaceName;
  /** The font as it is open, for what goes into a file. */
  readonly font: Font;
  /** How high its letters reach above their baseline, in ems. */
  readonly ascent: number;
  /** Whether the font has a sign for this code point; one it lacks would print as an empty box. */
  has(codePoint: number): boolean;
  /** A font of the user's that prints what it has; the rest is printed in ours. */
  readonly own?: OwnFace | undefined;
  /** Advance of one character in thousandths of the size; `narrow` asks for proportional quotation marks. */
  advance(character: string, narrow: boolean): number;
  /** The outlines of one character in thousandths of the size, upwards from its baseline; curves as short lines. */
  outlines(character: string): readonly (readonly Point[])[];
}

/** What setting and painting need to know of a font of the user's. */
export interface OwnFace {
  readonly has: (codePoint: number) => boolean;
  /** How high its lines are, in ems. */
  readonly lineEms: number;
  readonly font: Font;
}

export type Faces = Readonly<Record<FaceName, Face>>;

const opened = new Map<string, Promise<Face>>();

/**
 * Opens the three fonts. They are kept open by path: reading them is the larger part of a small document's time.
 * Throws `document.font-missing` naming the file that is not there or is no font.
 */
export async function openFaces(files: FontFiles): Promise<Faces> {
  const [regular, bold, title] = await Promise.all([
    openOnce('regular', files.regular),
    openOnce('bold', files.bold),
    openOnce('title', files.title),
  ]);
  return { regular, bold, title };
}

/**
 * The three fonts with the user's before them. A file of the user's that is gone, damaged or may not be embedded is
 * left out and ours is used: a dossier never fails for it.
 */
export async function openFacesWith(files: FontFiles, own: OwnFonts): Promise<Faces> {
  const faces = await openFaces(files);
  const [regular, title] = await Promise.all([
    withOwn(faces.regular, own.regular),
    withOwn(faces.title, own.title),
  ]);
  return { ...faces, regular, title };
}

const ownFaces = new Map<string, Face>();

/** One face made of two: a character is measured and drawn in the user's font where that has it. */
async function withOwn(bundled: Face, own: OwnFont | undefined): Promise<Face> {
  if (own === undefined) return bundled;
  const key = `${bundled.name} ${own.path} ${own.postscriptName}`;
  const known = ownFaces.get(key);
  if (known !== undefined) return known;
  const opened = await openOwnFont(own.path, own.postscriptName).catch(() => null);
  if (opened === null) return bundled;
  const first = faceOf(bundled.name, opened.font);
  const of = (character: string) => (first.has(character.codePointAt(0) ?? 0) ? first : bundled);
  const { ascent, descent, lineGap, unitsPerEm } = opened.font;
  const face: Face = {
    name: bundled.name,
    font: bundled.font,
    ascent: bundled.ascent,
    has: (codePoint) => first.has(codePoint) || bundled.has(codePoint),
    own: {
      has: first.has,
      lineEms: (ascent - descent + lineGap) / unitsPerEm,
      font: opened.font,
    },
    advance: (character, narrow) => of(character).advance(character, narrow),
    outlines: (character) => of(character).outlines(character),
  };
  ownFaces.set(key, face);
  return face;
}

async function openOnce(name: FaceName, path: string): Promise<Face> {
  const known = opened.get(path);
  if (known !== undefined) return known;
  const opening = openFace(name, path);
  opened.set(path, opening);
  try {
    return await opening;
  } catch {
    opened.delete(path);
    throw new DeskError('document.font-missing', { file: path });
  }
}

async function openFace(name: FaceName, path: string): Promise<Face> {
  const font = fontkit.create(await readFile(path));
  if (!('hasGlyphForCodePoint' in font)) throw new Error('a collection of fonts');
  return faceOf(name, font);
}

function faceOf(name: FaceName, font: Font): Face {
  const perThousand = 1000 / font.unitsPerEm;
  const advances = new Map<string, number>();
  const narrows = new Map<string, number>();
  const drawn = new Map<string, Point[][]>();
  return {
    name,
    font,
    ascent: font.ascent / font.unitsPerEm,
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
