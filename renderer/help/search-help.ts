import { findIn, searchForm, wordsOf } from '../../assessments/portfolio/search-form.ts';

/** Something that can be found: a page or a term, in the language of the window and with the window's words put in. */
export interface Findable<Id> {
  readonly id: Id;
  readonly title: string;
  readonly texts: readonly string[];
}

export interface HelpHit<Id> {
  readonly id: Id;
  readonly title: string;
  /** The first text what was looked for stands in, and where in it; null where only the title has it. */
  readonly excerpt: { readonly text: string; readonly from: number; readonly to: number } | null;
}

/**
 * What holds every word of the query, somewhere in title or texts: those with all of them in the title first, else in
 * the order they are listed. No words are told apart in the texts, so Chinese needs no spaces. Empty for an empty
 * query.
 */
export function searchHelp<Id>(all: readonly Findable<Id>[], query: string): readonly HelpHit<Id>[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const holds = (text: string): boolean => {
    const form = searchForm(text);
    return words.every((word) => form.includes(word));
  };
  const hits = all.filter(({ title, texts }) => holds([title, ...texts].join('\n')));
  const [titled, others] = [
    hits.filter(({ title }) => holds(title)),
    hits.filter(({ title }) => !holds(title)),
  ];
  return [...titled, ...others].map(({ id, title, texts }) => ({
    id,
    title,
    excerpt: excerptOf(texts, query),
  }));
}

function excerptOf(texts: readonly string[], query: string): HelpHit<unknown>['excerpt'] {
  for (const text of texts) {
    const found = findIn(text, query);
    if (found !== null) return { text, ...found };
  }
  return null;
}
