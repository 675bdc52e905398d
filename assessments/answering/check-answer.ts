import { checkFieldAnswer } from '../application/check-field-answer.ts';
import { fieldAt } from '../application/field-slot.ts';
import type { Figure } from '../figures/figure.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { checkFactAnswer } from '../programmes/check-fact-answer.ts';
import { askedAsFact, choiceSlot } from '../programmes/choice-slot.ts';
import { factSlot } from '../programmes/fact.ts';
import type { Fact } from '../programmes/fact.ts';
import type { Programme } from '../programmes/programme.ts';
import { askedAsReceived } from '../programmes/received.ts';
import { exact, toExact } from '../scoring/exact.ts';
import { figureValue } from '../scoring/figure-value.ts';
import { optionsOf } from '../scoring/score-question.ts';
import type { Fault } from '../text/fault.ts';
import type { Answer, Response, Slot } from './answer.ts';
import type { Situation } from './situation.ts';

/**
 * Whether an answer may be stored in a slot. Null when it may; else the fault in words, and nothing is to be
 * changed. What is merely unfinished (a missing reason, a text too short) may be stored; what cannot be true
 * of the pack or of the other figures may not. `programmes`: those whose facts may be answered; none when left out.
 */
export function checkAnswer(input: {
  readonly slot: Slot;
  readonly answer: Answer;
  readonly packs: readonly Pack[];
  readonly programmes?: readonly Programme[];
  readonly situation: Situation;
}): Fault | null {
  const { slot, answer, packs, situation } = input;
  const response = answer.response;
  if (slot.startsWith('f:')) {
    const figure = situation.figures.figures.find((one) => one.id === slot.slice(2));
    if (figure === undefined || figure.fromProfile !== undefined)
      return fault('answer.unknown-figure', { figure: slot.slice(2) });
    return response === null ? null : checkFigure(figure, response, situation);
  }
  if (slot.startsWith('p:')) {
    const fact = factAt(slot, input.programmes ?? []);
    return fact === null
      ? fault('answer.unknown-fact', { fact: slot.slice(2) })
      : checkFactAnswer(fact, answer);
  }
  if (slot.startsWith('a:')) {
    const field = fieldAt(slot, input.programmes ?? []);
    return field === null
      ? fault('application.unknown-field', { field: slot.slice(2) })
      : checkFieldAnswer(field, answer);
  }
  const [packId = '', questionId = ''] = slot.slice(2).split('/');
  const pack = packs.find((one) => one.id === packId);
  if (pack === undefined) return fault('answer.unknown-pack', { pack: packId });
  const question = questionIn(pack, questionId);
  if (question === undefined) return fault('answer.unknown-question', { pack: packId, question: questionId });
  return response === null ? null : checkResponse(question, pack, response);
}

/** The questions of a pack by id, found once: a large file holds a thousand answers to each pack. */
const questions = new WeakMap<Pack, ReadonlyMap<string, Question>>();

function questionIn(pack: Pack, id: string): Question | undefined {
  let known = questions.get(pack);
  if (known === undefined) {
    known = new Map(pack.sections.flatMap((section) => section.questions.map((one) => [one.id, one])));
    questions.set(pack, known);
  }
  return known.get(id);
}

/** The fact asked in a slot, or the choice or the sum received as one; null where no programme asks it. */
export function factAt(slot: Slot, programmes: readonly Programme[]): Fact | null {
  for (const programme of programmes) {
    const found = programme.facts.find((fact) => factSlot(programme.id, fact) === slot);
    if (found !== undefined) return found;
    const choice = programme.benefit?.choices?.find((one) => choiceSlot(programme.id, one.id) === slot);
    if (choice !== undefined) return askedAsFact(choice);
    const received = askedAsReceived(programme, slot);
    if (received !== null) return received;
  }
  return null;
}

const fault = (code: string, values: Fault['values'], path?: string): Fault =>
  path === undefined ? { code, values } : { code, values, path };

function checkResponse(question: Question, pack: Pack, response: Response): Fault | null {
  const wrongKind = fault('answer.wrong-kind', { question: question.prompt }, 'response.kind');
  switch (response.kind) {
    case 'unknown':
      return null;
    case 'not-applicable':
      return question.notApplicable === false
        ? fault('answer.always-applies', { question: question.prompt }, 'response.kind')
        : null;
    case 'choice': {
      const offered =
        question.kind === 'yes-partly-no'
          ? ['yes', 'partly', 'no']
          : optionsOf(question, pack).map((one) => one.id);
      if (question.kind !== 'one-of' && question.kind !== 'yes-partly-no') return wrongKind;
      return unknownChoice(question, offered, [response.option], 'response.option');
    }
    case 'choices':
      if (question.kind !== 'several-of') return wrongKind;
      return unknownChoice(
        question,
        question.options.map((one) => one.id),
        response.options,
        'response.options',
      );
    case 'statements':
      if (question.kind !== 'graded') return wrongKind;
      return unknownChoice(
        question,
        question.grades.flatMap((grade) => grade.statements.map((one) => one.id)),
        response.statements,
        'response.statements',
      );
    case 'number':
      if (question.kind !== 'number') return wrongKind;
      return checkBounds(response.value, question, question.prompt);
    case 'text':
      if (question.kind !== 'text') return wrongKind;
      return response.value.length > question.maxLength
        ? fault('answer.too-long', { question: question.prompt, most: question.maxLength }, 'response.value')
        : null;
  }
}

function unknownChoice(
  question: Question,
  offered: readonly string[],
  chosen: readonly string[],
  path: string,
): Fault | null {
  const unknown = chosen.find((one, place) => !offered.includes(one) || chosen.indexOf(one) !== place);
  return unknown === undefined
    ? null
    : fault('answer.unknown-option', { question: question.prompt, option: unknown }, path);
}

type Bounds = {
  readonly integer?: boolean | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
};

function checkBounds(value: string, bounds: Bounds, title: Question['prompt']): Fault | null {
  const number = exact(value);
  if (bounds.integer === true && number.d !== 1n)
    return fault('answer.whole-number', { title }, 'response.value');
  if (bounds.min !== undefined && number.lt(exact(bounds.min)))
    return fault('answer.too-small', { title, least: String(bounds.min) }, 'response.value');
  if (bounds.max !== undefined && number.gt(exact(bounds.max)))
    return fault('answer.too-large', { title, most: String(bounds.max) }, 'response.value');
  return null;
}

function checkFigure(figure: Figure, response: Response, situation: Situation): Fault | null {
  if (response.kind === 'not-applicable' || response.kind === 'unknown') return null;
  if (response.kind !== 'number')
    return fault('answer.wrong-kind', { question: figure.title }, 'response.kind');
  const outside = checkBounds(response.value, figure, figure.title);
  if (outside !== null) return outside;
  const value = exact(response.value);
  const parts = situation.figures.figures.filter((one) => one.atMost === figure.id);
  const whole = situation.figures.figures.find((one) => one.id === figure.atMost);
  for (const [part, all] of [
    ...(whole === undefined ? [] : [[figure, whole] as const]),
    ...parts.map((one) => [one, figure] as const),
  ]) {
    const other = figureValue(part === figure ? all.id : part.id, situation);
    if (other.kind !== 'value') continue;
    const [partValue, allValue] = part === figure ? [value, other.value] : [other.value, value];
    if (partValue.lte(allValue)) continue;
    return fault(
      'answer.part-exceeds-whole',
      {
        part: part.title,
        partValue: toExact(partValue),
        whole: all.title,
        wholeValue: toExact(allValue),
        unit: figure.unit,
      },
      'response.value',
    );
  }
  return null;
}
