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

/** The text as it is compared after reading a file back: what is printed, without any white space. */
export function comparable(text: string): string {
  return printable(text).replace(/\s+/gu, '');
}
