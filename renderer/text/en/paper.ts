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
    hint: 'If FangSong or XiaoBiaoSong is installed on this computer, it can be used for text and titles. Characters it lacks are printed in the fonts that come with the app, and rare ones these lack in the font chosen.',
    fallback: 'This file cannot be used at the moment, and the app’s fonts are used instead: {why}',
  },
} as const;
