/** Texts about the file for whoever helps. */
export const diagnostics = {
  diagnostics: {
    make: 'Make a diagnostics file…',
    lead: 'For when something goes wrong and somebody is to help. It holds no names of enterprises or people, no answers and no file names. Read it here first, then decide whether to save it and whom to give it to: the app never sends it.',
    title: 'Diagnostics file',
    shown: 'What is saved is exactly this text and nothing more.',
    content: 'Content of the diagnostics file',
    save: 'Save…',
    saved: 'Saved to {file}',
  },
} as const;
