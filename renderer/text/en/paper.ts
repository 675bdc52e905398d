/** What is wanted on paper, and the fonts documents are set in. */
export const paper = {
  onPaper: {
    preparedBy: 'Say on the cover who prepared it: {who}',
    crossSeal: 'Mark the page edges for a cross-page seal',
  },
  documentFonts: {
    title: 'Fonts of exported PDFs',
    body: 'Text',
    heading: 'Titles',
    bundled: 'The fonts that come with the app',
    choose: 'Choose a font file…',
    chooseFor: 'Choose a font file for {role}',
    back: 'Back to the app’s fonts',
    backFor: 'Back to the app’s font for {role}',
    hint: 'If FangSong or XiaoBiaoSong is installed on this computer, it can be used for text and titles. Characters the chosen font lacks use the app’s fonts. A rare character the app’s fonts lack is printed if a chosen font has it.',
    fallback: 'This file cannot be used at the moment, and the app’s fonts are used instead: {why}',
  },
} as const;
