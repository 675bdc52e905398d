/** Texts about questionnaires that are answered in part or not at all. */
export const howFar = {
  howFar: {
    notAnswered: 'Not answered',
    provisional: '{words} (provisional)',
    partTitle: '{ladder}: “{level}” so far, {counts}',
    partPlain: 'Result: {pack} ({counts})',
    noneTitle: '{pack}: not answered',
    noneLead:
      'Not one question here is answered, so there is no level, score, gap or next step to show. The dossier will only say “Not answered”.',
    noneTime:
      '{asked, plural, one {# question} other {# questions}}, about {time}; you can do it in several sittings.',
    nothingAsked: 'By the facts of the enterprise, none of these questions has to be answered.',
    dossierNone: 'Not answered; the dossier says just that, without level, score or questions',
    begin: 'Start answering',
    gapsNone:
      'Nothing answered so far could be better; {missing, plural, one {# question is} other {# questions are}} still open and may yet show gaps.',
    gapsPart:
      'Only answered questions are listed. {missing, plural, one {# question is} other {# questions are}} still open and may yet show gaps.',
    gapsUnsure:
      '{unknown, plural, one {One more is} other {# more are}} answered “do not know”; whether {unknown, plural, one {it is a gap} other {they are gaps}} is known only once that is cleared up.',
    strengthsPart: 'Nothing answered so far stands out yet.',
    planned: 'So far: {counts}; levels and scores above are provisional.',
    plannedNone: 'Nothing is answered here yet, so neither the current nor the planned level can be told.',
    compared: '{which}: not complete ({counts}); its result is provisional.',
    comparedNone: '{which}: not answered, so there is nothing to compare.',
  },
} as const;
