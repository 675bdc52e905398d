import type { Spoken } from '../../assessments/dossier/reading-order.ts';
import { comparable } from './printable.ts';

/**
 * Walks along the texts of a model and the text of the pages together, white space left aside. The head of a table
 * may stand again where a page begins inside it; nothing else may be there that the model does not say.
 * Returns null when they agree, else where they part: the place in the model and what stood on the page.
 */
export function compareText(spoken: readonly Spoken[], pages: readonly string[]): string | null {
  const text = pages.join('');
  const starts = startsOf(pages);
  const chapters = new Map<string, number>();
  const references: { readonly chapter: string; readonly page: number }[] = [];
  let at = 0;
  for (const [index, one] of spoken.entries()) {
    if (one.kind === 'page') {
      const digits = numberBefore(text, at, textAfter(spoken, index));
      if (digits === null) return `${one.chapter}: “${text.slice(at, at + 40)}”`;
      references.push({ chapter: one.chapter, page: Number(digits) });
      at += digits.length;
      continue;
    }
    const head = comparable(one.repeats.join(''));
    if (one.opens !== undefined) chapters.set(one.opens, pageAt(starts, at));
    for (const character of comparable(one.text)) {
      if (head !== '' && starts.has(at) && text.startsWith(head, at)) at += head.length;
      if (!text.startsWith(character, at)) {
        return `${one.place.join(' › ')}: “${one.text.slice(0, 40)}” / “${text.slice(at, at + 40)}”`;
      }
      at += character.length;
    }
  }
  if (at < text.length) return `“${text.slice(at, at + 40)}”`;
  const wrong = references.find((reference) => chapters.get(reference.chapter) !== reference.page);
  return wrong === undefined
    ? null
    : `${wrong.chapter}: ${wrong.page} / ${chapters.get(wrong.chapter) ?? '?'}`;
}

/** The digits at `at` that are followed by the text expected next, which may begin with digits itself. */
function numberBefore(text: string, at: number, next: string): string | null {
  const digits = /^\d*/.exec(text.slice(at, at + 8))?.[0] ?? '';
  for (let length = 1; length <= digits.length; length += 1) {
    if (text.startsWith(next, at + length)) return digits.slice(0, length);
  }
  return null;
}

/** The next two texts: a chapter's number and title, or the words below the contents. */
function textAfter(spoken: readonly Spoken[], index: number): string {
  const next = spoken.slice(index + 1, index + 3);
  return comparable(next.map((one) => (one.kind === 'text' ? one.text : '')).join(''));
}

/** Positions at which a page begins, and which page that is. */
function startsOf(pages: readonly string[]): Map<number, number> {
  const starts = new Map<number, number>();
  let at = 0;
  pages.forEach((page, index) => {
    starts.set(at, index + 1);
    at += page.length;
  });
  return starts;
}

function pageAt(starts: ReadonlyMap<number, number>, at: number): number {
  let page = 1;
  for (const [start, number] of starts) if (start <= at) page = number;
  return page;
}
