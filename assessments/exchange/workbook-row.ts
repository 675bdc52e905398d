import type { Answer } from '../answering/answer.ts';
import type { Language } from '../pack/localized.ts';
import { keepable } from '../sheets/keepable.ts';
import { numberCell, textCell, type Entry, type SheetCell, type SheetRow } from '../sheets/sheet.ts';
import { say } from '../text/say.ts';
import {
  choicesOf,
  isComputed,
  mayNotApply,
  numberOf,
  numberRuleOf,
  ticksOf,
  titleOf,
  type Asked,
} from './workbook-asked.ts';
import { comparableRow, fillRow, optionText, type FilledRow } from './workbook-fill.ts';
import { rowKey } from './workbook-marks.ts';
import { workbookText as text } from './workbook-text.ts';

/** What a row needs besides what it asks. */
export interface RowContext {
  readonly language: Language;
  readonly answer: Answer;
  /** Whether it is asked of this enterprise as things stand. */
  readonly applies: boolean;
  /** The number of the row on its sheet, from 1: the state beside it is computed from its cells. */
  readonly row: number;
  /** Adds a list of choices to the book and returns its name. */
  readonly list: (choices: readonly string[]) => string;
  readonly hashOf: (value: unknown) => string;
}

/** The sign that something holds. */
export const tick = '√';

/** The rows of one question or figure: its own, and one for each thing to tick. */
export function rowsOf(asked: Asked, context: RowContext): readonly SheetRow[] {
  const { language } = context;
  const filled = fillRow(asked, context.answer, language);
  const ticks = ticksOf(asked);
  const picks = ticks?.picks ?? [];
  const own: readonly (SheetCell | null)[] = [
    textCell(numberOf(asked), 'plain', { align: 'center' }),
    textCell(promptOf(asked, language), 'strong'),
    textCell(meaningOf(asked, language), 'quiet'),
    answerCell(asked, filled, context),
    textCell(keepable(numberRuleOf(asked)?.unit[language] ?? ''), 'plain', { align: 'center' }),
    specialCell(asked, filled, context),
    inputText(filled.reason, 2000, context),
    inputText(filled.note, 20_000, context),
    stateCell(asked, filled, context, picks.length),
    textCell(rowKey(asked.slot), 'plain'),
    textCell(baseHash(context.answer, context.hashOf), 'plain'),
    textCell(context.hashOf(comparableRow(filled)), 'plain'),
  ];
  return [
    { cells: own },
    ...picks.map((pick): SheetRow => {
      const label =
        pick.under === undefined
          ? pick.label[language]
          : say(text.under, language, { grade: pick.under, label: pick.label });
      return {
        cells: [
          textCell('', 'plain'),
          textCell(keepable(label), 'plain', { indent: 2 }),
          textCell(keepable(pick.detail?.[language] ?? ''), 'quiet'),
          {
            ...textCell(filled.ticks.includes(pick.id) ? tick : '', 'input', { align: 'center' }),
            entry: listEntry(context.list([tick]), language),
          },
          ...Array.from({ length: 5 }, () => textCell('', 'plain')),
          textCell(rowKey(asked.slot, pick.id), 'plain'),
        ],
      };
    }),
  ];
}

/** The hash of an answer as it was when a workbook was written. The mark for review is not a colleague's. */
export function baseHash(answer: Answer, hashOf: (value: unknown) => string): string {
  return hashOf({ response: answer.response, note: answer.note });
}

function promptOf(asked: Asked, language: Language): string {
  const hint = asked.kind === 'question' ? asked.question.hint?.[language] : undefined;
  return keepable([titleOf(asked)[language], ...(hint === undefined ? [] : [hint])].join('\n'));
}

function meaningOf(asked: Asked, language: Language): string {
  const parts =
    asked.kind === 'figure'
      ? [asked.figure.help[language], say(text.where, language, { where: asked.figure.where })]
      : [asked.question.meaning[language], ...howToAnswer(asked, language)];
  return keepable(parts.join('\n'));
}

function howToAnswer(asked: Asked, language: Language): readonly string[] {
  const choices = choicesOf(asked);
  if (choices.length > 0)
    return [
      text.options[language],
      ...choices.map((one, place) => {
        const line = optionText(place, one.label, language);
        const detail = one.detail?.[language];
        if (detail === undefined) return line;
        return language === 'zh-CN' ? `${line}（${detail}）` : `${line} (${detail})`;
      }),
    ];
  const ticks = ticksOf(asked);
  if (ticks !== null) return [say(text.tickBelow, language, { none: ticks.none })];
  const rule = numberRuleOf(asked);
  return rule === null ? [] : [sayNumberRule(rule, language)];
}

