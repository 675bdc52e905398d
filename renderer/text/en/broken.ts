/** What stands where a page could not be shown. */
export const broken = {
  broken: {
    title: 'This page could not be shown',
    wholeTitle: 'The window could not be shown',
    lead: 'The app itself made a mistake. You did nothing wrong.',
    safe: 'Your work is safe',
    stored: 'Everything you filled in is stored on this computer. Nothing was lost or changed by this.',
    pending:
      'What was saved is still there. {count, plural, one {# change is} other {# changes are}} still being saved; the app keeps them and keeps trying. Please do not close the window yet.',
    now: 'What you can do now',
    advice:
      'Try again first. If that does not help, go back to all enterprises and carry on from another page; everything but this page works as usual.',
    wholeAdvice:
      'Try again first. If that does not help, go back to all enterprises, and last of all reload the window.',
    again: 'Try again',
    home: 'Back to all enterprises',
    reload: 'Reload the window',
    report: 'Ask for help',
    kind: 'Name of the error: {kind}. Where it happened has been noted for the diagnostics file.',
  },
} as const;
