import { fonts } from './look.ts';

/** fontTable.xml: what to take for a font that is not installed, and what kind of font it is. */
export function fontTableXml(): string {
  const rows = fonts.map(
    ({ name, instead, panose }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>`,
  );
  const latin = [
    ['Times New Roman', 'roman', '02020603050405020304'],
    ['Arial', 'swiss', '020B0604020202020204'],
  ].map(
    ([name, family, panose]) =>
      `<w:font w:name="${name}"><w:panose1 w:val="${panose}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[...rows, ...latin].join('')}</w:fonts>`;
}
