/**
 * The text of one part of a Word file in document order, without the results of fields that count pages, which each
 * program counts anew; and the same by paragraphs. Throws where the XML does not hold together.
 */
export function readPart(xml: string): { readonly text: string; readonly paragraphs: readonly string[] } {
  const open: string[] = [];
  const fields: string[] = [];
  const paragraphs: string[] = [];
  let text = '';
  let begun = 0;
  let at = 0;
  for (const match of xml.matchAll(/<(\/?)([A-Za-z_][\w.:-]*)((?:[^<>"]|"[^"<]*")*?)(\/?)>|<\?[^<>]*\?>/g)) {
    const between = xml.slice(at, match.index);
    at = match.index + match[0].length;
    const holder = open.at(-1);
    if (holder === undefined && between.trim() !== '') throw broken(between);
    if (between.includes('<') || between.includes('>')) throw broken(between);
    if (holder === 'w:instrText') fields.push(`${fields.pop() ?? ''}${unescape(between)}`);
    if (holder === 'w:t' && !fields.some((field) => /^\s*(?:PAGEREF|PAGE|NUMPAGES)\b/.test(field)))
      text += unescape(between);
    const [, closing, name, attributes = '', alone] = match;
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.pop() !== name) throw broken(match[0]);
      if (name === 'w:p') {
        paragraphs.push(text.slice(begun));
        begun = text.length;
      }
      continue;
    }
    if (name === 'w:fldChar') {
      if (attributes.includes('"begin"')) fields.push('');
      if (attributes.includes('"end"')) fields.pop();
    }
    if (name === 'w:br' || name === 'w:tab' || name === 'w:p') text += ' ';
    if (alone !== '/') open.push(name);
  }
  if (open.length > 0 || fields.length > 0 || xml.slice(at).trim() !== '') throw broken(open.join(' '));
  return { text, paragraphs };
}

function broken(where: string): Error {
  return new Error(`XML: ${where.slice(0, 60)}`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (_, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    const found = entities[name];
    if (found === undefined) throw broken(name);
    return found;
  });
}
