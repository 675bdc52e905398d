/** Ends of paragraphs, rows, cells and lines: what stands on either side does not belong together. */
const ends =
  /<(?:\/(?:w:p|a:p|p|div|li|tr|td|th|h[1-6]|si|row|c|ofd:TextObject|TextObject)|(?:w:)?br\s*\/?|w:tab\s*\/)>/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The text between the tags of XML or HTML, for searching: nothing is checked, programs and looks are left out, and what
 * is no tag stays as it is.
 */
export function tagsOut(source: string): string {
  return source
    .replace(/<(script|style)\b[^>]{0,2000}>[\s\S]*?<\/\1\s{0,9}>/gi, ' ')
    .replace(ends, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
      const hex = /^#x/i.test(name);
      const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
