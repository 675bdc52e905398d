import type { Localized } from '../../assessments/pack/localized.ts';
import type { HelpPageId } from './help-page-ids.ts';
import type { PictureName } from './pictures.ts';
import type { HelpPlace } from './places.ts';

/** Whom a page is written for. */
export const audiences = ['owner', 'consultant', 'applicant', 'everyone'] as const;
export type Audience = (typeof audiences)[number];

/**
 * One page of help, both languages side by side. In every text `{start.new}` stands for the words the window itself
 * uses there, so that a button is never called by a name it no longer has.
 */
export interface HelpPage {
  readonly id: HelpPageId;
  readonly audience: Audience;
  readonly title: Localized;
  /** What the page answers, in a sentence. */
  readonly lead: Localized;
  readonly blocks: readonly HelpBlock[];
  /** Pages that go on from here. */
  readonly see?: readonly HelpPageId[];
}

export type HelpBlock =
  | { readonly kind: 'text'; readonly text: Localized }
  | { readonly kind: 'heading'; readonly text: Localized }
  /** What to do, one thing after the other. */
  | { readonly kind: 'steps'; readonly items: readonly Localized[] }
  | { readonly kind: 'list'; readonly items: readonly Localized[] }
  /** A way into a screen. */
  | { readonly kind: 'go'; readonly to: HelpPlace; readonly text: Localized }
  /** A picture the demo run has taken, with what is to be seen on it. */
  | { readonly kind: 'picture'; readonly name: PictureName; readonly text: Localized }
  /** The tables of keys, and the glossary: made from what the app itself uses. */
  | { readonly kind: 'keys' }
  | { readonly kind: 'terms' };

/** A piece of a text: plain words, or words of the window, by their place among its texts. */
export type HelpPiece =
  { readonly kind: 'words'; readonly text: string } | { readonly kind: 'ui'; readonly key: string };

/** Cuts a text at the words of the window in it. */
export function helpPieces(text: string): readonly HelpPiece[] {
  return text
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('{') ? { kind: 'ui', key: piece.slice(1, -1) } : { kind: 'words', text: piece },
    );
}

/** Every text of a page, in the order it is read. */
export function textsOf(page: HelpPage): readonly Localized[] {
  return [page.title, page.lead, ...page.blocks.flatMap(textsOfBlock)];
}

function textsOfBlock(block: HelpBlock): readonly Localized[] {
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'go':
    case 'picture':
      return [block.text];
    case 'steps':
    case 'list':
      return block.items;
    case 'keys':
    case 'terms':
      return [];
  }
}
