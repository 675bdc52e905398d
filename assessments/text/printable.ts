import { drawnSigns } from './drawn-signs.ts';
import { printableRanges } from './printable-ranges.ts';

/**
 * Signs that guide layout and have no ink of their own: soft hyphen, zero-width space and joiners, direction
 * marks, word joiner, byte-order mark, variation selectors. They arrive with pasted text and are not printed.
 */
const inkless = /[\u00ad\u200b-\u200f\u2060\ufeff\p{Variation_Selector}]/gu;

/** Spaces the fonts have no glyph for; any space is as good in print. */
const oddSpaces = /[\t\v\f\u1680\u2000-\u200a\u202f\u205f\u2028\u2029]/gu;

/** The text as it is set: composed letters (NFC), ordinary spaces and line ends, nothing without ink. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(inkless, '').replace(oddSpaces, ' ');
}

/** First and last code points of the ranges any font of the app has, in rising order. */
const ranges: readonly (readonly [number, number])[] = (() => {
  let end = 0;
  return printableRanges.split(' ').map((range) => {
    const [gap = '0', length = '0'] = range.split('.');
    const from = end + Number.parseInt(gap, 36);
    end = from + Number.parseInt(length, 36);
    return [from, end] as const;
  });
})();

/** Whether the app can print a code point: a font of its own has it, or it is made. A font of the user's may have more. */
export function hasSign(codePoint: number): boolean {
  if (drawnSigns.has(codePoint)) return true;
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, 0];
    if (codePoint < from) high = middle - 1;
    else if (codePoint > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** The characters of a text that cannot be printed, each once, in the order they stand. */
export function unprintableIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const character of printable(text))
    if (character !== '\n' && !hasSign(character.codePointAt(0) ?? 0)) found.add(character);
  return [...found];
}

/** A character with its number, 😀 U+1F600; by number alone where showing it shows nothing. */
export function sayCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zs}]/u.test(character) ? code : `${character} ${code}`;
}
