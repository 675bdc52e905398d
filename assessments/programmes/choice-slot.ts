import type { Answers } from '../answering/answer.ts';
import type { Choice, Choices } from './benefit-rule.ts';
import type { Fact, FactSlot } from './fact.ts';
import type { Programme } from './programme.ts';

/**
 * Where the option taken of a choice (the batch, the grade, the kind of firm) is kept among the answers of an
 * assessment. No fact has an id that begins so.
 */
export function choiceSlot(programmeId: string, choiceId: string): FactSlot {
  return `p:${programmeId}/choice.${choiceId}`;
}

/** The options taken of a programme's choices, as the answers say. What is no option of the choice is left out. */
export function choicesIn(programme: Programme, answers: Answers): Choices {
  return Object.fromEntries(
    (programme.benefit?.choices ?? []).flatMap(({ id, options }) => {
      const response = answers[choiceSlot(programme.id, id)]?.response;
      const taken =
        response?.kind === 'choice' ? options.find((one) => one.id === response.option) : undefined;
      return taken === undefined ? [] : [[id, taken.id]];
    }),
  );
}

/** A choice as something asked, so that an answer to it is checked like any other. */
export function askedAsFact(choice: Choice): Fact {
  const { id, title, help, options } = choice;
  return {
    id,
    kind: 'choice',
    title,
    where: help ?? title,
    shared: false,
    options: options.map((option) => ({ ...option, value: 0 })),
  };
}
