/** Texts about the app itself, and about the figures the user has keyed in. */
export const about = {
  about: {
    title: 'About',
    what: 'A desk for assessing how ready small and medium enterprises are for digital work, and for the dossiers that follow. The assessment is the enterprise’s own; who may apply and what is granted is for the office to decide.',
    app: 'The app',
    version: 'Version',
    licence: 'Licence',
    own: 'Apache License 2.0',
    system: 'System',
    folder: 'Data folder',
    failed: 'Not everything could be read',
    retry: 'Try again',
    content: 'Questionnaires and programmes',
    contentLead:
      'What assessments are made with. The date is that of the newest document each rests on; this year’s notice may already differ.',
    packs: 'Questionnaires',
    programmes: 'Programmes',
    name: 'Name',
    edition: 'Edition',
    asOf: 'As of',
    noDate: 'not dated',
    installed: 'Imported by you',
    parts: 'Software and fonts of others',
    partsLead:
      'The app is made with these {count, number} pieces of software and fonts. Thank you to their authors. Press a name for the text of its licence.',
    runtime:
      'The licences of Electron and Chromium lie in the folder of the app (LICENSE.electron.txt, LICENSES.chromium.html).',
    ownText: 'see its text',
    textOf: 'Licence: {name} {version}',
    installer: 'Check an installer',
    installerLead:
      'The app has no network and never updates itself. Check a new version here before you close the app and open the installer: choose the file and paste the SHA-256 its publisher has made known. Your data folder stays as it is; a backup beforehand is still a good idea.',
    installerChoose: 'Choose an installer…',
    installerBusy: 'Working out the checksum…',
    installerFile: 'File',
    installerSize: 'Size',
    installerSum: 'SHA-256',
    installerGiven: 'Checksum the publisher has made known',
    installerGivenHint:
      '64 digits and letters; spaces and capitals do not matter. Take it from where the publisher tells it apart from the file, not from the same archive or share.',
    installerSame: 'The same: this is the file the publisher means.',
    installerOther:
      'Not the same: the file is incomplete, or not the one the publisher means. Please do not open it, and ask the publisher for it again.',
    installerShort: 'A checksum has 64 characters; this one has {count, number}.',
    installerFailed: 'It could not be checked',
    report: 'Reporting a problem',
    reportLead:
      'Note what you were doing and what you saw, make a diagnostics file, and give both to whoever installed the app for you. The app sends nothing by itself.',
    toHelp: 'Look at the help first: when something goes wrong',
    toSettings: 'Go to the settings',
  },
  ownFigures: {
    title: 'Figures you keyed in',
    lead: 'Every rate, cap and date keyed in from a notice. They hold for all assessments on this computer; change them here, or go back to the figure of the app.',
    card: 'Rates and caps of programmes',
    cardLead:
      'Where the rates, caps and dates of the app differ from this year’s notice, put those of the notice in their place, with the source.',
    count:
      '{count, plural, =0 {None has been keyed in yet.} one {One figure of a programme has been keyed in.} other {# figures of programmes have been keyed in.}}',
    open: 'See and change',
    none: 'You have keyed in no figure yet; those of the app are in use.',
    of: '{title} ({count, number})',
    other: 'Key in a figure',
    otherLead:
      'Choose a programme to see its rates, caps and dates and key in what the notice says. Where no published figure was found the app leaves it empty and makes none up.',
    programme: 'Programme',
    choose: 'Choose a programme',
    search: 'Type a part of its name',
    nothing: 'There is no such programme.',
    missing: '{count, plural, one {one figure not published} other {# figures not published}}',
    loading: 'Reading…',
    failed: 'This could not be read',
    retry: 'Try again',
  },
} as const;
