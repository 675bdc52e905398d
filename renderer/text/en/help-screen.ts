/** Texts around the pages of help, which themselves stand in renderer/help. */
export const helpScreen = {
  helpScreen: {
    title: 'Help',
    lead: 'All of it is inside the app and needs no network. F1 opens the page about where you are.',
    open: 'Help',
    openHere: 'Help for this page',
    search: 'Search the help, for example “backup”',
    found: '{count, plural, one {# place} other {# places}} found',
    none: 'The help does not mention “{text}”.',
    noneHint: 'Try another word, or a part of it. For enterprises use “Search everything”.',
    term: 'Word: {title}',
    example: 'Example: {words}',
    all: 'All help',
    back: 'Back to where you were',
    see: 'Read on',
    for: {
      owner: 'For owners',
      consultant: 'For consultants',
      applicant: 'For applicants',
      everyone: 'For everybody',
    },
    notOpen: '{what}: open an assessment first.',
    toStart: 'Go to all enterprises',
  },
} as const;
