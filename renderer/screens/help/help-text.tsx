import type { ReactNode } from 'react';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { helpPieces } from '../../help/help-page.ts';
import { uiWords } from '../../help/ui-words.ts';
import { useLanguage } from '../../text/language.ts';

/** A text of help; words of the window stand out, so that they are found on the screen. */
export function HelpText({ text }: { readonly text: Localized }): ReactNode {
  const language = useLanguage();
  return helpPieces(text[language]).map((piece, place) =>
    piece.kind === 'words' ? (
      piece.text
    ) : (
      <strong key={place} className="help-ui">
        {uiWords(piece.key, language)}
      </strong>
    ),
  );
}
