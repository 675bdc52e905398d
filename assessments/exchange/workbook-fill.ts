import type { Answer, Response } from '../answering/answer.ts';
import type { Language, Localized } from '../pack/localized.ts';
import { keepable } from '../sheets/keepable.ts';
import { choicesOf, ticksOf, type Asked } from './workbook-asked.ts';
import { workbookText as text } from './workbook-text.ts';

/** What stands in the open cells of one question, as text; a number as exact decimal text. */
export interface FilledRow {
  readonly answer: string;
  readonly special: string;
  readonly reason: string;
  readonly note: string;
  /** Ids of the options ticked, in the order of the options. */
  readonly ticks: readonly string[];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What an option is called in a list: by a letter, which also keeps two of the same words apart. */
export function optionMark(place: number): string {
  return letters[place] ?? String(place + 1);
}

/** An option as it stands in the drop-down list. */
export function optionText(place: number, label: Localized, language: Language): string {
  return keepable(`${optionMark(place)}. ${label[language]}`);
}

/**
 * An answer as it is put into the cells. What the questionnaire has no place for leaves the cells empty: unchanged
 * cells never change an answer, so nothing of it is lost.
 */
export function fillRow(asked: Asked, answer: Answer, language: Language): FilledRow {
  const empty = { answer: '', special: '', reason: '', note: keepable(answer.note), ticks: [] };
  return answer.response === null ? empty : { ...empty, ...responseCells(asked, answer.response, language) };
}

function responseCells(asked: Asked, response: Response, language: Language): Partial<FilledRow> {
  switch (response.kind) {
    case 'unknown':
      return { special: text.unknown[language] };
    case 'not-applicable':
      return { special: text.notApplicable[language], reason: keepable(response.reason) };
    case 'choice': {
      const picks = choicesOf(asked);
      const place = picks.findIndex((one) => one.id === response.option);
      const chosen = picks[place];
      return chosen === undefined ? {} : { answer: optionText(place, chosen.label, language) };
    }
    case 'choices':
      return tickedCells(asked, response.options, language);
    case 'statements':
      return tickedCells(asked, response.statements, language);
    case 'number':
      return { answer: response.value };
    case 'text':
      return { answer: keepable(response.value) };
  }
}

function tickedCells(asked: Asked, ids: readonly string[], language: Language): Partial<FilledRow> {
  const ticks = ticksOf(asked);
  if (ticks === null) return {};
  return ids.length === 0
    ? { answer: keepable(ticks.none[language]) }
    : { ticks: ticks.picks.map((one) => one.id).filter((id) => ids.includes(id)) };
}

/**
 * The cells as they are compared with what was written. Tabs are left aside: some programs drop them on saving, and
 * nobody types one into a cell.
 */
export function comparableRow(filled: FilledRow): FilledRow {
  const bare = (words: string): string => words.replaceAll('\t', '');
  const { answer, special, reason, note, ticks } = filled;
  return { answer: bare(answer), special: bare(special), reason: bare(reason), note: bare(note), ticks };
}
