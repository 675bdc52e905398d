import { decimalSchema, type Response } from '../answering/answer.ts';
import { parseDecimal } from '../enterprise/numbers.ts';
import { numberText } from '../enterprise/text.ts';
import type { Localized } from '../pack/localized.ts';
import { languages } from '../pack/localized.ts';
import type { Fault, FaultValue } from '../text/fault.ts';
import { say } from '../text/say.ts';
import { choicesOf, isComputed, mayNotApply, numberRuleOf, ticksOf, type Asked } from './workbook-asked.ts';
import { optionMark, type FilledRow } from './workbook-fill.ts';
import type { FoundRow, PlacedCell } from './workbook-find.ts';
import { workbookText as text } from './workbook-text.ts';

/** The rows of one question: its own, and those of what is ticked. */
export interface QuestionRows {
  readonly own: FoundRow;
  readonly ticks: readonly { readonly id: string; readonly row: FoundRow }[];
}

/** What a person filled in: the cells as they are compared, and what they say; or why they cannot be used. */
export type ReadRow =
  | {
      readonly kind: 'row';
      readonly filled: FilledRow;
      readonly response: Response | null;
      readonly note: string;
    }
  | { readonly kind: 'refused'; readonly at: PlacedCell; readonly fault: Fault };

/** Thrown inside this module only: the first cell that cannot be used. */
class Refusal extends Error {
  readonly at: PlacedCell;
  readonly fault: Fault;
  constructor(at: PlacedCell, code: string, values: Readonly<Record<string, FaultValue>> = {}) {
    super(code);
    this.at = at;
    this.fault = { code, values: { sheet: at.sheet, cell: at.cell, ...values } };
  }
}

/** Reads the rows of one question or figure. What it says is not yet held against the questionnaire's bounds. */
export function readRow(asked: Asked, rows: QuestionRows): ReadRow {
  try {
    const { cells } = rows.own;
    const answer = numberRuleOf(asked) === null ? plainText(cells.answer) : numberAnswer(asked, cells.answer);
    const filled = {
      answer: isComputed(asked) ? '' : answer,
      special: plainText(cells.special),
      reason: plainText(cells.reason),
      note: plainText(cells.note),
      ticks: rows.ticks.filter(({ row }) => isTicked(row.cells.answer)).map(({ id }) => id),
    };
    return { kind: 'row', filled, response: responseOf(asked, rows.own, filled), note: filled.note };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', at: error.at, fault: error.fault };
    throw error;
  }
}

/** A cell as text. Dates a spreadsheet made of typed text become ISO days again. */
function plainText(at: PlacedCell): string {
  const { content } = at;
  if (at.merged) throw new Refusal(at, 'workbook.merged');
  switch (content?.kind) {
    case undefined:
      return '';
    case 'text':
      return content.text;
    case 'number':
      if (content.value.replace(/\D/g, '').replace(/^0+/, '').length > 15)
        throw new Refusal(at, 'workbook.digits-lost');
      return content.percent ? `${timesHundred(content.value)}%` : content.value;
    case 'date':
      return content.day;
    case 'truth':
      return content.value ? 'TRUE' : 'FALSE';
    case 'formula':
      throw new Refusal(at, 'workbook.formula');
    case 'error':
      throw new Refusal(at, 'workbook.cell-error', { text: content.text });
  }
}

const ticked = new Set(['√', '✓', '✔', '☑', 'v', 'y', 'yes', 'x', '×', '1', '是', '有', 'true', '对']);
const notTicked = new Set(['', '0', 'n', 'no', '否', '无', '-', '—', 'false', '不', '没有', '○']);

function isTicked(at: PlacedCell): boolean {
  const typed = comparable(plainText(at));
  if (ticked.has(typed)) return true;
  if (notTicked.has(typed)) return false;
  throw new Refusal(at, 'workbook.no-tick', { text: typed });
}

