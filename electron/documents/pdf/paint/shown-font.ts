import type { Font, Subset } from 'fontkit';
import { meaningTable } from './meaning-table.ts';

/** Where pdfkit writes objects to. */
export interface Writer {
  readonly subset?: number | null;
  ref(data?: Readonly<Record<string, unknown>>): WrittenObject;
}

/** An object of a file as pdfkit has it: what it says, and the end of it with what it holds. */
export interface WrittenObject {
  data: Readonly<Record<string, unknown>>;
  end(content?: Uint8Array | string): void;
}

/** A font in the form in which pdfkit and pdfmake ask for one; sizes and widths in thousandths of the size. */
export interface ShownFont {
  readonly id: string;
  readonly name: string;
  readonly ascender: number;
  readonly descender: number;
  readonly lineGap: number;
  readonly bbox: Font['bbox'];
  widthOfString(text: string, size: number, features?: readonly string[] | null): number;
  lineHeight(size: number, includeGap?: boolean): number;
  encode(
    text: string,
    features?: readonly string[],
  ): readonly [codes: readonly string[], places: readonly Place[]];
  ref(): WrittenObject;
  finalize(): void;
}

/** Where a sign stands, and the way to the next one. */
interface Place {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** As the font's own table has it. */
  readonly advanceWidth: number;
}

interface Sign {
  readonly glyph: number;
  readonly codePoints: readonly number[];
  readonly place: Place;
}

/** The list of glyphs of a subset, which its types do not show. */
type OpenSubset = Subset & { readonly glyphs: number[]; readonly cff?: unknown };

/**
 * A font that is open already, for one document: pdfmake would read and take apart its ten megabytes anew for each,
 * and set each ideograph by the rules of scripts that join their letters. What is shown goes into the file with a code
 * for each meaning: fonts draw “•” as “·”, and a reader shall find the one that was written.
 */
export function shownFont(document: Writer, font: Font, id: string): ShownFont {
  const scale = 1000 / font.unitsPerEm;
  const subset = font.createSubset() as OpenSubset;
  const codes = new Map<string, string>();
  const widths: number[] = [font.getGlyph(0).advanceWidth * scale];
  const meanings: (readonly number[])[] = [[0]];
  const single = new Map<string, Sign>();
  const words = new Map<string, readonly Sign[]>();
  let dictionary: WrittenObject | null = null;

  const codeOf = ({ glyph, codePoints, place }: Sign): string => {
    const key = `${glyph} ${codePoints.join(' ')}`;
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = subset.glyphs.push(glyph) - 1;
    widths[code] = place.advanceWidth;
    meanings[code] = codePoints;
    const written = hex(code);
    codes.set(key, written);
    return written;
  };

  const signOf = (character: string): Sign => {
    const known = single.get(character);
    if (known !== undefined) return known;
    const codePoint = character.codePointAt(0) ?? 0;
    const { id: glyph, advanceWidth } = font.glyphForCodePoint(codePoint);
    const width = advanceWidth * scale;
    const place = { xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width };
    const sign = { glyph, codePoints: [codePoint], place };
    single.set(character, sign);
    return sign;
  };

  /** Letters as their maker wants them: drawn together, closed up. */
  const shape = (word: string, features?: readonly string[]): readonly Sign[] => {
    const key = `${features?.join(' ') ?? ''}|${word}`;
    const known = words.get(key);
    if (known !== undefined) return known;
    const { glyphs, positions } = font.layout(word, features === undefined ? undefined : [...features]);
    const written = Array.from(word, (character) => character.codePointAt(0) ?? 0);
    const counted = glyphs.reduce((sum, { codePoints }) => sum + codePoints.length, 0) === written.length;
    let at = 0;
    const signs = glyphs.map((glyph, index): Sign => {
      const place = positions[index];
      // What the library says of a sign is what it was first asked for by; only how many it stands for is always so.
      const own = written.slice(at, (at += glyph.codePoints.length));
      return {
        glyph: glyph.id,
        codePoints: counted ? own : glyph.codePoints,
        place: {
          xAdvance: (place?.xAdvance ?? glyph.advanceWidth) * scale,
          yAdvance: (place?.yAdvance ?? 0) * scale,
          xOffset: (place?.xOffset ?? 0) * scale,
          yOffset: (place?.yOffset ?? 0) * scale,
          advanceWidth: glyph.advanceWidth * scale,
        },
      };
    });
    words.set(key, signs);
    return signs;
  };

  const signsOf = (text: string, features?: readonly string[] | null): readonly Sign[] => {
    if (features !== undefined && features !== null) return shape(text, features);
    const signs: Sign[] = [];
    let word = '';
    for (const character of text) {
      const alone = standsAlone(character);
      if (!alone) word += character;
      if (word !== '' && (alone || character === ' ')) {
        signs.push(...shape(word));
        word = '';
      }
      if (alone) signs.push(signOf(character));
    }
    if (word !== '') signs.push(...shape(word));
    return signs;
  };

  const ascender = font.ascent * scale;
  const descender = font.descent * scale;
  const lineGap = font.lineGap * scale;
  return {
    id,
    name: font.postscriptName,
    ascender,
    descender,
    lineGap,
    bbox: font.bbox,
    widthOfString: (text, size, features) =>
      (signsOf(text, features).reduce((sum, { place }) => sum + place.xAdvance, 0) * size) / 1000,
    lineHeight: (size, includeGap = false) =>
      ((ascender + (includeGap ? lineGap : 0) - descender) / 1000) * size,
    encode: (text, features) => {
      const signs = signsOf(text, features);
      return [signs.map(codeOf), signs.map(({ place }) => place)];
    },
    ref: () => (dictionary ??= document.ref()),
    finalize: () => {
      if (dictionary === null) return;
      embed(document, dictionary, { font, subset, id, widths, meanings });
      dictionary = null;
    },
  };
}

