import { searchForm, wordsOf } from '../../../assessments/portfolio/search-form.ts';
import { languages } from '../../../assessments/pack/localized.ts';
import { helpFor } from '../../help/help-for.ts';
import type { HelpPageId } from '../../help/help-page-ids.ts';
import type { Route } from '../../routing/route.ts';
import { messages } from '../../text/messages.ts';

/** What can be found by its words. */
export interface Findable {
  readonly label: string;
  readonly detail?: string;
  /** Other words for it: found by them as well, never shown. */
  readonly also?: string;
}

const placesOf = languages.map((language) => {
  const of: Partial<Readonly<Record<Route['screen'], string>>> = messages[language].placeWords.of;
  return of;
});

/** The everyday words a screen is found by, of both languages: who reads one of them may type the other. */
export function wordsForPlace(screen: Route['screen']): string {
  return placesOf.flatMap((of) => of[screen] ?? []).join(' ');
}

/** The everyday words of all screens a page of help is about. */
export function wordsForHelp(page: HelpPageId): string {
  const screens = Object.keys(helpFor) as (keyof typeof helpFor)[];
  return screens.flatMap((screen) => (helpFor[screen] === page ? [wordsForPlace(screen)] : [])).join(' ');
}

const askings = [
  ...messages['zh-CN'].placeWords.asking.split(' '),
  // A whole phrase of words, each followed by another word.
  ...messages.en.placeWords.asking.split(', ').map((phrase) => `${phrase} `),
].map((phrase) => phrase.toLowerCase());

/** What was typed without the beginning of a question (“how do I …”); all of it where nothing else is left. */
function withoutAsking(typed: string): string {
  const text = typed.trim();
  const asking = askings.find((phrase) => text.toLowerCase().startsWith(phrase));
  const rest = asking === undefined ? text : text.slice(asking.length);
  return wordsOf(rest).length === 0 ? text : rest;
}

/** Whether every word that was typed stands in the words of something. */
export function isFoundBy(typed: string): (one: Findable) => boolean {
  const [all, rest] = [wordsOf(typed), wordsOf(withoutAsking(typed))];
  return ({ label, detail = '', also = '' }) => {
    const form = searchForm(`${label} ${detail} ${also}`);
    return [all, rest].some((words) => words.every((word) => form.includes(word)));
  };
}
