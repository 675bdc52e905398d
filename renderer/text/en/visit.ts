/** Texts on the home of an assessment about going to see the enterprise. */
export const visit = {
  visit: {
    title: 'On a visit',
    onSite: 'On-site mode',
    onSiteDetail:
      'One question per screen, answered from the keyboard, noting who said it and whether it was seen',
    followUps: 'Still to be sent',
    followUpsDetail: '{count, plural, =0 {No open items now} one {One open item} other {# open items}}',
  },
  followUpFile: {
    nothingYet:
      'There are no answers yet. Note them in on-site mode during the visit, and what has to be sent will be listed here.',
    toOnSite: 'Open on-site mode',
    open: 'Print or send…',
    title: 'Print or send',
    lead: 'One row per item, with space for the date done; each page has the table head and its page number. PDF to print or send, Excel to go on working with it.',
    language: 'Language of the list',
    print: 'Save as PDF…',
    save: 'Save as Excel…',
    saving: 'Writing and checking…',
    saved: '{items, plural, one {One item} other {# items}} saved: {file}',
    failed: 'Not saved',
  },
} as const;
