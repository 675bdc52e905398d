import type { HandlersOf } from '../answer-call.ts';
import type { FontCalls } from '../contract/fonts.ts';
import type { Surroundings } from '../desk.ts';
import { documentFonts, keepDocumentFont } from '../services/document-fonts.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about the fonts PDFs are set in. */
export function fontHandlers(place: Workplace, around: Surroundings): HandlersOf<FontCalls> {
  return {
    getDocumentFonts: () => documentFonts(place),
    chooseDocumentFont: async ({ role }) => {
      const { language } = around.settings.current();
      const file = await around.chooseSource({ kind: 'font', language });
      if (file !== null) await keepDocumentFont(place, role, file);
      return documentFonts(place);
    },
    dropDocumentFont: async ({ role }) => {
      await keepDocumentFont(place, role, null);
      return documentFonts(place);
    },
  };
}
