/** What is neither letter, number nor sign: it is left out, so that A-2026/07 is found by A202607 and by A-2026. */
const between = /[\p{White_Space}\p{P}\p{Cc}\p{Cf}]+/gu;

/** The form texts are compared in: width, case and punctuation do not matter. */
export function searchForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(between, '');
}

/** Signs that stand for an ASCII character inside a term of the index, which takes only letters and numbers of it. */
const signs = /[!-/:-@[-`{-~]/g;

/**
 * The terms a text is indexed by: every two characters that follow each other, and the last alone. So any part of a
 * text is found by its own pairs in a row, a single character by the beginning of a pair; no words need to be told
 * apart, which Chinese does not do.
 */
export function searchTerms(text: string): string {
  const characters = [
    ...searchForm(text).replaceAll(signs, (sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0))),
  ];
  return characters.map((character, place) => character + (characters[place + 1] ?? '')).join(' ');
}

/** The words of a query, each to be found in the same text; empty when there is nothing to look for. */
export function wordsOf(query: string): readonly string[] {
  return query
    .split(/\p{White_Space}+/u)
    .map(searchForm)
    .filter((word) => word !== '')
    .slice(0, 8);
}

/** The query in the language of FTS5: all words, each as its pairs in a row. Null when there is nothing to look for. */
export function matchOf(query: string): string | null {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  return words
    .map((word) => {
      const terms = searchTerms(word).split(' ');
      return terms.length === 1 ? `"${terms.join('')}"*` : `"${terms.slice(0, -1).join(' ')}"`;
    })
    .join(' AND ');
}

/** Where the first word of a query stands in a text, as the text is written; null when it cannot be shown there. */
export function findIn(text: string, query: string): { readonly from: number; readonly to: number } | null {
  for (const word of wordsOf(query)) {
    // Character by character, because leaving out and unfolding change the length.
    const form: { readonly of: string; readonly from: number; readonly to: number }[] = [];
    let at = 0;
    for (const character of text) {
      for (const of of searchForm(character)) form.push({ of, from: at, to: at + character.length });
      at += character.length;
    }
    const letters = [...word];
    const start = form.findIndex((_, place) =>
      letters.every((letter, offset) => form[place + offset]?.of === letter),
    );
    const [first, last] = [form[start], form[start + letters.length - 1]];
    if (start !== -1 && first !== undefined && last !== undefined) return { from: first.from, to: last.to };
  }
  return null;
}
