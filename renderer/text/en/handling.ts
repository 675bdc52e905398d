/** Who looks after an enterprise, and its tags. */
export const handling = {
  handling: {
    title: 'Consultant and tags',
    lead: 'For finding and sorting. They change no score and are printed in no dossier; the consultant’s name is printed on the list “{list}”.',
    consultant: 'Consultant',
    knownConsultants: 'Consultants in use',
    tags: 'Tags',
    tagsHint: 'Press Enter after each one, or put commas between several.',
    knownTags: 'Tags in use',
    addTag: 'Add',
    dropTag: 'Remove the tag “{tag}”',
    fullOfTags: 'There is room for {most, number} tags, and all of it is used.',
    several: 'Consultant and tags…',
    severalTitle:
      '{count, plural, one {# enterprise: consultant and tags} other {# enterprises: consultant and tags}}',
    ofOneTitle: 'Consultant and tags of “{name}”',
    severalTooMany: 'At most {most, number} can be changed at a time. Please tick fewer.',
    how: { keep: 'Leave as they are', set: 'Change all to…', clear: 'Clear all' },
    newConsultant: 'Name of the consultant',
    noName: 'Please give a name, or choose “Leave as they are”.',
    addTags: 'Tags to add',
    removeTags: 'Tags to remove (press to select)',
    nothing: 'Choose a consultant or add a tag first.',
    apply: 'Apply',
    cancel: 'Cancel',
    handled:
      '{count, plural, =0 {They were like that already; nothing needed changing} one {Consultant and tags of # enterprise changed} other {Consultant and tags of # enterprises changed}}.',
  },
} as const;
