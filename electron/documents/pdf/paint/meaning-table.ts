/** No range may hold codes whose first bytes differ. */
const mostInRange = 256;

/**
 * The table by which a reader finds what the codes of a font mean (ISO 32000-1, 9.10.3): the code points of each code
 * from `first` on. `bytes`: how many a code has.
 */
export function meaningTable(
  meanings: readonly (readonly number[])[],
  { bytes, first }: { readonly bytes: 1 | 2; readonly first: number },
): string {
  const code = (value: number): string => value.toString(16).padStart(2 * bytes, '0');
  const entries = meanings.map(
    (points) =>
      `<${Buffer.from(String.fromCodePoint(...points), 'utf16le')
        .swap16()
        .toString('hex')}>`,
  );
  const ranges: string[] = [];
  for (let from = 0; from < entries.length; from += mostInRange) {
    const some = entries.slice(from, from + mostInRange);
    ranges.push(`<${code(first + from)}> <${code(first + from + some.length - 1)}> [${some.join(' ')}]`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    `<${code(0)}> <${'ff'.repeat(bytes)}>`,
    'endcodespacerange',
    `${ranges.length} beginbfrange`,
    ...ranges,
    'endbfrange',
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
