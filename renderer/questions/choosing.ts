import { yesPartlyNoLabels } from '../../assessments/advice/rung-label.ts';
import type { Response } from '../../assessments/answering/answer.ts';
import type { Localized } from '../../assessments/pack/localized.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { optionsOf } from '../../assessments/scoring/score-question.ts';

/** One thing that can be chosen in a question, in the order of the keys 1, 2, 3 … */
export interface Choosable {
  readonly id: string;
  readonly label: Localized;
  readonly detail?: Localized | undefined;
  readonly points?: number | undefined;
}

/** The id of the exclusive "none of these"; no option of a pack can have it, for ids there have no colon. */
export const none = ':none';

/** What can be chosen in a question; nothing where it is typed. */
export function choosables(question: Question, pack: Pack): readonly Choosable[] {
  switch (question.kind) {
    case 'one-of':
      return optionsOf(question, pack);
    case 'several-of':
      return [...question.options, { id: none, label: question.none }];
    case 'graded':
      return [
        ...question.grades.flatMap((grade) => grade.statements.map(({ id, text }) => ({ id, label: text }))),
        { id: none, label: question.none },
      ];
    case 'yes-partly-no':
      return (['yes', 'partly', 'no'] as const).map((id) => ({
        id,
        label: yesPartlyNoLabels[id],
        points: question.points?.[id],
      }));
    case 'rate':
    case 'trend':
    case 'number':
    case 'text':
      return [];
  }
}

/** The ids chosen by a response; an empty list that was given on purpose is the id `none`. */
export function chosenIds(response: Response | null): readonly string[] {
  switch (response?.kind) {
    case 'choice':
      return [response.option];
    case 'choices':
      return response.options.length === 0 ? [none] : response.options;
    case 'statements':
      return response.statements.length === 0 ? [none] : response.statements;
    default:
      return [];
  }
}

/**
 * The response after one more press: radios are set; ticks go on and off; "none of these" and the ticks
 * exclude each other; taking the last tick away leaves the question unanswered.
 */
export function afterChoosing(question: Question, response: Response | null, id: string): Response | null {
  if (question.kind === 'one-of' || question.kind === 'yes-partly-no') return { kind: 'choice', option: id };
  if (question.kind !== 'several-of' && question.kind !== 'graded') return response;
  const before = chosenIds(response);
  const off = before.includes(id);
  if (id === none) return off ? null : ticked(question, []);
  const after = off ? before.filter((one) => one !== id) : [...before.filter((one) => one !== none), id];
  return after.length === 0 ? null : ticked(question, inOrder(question, after));
}

function ticked(
  question: Extract<Question, { kind: 'several-of' | 'graded' }>,
  ids: readonly string[],
): Response {
  return question.kind === 'several-of'
    ? { kind: 'choices', options: [...ids] }
    : { kind: 'statements', statements: [...ids] };
}

/** In the order of the pack, so that the same ticks are always the same answer. */
function inOrder(
  question: Extract<Question, { kind: 'several-of' | 'graded' }>,
  ids: readonly string[],
): string[] {
  const all =
    question.kind === 'several-of'
      ? question.options.map((option) => option.id)
      : question.grades.flatMap((grade) => grade.statements.map((statement) => statement.id));
  return all.filter((one) => ids.includes(one));
}