/** Ideographs and their signs: each is drawn by itself, whatever stands beside it. */
function standsAlone(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    (code >= 0x3000 && code <= 0x3020) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** A composite font of two bytes a code (ISO 32000-1, 9.7), with the table of what its codes mean. */
function embed(
  document: Writer,
  dictionary: WrittenObject,
  parts: {
    readonly font: Font;
    readonly subset: OpenSubset;
    readonly id: string;
    readonly widths: readonly number[];
    readonly meanings: readonly (readonly number[])[];
  },
): void {
  const { font, subset, id, widths, meanings } = parts;
  const scale = 1000 / font.unitsPerEm;
  const write = (data: Readonly<Record<string, unknown>>, content?: Uint8Array | string): WrittenObject => {
    const object = document.ref(data);
    object.end(content);
    return object;
  };
  const compact = subset.cff !== undefined && subset.cff !== null;
  const name = `${tagOf(id)}+${font.postscriptName.replaceAll(' ', '_')}`;
  const program = write(compact ? { Subtype: 'CIDFontType0C' } : {}, subset.encode());
  const { bbox } = font;
  const descriptor = write({
    Type: 'FontDescriptor',
    FontName: name,
    // Symbolic: its codes are its own.
    Flags: 4,
    FontBBox: [bbox.minX * scale, bbox.minY * scale, bbox.maxX * scale, bbox.maxY * scale],
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: (font.capHeight || font.ascent) * scale,
    StemV: 0,
    [compact ? 'FontFile3' : 'FontFile2']: program,
    // Parts of a glyph drawn of several come along without a code of their own.
    ...(document.subset === 1 ? { CIDSet: write({}, bitsUpTo(subset.glyphs.length)) } : {}),
  });
  const text = (said: string) => new String(said);
  const descendant = write({
    Type: 'Font',
    Subtype: compact ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [0, widths],
    ...(compact ? {} : { CIDToGIDMap: 'Identity' }),
  });
  dictionary.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: write({}, meaningTable(meanings, { bytes: 2, first: 0 })),
  };
  dictionary.end();
}

/** Six capitals that tell this part of the font from others in the file (ISO 32000-1, 9.6.4): F1, F2, … as A, B, …. */
function tagOf(id: string): string {
  return `READA${String.fromCharCode(64 + (Number(id.slice(1)) % 26))}`;
}

/** A bit for each glyph that is there, which is every one (ISO 19005-1, 6.3.5). */
function bitsUpTo(count: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(count / 8));
  for (let one = 0; one < count; one += 1) bits[one >> 3] = (bits[one >> 3] ?? 0) | (0x80 >> (one & 7));
  return bits;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
