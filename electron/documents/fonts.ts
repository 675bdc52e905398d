import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { DeskError } from '../../assessments/text/fault.ts';

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

/** One font as the setting of text needs it: what it can print and how wide that is. */
export interface Face {
  readonly name: FaceName;
  /** Whether the font has a sign for this code point; one it lacks would print as an empty box. */
  has(codePoint: number): boolean;
  /** Advance of one character in thousandths of the size; `narrow` asks for proportional quotation marks. */
  advance(character: string, narrow: boolean): number;
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
  return {
    name,
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
  };
}
