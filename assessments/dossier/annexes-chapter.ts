import type { Slot } from '../answering/answer.ts';
import { evidenceKindLabels } from '../evidence/labels.ts';
import type { Language } from '../pack/localized.ts';
import { formatFen } from '../programmes/money.ts';
import { say as sayText } from '../text/say.ts';
import { annexesOf, type Annex } from './annexes.ts';
import { applicationText as text } from './application-text.ts';
import type { Block, Cell, Chapter, TableBlock } from './dossier.ts';
import { headings, type Writing } from './dossier-input.ts';
import { given } from './enterprise-words.ts';
import { listed } from './joining.ts';
import { chapterNumber, sayDate } from './numbering.ts';
import { questionNumber } from './question-number.ts';

/** What is asked for, what is enclosed, and what each file proves; null when there is neither. */
export function annexesChapter(writing: Writing, index: number): Chapter | null {
  const { applying, say } = writing;
  const annexes = annexesOf(writing);
  if (annexes.length === 0 && applying === undefined) return null;
  const heading = headings(writing, index);
  const blocks: Block[] = [
    ...(applying === undefined ? [] : [heading(text.required), requiredTable(writing, annexes)]),
    ...(annexes.length === 0 ? [] : [heading(text.enclosed), enclosedTable(writing, annexes)]),
  ];
  return {
    id: 'annexes',
    number: chapterNumber(index, writing.language),
    title: say(text.annexes),
    summary: say(text.annexesSummary, { count: annexes.length }),
    aside: null,
    look: 'chapter',
    blocks,
  };
}

function requiredTable(writing: Writing, annexes: readonly Annex[]): TableBlock {
  const { applying, say } = writing;
  return {
    kind: 'table',
    title: say(text.required),
    columns: [
      { title: say(text.place), unit: null, align: 'start', width: 8 },
      { title: say(text.paper), unit: null, align: 'start', width: 52 },
      { title: say(text.need), unit: null, align: 'start', width: 14 },
      { title: say(text.state), unit: null, align: 'start', width: 26 },
    ],
    rows: (applying?.programme.attachments ?? []).map((attachment, place) => {
      const numbers = annexes
        .filter(({ entries }) => entries.some((one) => one.id === attachment.id))
        .map(({ number }) => number);
      const state: Cell =
        numbers.length > 0
          ? { text: sayAnnexes(writing, numbers), strong: true }
          : attachment.made === true
            ? { text: say(text.made), tone: 'quiet' }
            : {
                text: say(text.missing),
                ...(attachment.required ? { tone: 'open' as const } : { tone: 'quiet' as const }),
              };
      return {
        kind: 'row',
        cells: [
          { text: String(place + 1), tone: 'quiet' },
          {
            text: say(attachment.title),
            ...(attachment.help === undefined ? {} : { minor: say(attachment.help) }),
          },
          { text: say(attachment.required ? text.isRequired : text.isOptional) },
          state,
        ],
      };
    }),
  };
}

function enclosedTable(writing: Writing, annexes: readonly Annex[]): TableBlock {
  const { say } = writing;
  return {
    kind: 'table',
    title: say(text.enclosed),
    columns: [
      { title: say(text.state), unit: null, align: 'start', width: 14 },
      { title: say(text.fileName), unit: null, align: 'start', width: 33 },
      { title: say(text.fileDetails), unit: null, align: 'start', width: 27 },
      { title: say(text.fileProves), unit: null, align: 'start', width: 26 },
    ],
    rows: annexes.map((annex) => ({
      kind: 'row',
      cells: [
        { text: sayAnnexes(writing, [annex.number]) },
        fileCell(writing, annex),
        { text: detailsOf(writing, annex) },
        { text: provesOf(writing, annex), tone: 'quiet' },
      ],
    })),
  };
}

function fileCell(writing: Writing, { evidence }: Annex): Cell {
  const { say } = writing;
  const fault =
    evidence.fileState === 'sound'
      ? []
      : [say(evidence.fileState === 'missing' ? text.fileMissing : text.fileChanged)];
  return {
    text: given(writing, evidence.details.name),
    // The whole hash: an office that wants to be sure compares all of it.
    minor: listed(writing, [...fault, `${say(text.fileHash)} ${evidence.file.sha256}`]),
    ...(fault.length === 0 ? {} : { tone: 'open' as const }),
  };
}

function detailsOf(writing: Writing, { evidence }: Annex): string {
  const { language, say } = writing;
  const { kind, number, date, amountFen } = evidence.details;
  return listed(
    writing,
    [
      say(evidenceKindLabels[kind]),
      number.trim(),
      date === null ? '' : sayDate(date, language),
      amountFen === null ? '' : formatFen(amountFen, language),
    ].filter(Boolean),
  );
}

function provesOf(writing: Writing, { evidence, entries }: Annex): string {
  const { say } = writing;
  return listed(writing, [
    ...entries.map((one) => say(one.title)),
    ...evidence.slots.flatMap((slot) => sayPlaceOf(writing, slot)),
  ]);
}

function sayPlaceOf({ packs, say, situation }: Writing, slot: Slot): string[] {
  const [packId = '', questionId = ''] = slot.slice(2).split('/');
  if (slot.startsWith('q:')) {
    const pack = packs.find((one) => one.id === packId);
    const known =
      pack?.sections.some(({ questions }) => questions.some(({ id }) => id === questionId)) === true;
    if (pack === undefined || !known) return [];
    return [say(text.provesQuestion, { pack: pack.shortTitle, number: questionNumber(pack, questionId) })];
  }
  const figure = slot.startsWith('f:')
    ? situation.figures.figures.find((one) => one.id === packId)
    : undefined;
  return figure === undefined ? [] : [say(text.provesFigure, { title: figure.title })];
}

/** Numbers of annexes in words: 附件 3、5. */
export function sayAnnexes({ language }: Pick<Writing, 'language'>, numbers: readonly number[]): string {
  const joined = joinNumbers(numbers, language);
  return numbers.length === 1
    ? sayText(text.annexNumber, language, { number: joined })
    : sayText(text.annexNumbers, language, { numbers: joined });
}

/** 3、5 */
export function joinNumbers(numbers: readonly number[], language: Language): string {
  return numbers.join(language === 'zh-CN' ? '、' : ', ');
}