/** Full-width characters and capitals make no difference to a choice. */
function comparable(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** A number as exact decimal text, whatever form the spreadsheet gave it; empty where none stands. */
function numberAnswer(asked: Asked, at: PlacedCell): string {
  const rule = numberRuleOf(asked);
  const { content } = at;
  if (at.merged) throw new Refusal(at, 'workbook.merged');
  if (content === null || rule === null) return '';
  const percentUnit = rule.unit['zh-CN'].includes('%') || rule.unit['zh-CN'].includes('％');
  if (content.kind === 'date') throw new Refusal(at, 'workbook.date-as-number', { text: content.day });
  if (content.kind === 'number' && content.percent && !percentUnit)
    throw new Refusal(at, 'workbook.percent', { text: timesHundred(content.value), unit: rule.unit });
  // A number too long is told so by its bounds, not as digits of a text that were cut off.
  const typed = content.kind === 'number' && !content.percent ? content.value : plainText(at);
  if (typed.trim() === '') return '';
  const read = parseDecimal(percentUnit ? typed.replace(/[%％]\s*$/, '') : typed, {
    decimals: rule.integer ? 0 : 6,
    digits: 15,
    negative: rule.min !== null && rule.min >= 0 ? 'refused' : 'allowed',
  });
  if (read.kind === 'decimal' && decimalSchema.safeParse(read.value).success) return read.value;
  const sentence = read.kind === 'problem' ? numberText[read.problem] : numberText['number-letters'];
  const values = read.kind === 'problem' ? read.values : { typed };
  throw new Refusal(at, 'workbook.row', { reason: inBoth(sentence, values) });
}

/** A decimal a hundred times as large, exactly. */
function timesHundred(decimal: string): string {
  const [, sign = '', whole = '0', after = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const digits = `${whole}${after.padEnd(2, '0')}`;
  const point = whole.length + 2;
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(point).replace(/0+$/, '');
  return `${sign}${before}${rest === '' ? '' : `.${rest}`}`;
}

function responseOf(asked: Asked, row: FoundRow, filled: FilledRow): Response | null {
  const { cells } = row;
  const said = specialOf(asked, cells.special, filled.special);
  if (said !== null) {
    if (filled.answer !== '' || filled.ticks.length > 0)
      throw new Refusal(cells.special, 'workbook.contradiction', { text: filled.special });
    return said === 'unknown' ? { kind: 'unknown' } : { kind: 'not-applicable', reason: filled.reason };
  }
  if (filled.reason.trim() !== '') throw new Refusal(cells.reason, 'workbook.reason-alone');
  return isComputed(asked) ? refuseComputed(row) : givenResponse(asked, row, filled);
}

/** Where the answer is computed its cell says so; anything else was typed over it. */
function refuseComputed(row: FoundRow): null {
  const typed = plainText(row.cells.answer);
  if (typed !== '' && !languages.some((one) => text.computed[one] === typed))
    throw new Refusal(row.cells.answer, 'workbook.computed', { text: typed });
  return null;
}

function specialOf(asked: Asked, at: PlacedCell, typed: string): 'unknown' | 'not-applicable' | null {
  const said = comparable(typed);
  if (said === '') return null;
  const is = (words: Localized): boolean => languages.some((one) => comparable(words[one]) === said);
  if (is(text.unknown)) return 'unknown';
  if (is(text.notApplicable) && mayNotApply(asked)) return 'not-applicable';
  throw new Refusal(at, 'workbook.no-special', { text: typed });
}

function givenResponse(asked: Asked, row: FoundRow, filled: FilledRow): Response | null {
  const { answer, ticks } = filled;
  if (numberRuleOf(asked) !== null) return answer === '' ? null : { kind: 'number', value: answer };
  const tickable = ticksOf(asked);
  if (tickable !== null) {
    const none = answer.trim() !== '';
    if (none && !languages.some((one) => comparable(tickable.none[one]) === comparable(answer)))
      throw new Refusal(row.cells.answer, 'workbook.no-option', { text: answer });
    if (none && ticks.length > 0)
      throw new Refusal(row.cells.answer, 'workbook.contradiction', { text: answer });
    if (!none && ticks.length === 0) return null;
    return asked.kind === 'question' && asked.question.kind === 'graded'
      ? { kind: 'statements', statements: [...ticks] }
      : { kind: 'choices', options: [...ticks] };
  }
  const choices = choicesOf(asked);
  if (choices.length === 0) return answer === '' ? null : { kind: 'text', value: answer };
  if (answer.trim() === '') return null;
  const said = comparable(answer);
  const place = choices.findIndex((one, index) => {
    const mark = optionMark(index);
    return (
      said === comparable(mark) ||
      said === comparable(`${mark}.`) ||
      languages.some(
        (language) =>
          said === comparable(`${mark}. ${one.label[language]}`) || said === comparable(one.label[language]),
      )
    );
  });
  const chosen = choices[place];
  if (chosen === undefined) throw new Refusal(row.cells.answer, 'workbook.no-option', { text: answer });
  return { kind: 'choice', option: chosen.id };
}

function inBoth(sentence: Localized, values: Readonly<Record<string, FaultValue>>): Localized {
  return { 'zh-CN': say(sentence, 'zh-CN', values), en: say(sentence, 'en', values) };
}
