import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { DeskError } from '../../assessments/text/fault.ts';

/** A font file of the user's: its absolute path, and which font of a collection it is. */
export interface OwnFont {
  readonly path: string;
  readonly postscriptName: string;
}

/** A font as it was found in its file. */
export interface FoundFont extends OwnFont {
  /** As the font calls itself, in Chinese where it has a Chinese name. */
  readonly family: string;
}

/** Characters a font for Chinese documents has in any case. */
const usual = '申报材料企业单位盖章年月日一二三的是在有和不为这人我他';

/** Fonts are tens of megabytes at most; anything larger is none. */
const largestBytes = 120 * 1024 * 1024;

/**
 * Opens a font file (TrueType, OpenType, or the first usable font of a collection) and makes sure that it may stand
 * inside a document and has Chinese characters. Throws `font.unreadable`, `.not-allowed`, `.variable`, `.no-chinese`.
 */
export async function openOwnFont(
  path: string,
  postscriptName?: string,
): Promise<{ readonly found: FoundFont; readonly font: Font }> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null || bytes.length > largestBytes) throw new DeskError('font.unreadable', { file: path });
  const font = firstFont(bytes, postscriptName);
  if (font === null) throw new DeskError('font.unreadable', { file: path });
  if (Object.keys(font.variationAxes ?? {}).length > 0) throw new DeskError('font.variable', { file: path });
  if (!mayBeEmbedded(font)) throw new DeskError('font.not-allowed', { file: path });
  const has = [...usual].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  if (!has) throw new DeskError('font.no-chinese', { file: path });
  return {
    font,
    found: { path, postscriptName: font.postscriptName, family: familyOf(font) },
  };
}

function firstFont(bytes: Buffer, postscriptName: string | undefined): Font | null {
  // Compressed fonts of web pages are no installed fonts.
  if (!/^(?:00010000|4f54544f|74727565|74746366)$/.test(bytes.toString('hex', 0, 4))) return null;
  try {
    const opened = fontkit.create(bytes);
    if (!('fonts' in opened)) return opened;
    const fonts: readonly Font[] = opened.fonts;
    return fonts.find((font) => font.postscriptName === postscriptName) ?? fonts[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * What the font's maker allows (OpenType, OS/2 fsType): 2 forbids embedding, 256 forbids parts of a font, and a
 * document holds only the part it needs, 512 allows bitmaps only.
 */
function mayBeEmbedded(font: Font): boolean {
  const { fsType } = font['OS/2'];
  return !(fsType.noEmbedding || fsType.noSubsetting || fsType.bitmapOnly);
}

function familyOf(font: Font): string {
  try {
    return (font.getName('fontFamily', 'zh') ?? font.familyName).trim() || font.postscriptName;
  } catch {
    return font.postscriptName;
  }
}