/** What number is wanted, as a sentence. */
function sayNumberRule(rule: NonNullable<ReturnType<typeof numberRuleOf>>, language: Language): string {
  const kind = rule.integer ? text.wholeNumber : text.anyNumber;
  const { min, max } = rule;
  if (min !== null && max !== null) return say(text.between, language, { kind, min, max });
  if (min !== null) return say(text.atLeast, language, { kind, min });
  return max === null ? say(text.unbounded, language, { kind }) : say(text.atMost, language, { kind, max });
}

function answerCell(asked: Asked, filled: FilledRow, context: RowContext): SheetCell {
  const { language } = context;
  if (isComputed(asked)) return textCell(text.computed[language], 'quiet');
  const rule = numberRuleOf(asked);
  if (rule !== null) {
    const entry = entryOf({ kind: 'number', ...rule }, sayNumberRule(rule, language), language);
    return filled.answer === ''
      ? textCell('', 'input', { entry, align: 'end' })
      : numberCell(filled.answer, 'input', 'as-is', { entry, align: 'end' });
  }
  const choices = choicesOf(asked);
  const ticks = ticksOf(asked);
  if (choices.length > 0 || ticks !== null) {
    const offered =
      ticks === null
        ? choices.map((one, place) => optionText(place, one.label, language))
        : [keepable(ticks.none[language])];
    return textCell(filled.answer, 'input', { entry: listEntry(context.list(offered), language) });
  }
  const longest = asked.kind === 'question' && asked.question.kind === 'text' ? asked.question.maxLength : 0;
  return inputText(filled.answer, longest, context);
}

function specialCell(asked: Asked, filled: FilledRow, context: RowContext): SheetCell {
  const { language } = context;
  const offered = mayNotApply(asked) ? [text.unknown, text.notApplicable] : [text.unknown];
  const list = context.list(offered.map((one) => one[language]));
  return textCell(filled.special, 'input', { entry: listEntry(list, language) });
}

function inputText(value: string, longest: number, { language }: RowContext): SheetCell {
  const says = say(text.longest, language, { most: longest });
  return textCell(value, 'input', { entry: entryOf({ kind: 'text', longest }, says, language) });
}

function listEntry(list: string, language: Language): SheetCell['entry'] {
  return entryOf({ kind: 'list', list }, text.fromList[language], language);
}

function entryOf(rule: Entry, says: string, language: Language): NonNullable<SheetCell['entry']> {
  return { rule, title: text.notTaken[language], says };
}

/** The state of a row: a formula of ours, so that it follows what is typed, with what it comes to now. */
function stateCell(asked: Asked, filled: FilledRow, context: RowContext, ticks: number): SheetCell {
  const { language, row } = context;
  const open = isComputed(asked) ? text.computedMark : context.applies ? text.toDo : text.notAsked;
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const [answer, special, reason] = [`D${row}`, `F${row}`, `G${row}`];
  const any = ticks === 0 ? `LEN(${answer})>0` : `COUNTA(${answer}:D${row + ticks})>0`;
  const rest = isComputed(asked)
    ? quoted(open[language])
    : `IF(${any},${quoted(text.done[language])},${quoted(open[language])})`;
  const reasonGiven = `IF(LEN(TRIM(${reason}))>0,${quoted(text.done[language])},${quoted(text.reasonMissing[language])})`;
  const formula =
    `IF(${special}=${quoted(text.notApplicable[language])},${reasonGiven},` +
    `IF(${special}=${quoted(text.unknown[language])},${quoted(text.notKnown[language])},${rest}))`;
  return {
    content: { kind: 'formula', formula, shown: shownState(filled, open[language], language) },
    look: 'mark',
  };
}

function shownState(filled: FilledRow, open: string, language: Language): string {
  if (filled.special === text.notApplicable[language])
    return filled.reason.trim() === '' ? text.reasonMissing[language] : text.done[language];
  if (filled.special === text.unknown[language]) return text.notKnown[language];
  return filled.answer !== '' || filled.ticks.length > 0 ? text.done[language] : open;
}
