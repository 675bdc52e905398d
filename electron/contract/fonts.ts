import type { Fault } from '../../assessments/text/fault.ts';

/** Where a font of the user's is used: for texts, or for titles. */
export type FontRole = 'text' | 'title';

/** A font the user has chosen for documents. */
export interface ChosenFont {
  /** As the font calls itself. */
  readonly family: string;
  /** The file's own name, without its folder. */
  readonly file: string;
  /** Why it cannot be used at the moment; documents are then set in the fonts of the app. Null when it can. */
  readonly fault: Fault | null;
}

export type DocumentFonts = Readonly<Record<FontRole, ChosenFont | null>>;

/** What the window may ask about the fonts PDFs are set in. */
export type FontCalls = {
  getDocumentFonts: { input: Record<string, never>; output: DocumentFonts };
  /**
   * Asks for a font file (native dialog) and uses it from then on. Throws `font.unreadable`, `.not-allowed`,
   * `.variable`, `.no-chinese`; what was chosen before then stays. Nothing chosen changes nothing.
   */
  chooseDocumentFont: { input: { role: FontRole }; output: DocumentFonts };
  /** Back to the font that comes with the app. */
  dropDocumentFont: { input: { role: FontRole }; output: DocumentFonts };
};
