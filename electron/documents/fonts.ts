import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import { DeskError } from '../../assessments/text/fault.ts';
import { fontDrawer, signsDrawer, type Drawer, type FontDrawer, type Outlines } from './drawer.ts';
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

/** A face as the setting of text needs it: what it can print, in which font, and how wide that is. */
export interface Face {
  readonly name: FaceName;
  /** The bundled font of this face. */
  readonly bundled: FontDrawer;
  /**
   * What draws its characters, first to last: the font of the user's if there is one, the bundled one, every other
   * font that is there, and the signs made of the bundled one. A name in a title font that lacks a character is
   * printed with one sign of another font in it, and not refused.
   */
  readonly drawers: readonly Drawer[];
  /** How high its letters reach above their baseline, in ems. */
  readonly ascent: number;
  /** Whether any of them has a sign for this code point; one that all lack would print as an empty box. */
  has(codePoint: number): boolean;
  /** The first that has this character; the bundled font where none has. */
  drawerOf(character: string): Drawer;
  /** Advance of one character in thousandths of the size; `narrow` asks for proportional quotation marks. */
  advance(character: string, narrow: boolean): number;
  /** The outlines of one character in thousandths of the size, upwards from its baseline; curves as short lines. */
  outlines(character: string): Outlines;
}

export type Faces = Readonly<Record<FaceName, Face>> & {
  /** Whether any font of the user's is among them. */
  readonly own: boolean;
};

/**
 * Opens the three fonts. They are kept open by path: reading them is the larger part of a small document's time.
 * Throws `document.font-missing` naming the file that is not there or is no font.
 */
export async function openFaces(files: FontFiles): Promise<Faces> {
  return openFacesWith(files, {});
}

/**
 * The three fonts with the user's before them. A file of the user's that is gone, damaged or may not be embedded is
 * left out and ours is used: a dossier never fails for it.
 */
export async function openFacesWith(files: FontFiles, own: OwnFonts): Promise<Faces> {
  const [regular, bold, title, ownRegular, ownTitle] = await Promise.all([
    openBundled('regular', files.regular),
    openBundled('bold', files.bold),
    openBundled('title', files.title),
    openOwn('regular', own.regular),
    openOwn('title', own.title),
  ]);
  const all = [ownRegular, ownTitle, regular, bold, title].filter((one) => one !== null);
  return {
    regular: faceOf('regular', regular, ownRegular, all),
    bold: faceOf('bold', bold, null, all),
    title: faceOf('title', title, ownTitle, all),
    own: ownRegular !== null || ownTitle !== null,
  };
}

function faceOf(
  name: FaceName,
  bundled: FontDrawer,
  own: FontDrawer | null,
  all: readonly FontDrawer[],
): Face {
  const first = own === null ? [bundled] : [own, bundled];
  const others = all.filter((one) => !first.includes(one));
  const drawers = [...first, ...others, signsDrawer(bundled)];
  const found = new Map<string, Drawer>();
  const drawerOf = (character: string): Drawer => {
    const known = found.get(character);
    if (known !== undefined) return known;
    const codePoint = character.codePointAt(0) ?? 0;
    const drawer = drawers.find((one) => one.has(codePoint)) ?? bundled;
    found.set(character, drawer);
    return drawer;
  };
  const { font } = bundled;
  return {
    name,
    bundled,
    drawers,
    ascent: font.ascent / font.unitsPerEm,
    has: (codePoint) => drawers.some((one) => one.has(codePoint)),
    drawerOf,
    advance: (character, narrow) => drawerOf(character).advance(character, narrow),
    outlines: (character) => drawerOf(character).outlines(character),
  };
}

const bundledFonts = new Map<string, Promise<FontDrawer>>();
const ownFonts = new Map<string, FontDrawer>();

async function openBundled(name: FaceName, path: string): Promise<FontDrawer> {
  const known = bundledFonts.get(path);
  if (known !== undefined) return known;
  const opening = openFont(name, path);
  bundledFonts.set(path, opening);
  try {
    return await opening;
  } catch {
    bundledFonts.delete(path);
    throw new DeskError('document.font-missing', { file: path });
  }
}

async function openFont(name: FaceName, path: string): Promise<FontDrawer> {
  const font = fontkit.create(await readFile(path));
  if (!('hasGlyphForCodePoint' in font)) throw new Error('a collection of fonts');
  return fontDrawer(name, font);
}

async function openOwn(name: FaceName, own: OwnFont | undefined): Promise<FontDrawer | null> {
  if (own === undefined) return null;
  const key = `own ${name} ${own.path} ${own.postscriptName}`;
  const known = ownFonts.get(key);
  if (known !== undefined) return known;
  const opened = await openOwnFont(own.path, own.postscriptName).catch(() => null);
  if (opened === null) return null;
  const drawer = fontDrawer(key, opened.font);
  ownFonts.set(key, drawer);
  return drawer;
}
