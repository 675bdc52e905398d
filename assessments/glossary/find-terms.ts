import type { Language } from '../pack/localized.ts';
import { terms, type Term } from './terms.ts';

/** A piece of a text: plain, or a term with the words as they stand. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly term: Term };

interface Hit {
  readonly at: number;
  readonly text: string;
  readonly term: Term;
}

/** Cuts a text at the first place of each of the terms wanted; joined, the pieces are the text itself. */
export function cutAtTerms(text: string, language: Language, wanted: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const hit of hitsIn(text, language)) {
    if (!wanted.has(hit.term.id) || hit.at < done) continue;
    if (hit.at > done) pieces.push({ kind: 'text', text: text.slice(done, hit.at) });
    pieces.push({ kind: 'term', text: hit.text, term: hit.term });
    done = hit.at + hit.text.length;
  }
  if (done < text.length) pieces.push({ kind: 'text', text: text.slice(done) });
  return pieces;
}

/**
 * Which terms stand for the first time in which of several texts, read in order: a word is explained where it is met,
 * not at each of its places.
 */
export function firstPlaces(
  texts: readonly { readonly key: string; readonly text: string }[],
  language: Language,
): ReadonlyMap<string, ReadonlySet<string>> {
  const met = new Set<string>();
  const places = new Map<string, Set<string>>();
  for (const { key, text } of texts) {
    for (const { term } of hitsIn(text, language)) {
      if (met.has(term.id)) continue;
      met.add(term.id);
      const here = places.get(key) ?? new Set<string>();
      places.set(key, here.add(term.id));
    }
  }
  return places;
}

/** Every term that stands in one of several texts, in the order they are met. */
export function termsIn(texts: readonly string[], language: Language): readonly Term[] {
  return [...new Set(texts.flatMap((text) => hitsIn(text, language).map(({ term }) => term)))];
}

/** The first place of each term in a text, by place; where names overlap the longer one counts. */
function hitsIn(text: string, language: Language): readonly Hit[] {
  const hits = terms.flatMap((term) => {
    const found = term.names[language].flatMap((name) => {
      const at = placeOf(name, text, language);
      return at === -1 ? [] : [{ at, text: text.slice(at, at + name.length), term }];
    });
    return found.toSorted((a, b) => a.at - b.at || b.text.length - a.text.length).slice(0, 1);
  });
  return hits
    .toSorted((a, b) => a.at - b.at || b.text.length - a.text.length)
    .filter((hit, place, all) => all.slice(0, place).every((one) => one.at + one.text.length <= hit.at));
}

/** Where a name stands as a word of its own; Latin letters beside it make it another word. */
function placeOf(name: string, text: string, language: Language): number {
  const [within, sought] = language === 'en' ? [text.toLowerCase(), name.toLowerCase()] : [text, name];
  const letter = (at: number): boolean => /[A-Za-z0-9]/.test(within[at] ?? '');
  const latin = /^[A-Za-z0-9]/.test(sought);
  for (let at = within.indexOf(sought); at !== -1; at = within.indexOf(sought, at + 1)) {
    if (!latin || (!letter(at - 1) && !letter(at + sought.length))) return at;
  }
  return -1;
}
