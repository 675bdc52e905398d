/** Texts on the home of an assessment about going to see the enterprise. */
export const visit = {
  visit: {
    title: 'On a visit',
    onSite: 'On-site mode',
    onSiteDetail:
      'One question a screen, answered from the keyboard, noting who said it and whether it was seen',
    followUps: 'Still to be sent',
    followUpsDetail:
      '{count, plural, =0 {Nothing has to be sent afterwards now} one {One thing to be sent afterwards} other {# things to be sent afterwards}}',
  },
  followUpFile: {
    nothingYet:
      'There are no answers yet. Note them in on-site mode during the visit, and what has to be sent will be listed here.',
    toOnSite: 'Open on-site mode',
    open: 'Print or send…',
    title: 'Print or send',
    lead: 'One row an item, with room for the day it is done; each page has the head of the table and its number. PDF to print or send, Excel to go on working with it.',
    language: 'Language of the list',
    print: 'Save as PDF…',
    save: 'Save as Excel…',
    saving: 'Writing and checking…',
    saved: '{items, plural, one {One item} other {# items}} saved: {file}',
    failed: 'Not saved',
  },
} as const;
