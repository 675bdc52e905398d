import type { Point } from '../../../../assessments/charts/drawing.ts';
import type { Drawer, FontDrawer } from '../../drawer.ts';
import { meaningTable } from './meaning-table.ts';
import type { ShownFont, Writer, WrittenObject } from './shown-font.ts';

/** More signs than there are codes of one byte are not known. */
const mostCodes = 255;

/**
 * Signs drawn as outlines, for one document: a font of type 3 (ISO 32000-1, 9.6.5), which takes the colour and the
 * size of the text around and is found, copied and read aloud like it. `like`: the font it stands beside.
 */
export function shownSigns(document: Writer, signs: Drawer, like: FontDrawer, id: string): ShownFont {
  const scale = 1000 / like.font.unitsPerEm;
  const codes = new Map<string, number>();
  let dictionary: WrittenObject | null = null;

  const codeOf = (character: string): string => {
    const known = codes.get(character) ?? codes.size + 1;
    if (known > mostCodes) throw new Error('too many signs');
    codes.set(character, known);
    return known.toString(16).padStart(2, '0');
  };

  return {
    id,
    name: signs.key,
    ascender: like.font.ascent * scale,
    descender: like.font.descent * scale,
    lineGap: like.font.lineGap * scale,
    bbox: like.font.bbox,
    widthOfString: (text, size) =>
      (Array.from(text).reduce((sum, one) => sum + signs.advance(one, false), 0) * size) / 1000,
    lineHeight: (size, includeGap = false) =>
      ((like.font.ascent + (includeGap ? like.font.lineGap : 0) - like.font.descent) * scale * size) / 1000,
    encode(text) {
      const characters = Array.from(text);
      const places = characters.map((one) => {
        const width = signs.advance(one, false);
        return { xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width };
      });
      return [characters.map(codeOf), places];
    },
    ref: () => (dictionary ??= document.ref()),
    finalize: () => {
      if (dictionary === null) return;
      embed(document, dictionary, signs, [...codes.keys()]);
      dictionary = null;
    },
  };
}

/** `characters`: by their codes, from 1. */
function embed(
  document: Writer,
  dictionary: WrittenObject,
  signs: Drawer,
  characters: readonly string[],
): void {
  const write = (content: string): WrittenObject => {
    const object = document.ref({});
    object.end(content);
    return object;
  };
  const widths = characters.map((one) => tenths(signs.advance(one, false)));
  const names = characters.map((_, at) => `s${at + 1}`);
  const procedures = characters.map((one, at) => write(procedure(signs.outlines(one), widths[at] ?? 0)));
  dictionary.data = {
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: around(characters.flatMap((one) => signs.outlines(one).flat())),
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: Object.fromEntries(names.map((name, at) => [name, procedures[at]])),
    Encoding: { Type: 'Encoding', Differences: [1, ...names] },
    FirstChar: 1,
    LastChar: characters.length,
    Widths: widths,
    Resources: {},
    ToUnicode: write(
      meaningTable(
        characters.map((one) => [one.codePointAt(0) ?? 0]),
        { bytes: 1, first: 1 },
      ),
    ),
  };
  dictionary.end();
}

/** What is drawn for one sign, in the colour of the text. */
function procedure(outlines: readonly (readonly Point[])[], width: number): string {
  const drawn = outlines.map((points) =>
    [...points.map(({ x, y }, at) => `${tenths(x)} ${tenths(y)} ${at === 0 ? 'm' : 'l'}`), 'h'].join('\n'),
  );
  return [`${width} 0 ${around(outlines.flat()).join(' ')} d1`, ...drawn, 'f'].join('\n');
}

function around(points: readonly Point[]): readonly number[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(tenths);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
