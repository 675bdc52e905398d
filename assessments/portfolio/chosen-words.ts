import type { Answers, Slot } from '../answering/answer.ts';
import { questionSlot } from '../answering/answer.ts';
import type { Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { factSlot } from '../programmes/fact.ts';
import type { Programme } from '../programmes/programme.ts';
import { optionsOf } from '../scoring/score-question.ts';
import { searchForm } from './search-form.ts';

/** An option that was chosen, in the words it was offered in. */
export interface ChosenWords {
  readonly slot: Slot;
  readonly option: string;
  readonly words: Localized;
}

/**
 * Every option chosen in an assessment that has words of its own: answers to questions, statements that hold, choices a
 * programme asks for. A yes or no has none. What the questionnaires no longer offer is left out.
 */
export function chosenWords(input: {
  readonly packs: readonly Pack[];
  readonly programmes: readonly Programme[];
  readonly answers: Answers;
}): readonly ChosenWords[] {
  const { packs, programmes, answers } = input;
  const found = new Map<string, ChosenWords>();
  const look = (slot: Slot, offered: readonly Offered[]): void => {
    const chosen = optionsIn(answers, slot);
    for (const { id, words } of offered)
      if (chosen.includes(id)) found.set(`${slot} ${id}`, { slot, option: id, words });
  };
  for (const pack of packs)
    for (const question of pack.sections.flatMap(({ questions }) => questions))
      look(questionSlot(pack.id, question.id), offeredBy(question, pack));
  for (const programme of programmes)
    for (const fact of programme.facts)
      if (fact.kind === 'choice')
        look(
          factSlot(programme.id, fact),
          fact.options.map(({ id, label }) => ({ id, words: label })),
        );
  return [...found.values()];
}

/** Whether every word of a query, as `wordsOf` gives them, stands in what an option is called in one of the languages. */
export function saysAll(words: Localized, query: readonly string[]): boolean {
  return [words['zh-CN'], words.en]
    .map(searchForm)
    .some((form) => query.every((word) => form.includes(word)));
}

interface Offered {
  readonly id: string;
  readonly words: Localized;
}

function offeredBy(question: Question, pack: Pack): readonly Offered[] {
  if (question.kind === 'graded')
    return question.grades.flatMap(({ statements }) =>
      statements.map(({ id, text }) => ({ id, words: text })),
    );
  return optionsOf(question, pack).map(({ id, label }) => ({ id, words: label }));
}

function optionsIn(answers: Answers, slot: Slot): readonly string[] {
  const response = answers[slot]?.response;
  switch (response?.kind) {
    case 'choice':
      return [response.option];
    case 'choices':
      return response.options;
    case 'statements':
      return response.statements;
    default:
      return [];
  }
}
