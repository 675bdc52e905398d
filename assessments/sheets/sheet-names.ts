const longest = 31;

/**
 * Names every spreadsheet program takes, in the order of the titles: without \ / ? * [ ] :, not beginning or ending
 * with an apostrophe, at most 31 characters, each once (capitals or not).
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>(['history']);
  return titles.map((title) => {
    const plain =
      title
        .replaceAll(/[\\/?*[\]:\p{Cc}]/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/^[' ]+|[' ]+$/g, '') || '-';
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` ${number}`;
      const name = cut(plain, longest - ending.length) + ending;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** Cut between characters, counted as spreadsheets do: in UTF-16 units. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.trimEnd();
}
