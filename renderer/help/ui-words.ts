import type { Language } from '../../assessments/pack/localized.ts';
import { messages } from '../text/messages.ts';
import { helpPieces } from './help-page.ts';

/** The words the window uses at a place among its texts (`start.new`); null when there are none, or they need values. */
export function uiWords(key: string, language: Language): string | null {
  let found: unknown = messages[language];
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return null;
    found = (found as Readonly<Record<string, unknown>>)[part];
  }
  return typeof found === 'string' && !found.includes('{') ? trimmed(found) : null;
}

/** A button that asks for more says so with dots; named in a sentence it goes without. */
function trimmed(words: string): string {
  return words.replace(/…$/u, '');
}

/** A text of help with the words of the window put in. */
export function plainHelp(text: string, language: Language): string {
  return helpPieces(text)
    .map((piece) => (piece.kind === 'words' ? piece.text : (uiWords(piece.key, language) ?? piece.key)))
    .join('');
}
