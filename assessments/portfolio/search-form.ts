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

/** A part of a text, by its places in it. */
export interface FoundSpan {
  readonly from: number;
  readonly to: number;
}

/** Where the first word of a query stands in a text, as the text is written; null when it cannot be shown there. */
export function findIn(text: string, query: string): FoundSpan | null {
  const form = formOf(text);
  for (const word of wordsOf(query)) {
    const { value } = spansOf(word, form).next();
    if (value !== undefined) return value;
  }
  return null;
}

/** Every place of every word of a query in a text, as the text is written, in their order; none lies over another. */
export function findAllIn(text: string, query: string): readonly FoundSpan[] {
  const form = formOf(text);
  const found = wordsOf(query).flatMap((word) => [...spansOf(word, form)]);
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .reduce<readonly FoundSpan[]>(
      (apart, span) => (span.from < (apart.at(-1)?.to ?? 0) ? apart : [...apart, span]),
      [],
    );
}

type Form = readonly (FoundSpan & { readonly of: string })[];

/** The form of a text character by character, because leaving out and unfolding change the length. */
function formOf(text: string): Form {
  const form: (FoundSpan & { readonly of: string })[] = [];
  let at = 0;
  for (const character of text) {
    for (const of of searchForm(character)) form.push({ of, from: at, to: at + character.length });
    at += character.length;
  }
  return form;
}

function* spansOf(word: string, form: Form): Generator<FoundSpan, undefined> {
  const letters = [...word];
  for (let place = 0; place + letters.length <= form.length; place += 1) {
    const [first, last] = [form[place], form[place + letters.length - 1]];
    if (first === undefined || last === undefined) continue;
    if (!letters.every((letter, offset) => form[place + offset]?.of === letter)) continue;
    yield { from: first.from, to: last.to };
    place += letters.length - 1;
  }
}
