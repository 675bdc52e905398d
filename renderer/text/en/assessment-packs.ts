/** Texts about the questionnaires an assessment holds: adding one later, removing one. */
export const assessmentPacks = {
  assessmentPacks: {
    title: 'Questionnaires of this assessment',
    lead: 'An assessment can hold several questionnaires. They share the enterprise’s facts, raw figures and evidence: what you have entered is not asked again.',
    task: 'Add or remove a questionnaire',
    taskDetail:
      '{more, plural, =0 {Every questionnaire in the library is in this assessment} one {One more in the library can be added} other {# more in the library can be added}}',
    here: 'In this assessment',
    more: 'Can be added',
    moreNone: 'Every questionnaire in the library is in this assessment.',
    library: 'Import another one in the library',
    edition: 'Edition {edition}',
    size: '{questions, plural, one {# question} other {# questions}}, about {minutes, plural, one {# minute} other {# minutes}}',
    done: '{done, number} of {asked, plural, one {# question} other {# questions}} done',
    add: 'Add',
    addOf: 'Add “{pack}”',
    takeAway: 'Remove',
    takeAwayOf: 'Remove “{pack}”',
    onlyOne: 'The only one here, so it cannot be removed.',
    says: 'It already holds {what}, so it cannot be removed.',
    answers: 'answers or notes',
    evidence: 'evidence',
    items: 'plan items',
    comma: ', ',
    added: '“{pack}” was added',
    addedNote:
      'Answers and results of the others are unchanged. If you change your mind, undo it or remove it below.',
    begin: 'Begin to fill it in',
    takenAway: '“{pack}” was removed',
    takenAwayNote:
      'It held no answers, and the others are unchanged. You can undo this, or add it again later.',
  },
} as const;
