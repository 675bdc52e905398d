import { emptyAnswer, figureSlot, type Answer } from '../answering/answer.ts';
import { figureDoubts, figuresOfDoubt } from '../answering/doubts.ts';
import { answeredOf, howFar } from '../answering/how-far.ts';
import { figuresNeeded } from '../answering/progress.ts';
import type { Figure } from '../figures/figure.ts';
import { sayDoubt } from '../text/doubt.ts';
import { quantityOf } from '../text/quantity.ts';
import type { Cell, Chapter, TableRow } from './dossier.ts';
import { calendarYear } from '../application/name-year.ts';
import { startedOn, type Writing } from './dossier-input.ts';
import { chapterNumber } from './numbering.ts';
import { dossierText as text, statusWords } from './text.ts';

/**
 * The raw figures the packs read, with units, remarks and what looks odd; null where no pack reads any. What only a
 * questionnaire nobody has begun would read is listed where it was given.
 */
export function figuresChapter(writing: Writing, index: number): Chapter | null {
  const { say, situation } = writing;
  const begun = figuresNeeded(
    writing.packs.filter((pack) => howFar(answeredOf(pack, situation)) !== 'none'),
    situation.figures,
  );
  const needed = figuresNeeded(writing.packs, situation.figures).filter(
    (figure) =>
      begun.includes(figure) || (situation.answers[figureSlot(figure.id)]?.response ?? null) !== null,
  );
  if (needed.length === 0) return null;
  const doubts = figureDoubts(situation);
  const rows = situation.figures.groups.flatMap((group): TableRow[] => {
    const figures = needed.filter((figure) => figure.group === group.id);
    if (figures.length === 0) return [];
    return [
      { kind: 'band', text: say(group.title), aside: null },
      ...figures.flatMap((figure) => [
        figureRow(writing, figure, situation.answers[figureSlot(figure.id)] ?? emptyAnswer),
        ...doubts
          .filter((doubt) => figuresOfDoubt(doubt)[0]?.id === figure.id)
          .map((doubt): TableRow => ({
            kind: 'note',
            label: say(text.answerDoubt),
            text: sayDoubt(doubt, writing.language),
          })),
      ]),
    ];
  });
  return {
    id: 'figures',
    number: chapterNumber(index, writing.language),
    title: say(text.figuresTitle),
    summary: say(text.figuresSummary),
    aside: null,
    look: 'chapter',
    blocks: [
      {
        kind: 'table',
        title: say(text.figuresTitle),
        columns: [
          { title: say(text.figureName), unit: null, align: 'start', width: 36 },
          { title: say(text.figureValue), unit: null, align: 'end', width: 15 },
          { title: say(text.figureUnit), unit: null, align: 'start', width: 14 },
          { title: say(text.figureNote), unit: null, align: 'start', width: 35 },
        ],
        rows,
      },
      { kind: 'paragraph', text: say(text.figuresElsewhere, yearsOf(writing)), tone: 'quiet' },
    ],
  };
}

/** The calendar years the names of the figures speak of. */
function yearsOf(writing: Writing): Readonly<Record<'last' | 'before' | 'earliest', string>> {
  const year = (back: number) => String(calendarYear(back, startedOn(writing)));
  return { last: year(1), before: year(2), earliest: year(3) };
}

function figureRow(writing: Writing, figure: Figure, answer: Answer): TableRow {
  const { say } = writing;
  const note = answer.note.trim();
  return {
    kind: 'row',
    cells: [
      { text: say(figure.title) },
      valueCell(writing, figure, answer),
      { text: unitOf(writing, figure), tone: 'quiet' },
      {
        text: remark(writing, answer, answer.flagged ? say(text.figureFlagged, { note }).trim() : note),
        tone: 'quiet',
      },
    ],
  };
}

/** The unit as its figure is printed in: English multiplies ten thousands out. */
function unitOf({ language }: Writing, { unit }: Figure): string {
  const { before, after } = quantityOf('0', unit, language);
  return `${before.trim()}${after}`;
}

function valueCell(writing: Writing, { unit }: Figure, { response }: Answer): Cell {
  const { language, say } = writing;
  switch (response?.kind) {
    case 'number':
      return { text: quantityOf(response.value, unit, language, 6).number, strong: true };
    case 'not-applicable':
      return { text: say(statusWords['not-applicable']), tone: 'quiet' };
    case 'unknown':
      return { text: say(statusWords.unknown), tone: 'open' };
    default:
      return { text: say(text.figureMissing), tone: 'open' };
  }
}

function remark(writing: Writing, { response }: Answer, note: string): string {
  const reason = response?.kind === 'not-applicable' ? response.reason.trim() : '';
  const parts = [reason, note].filter((part) => part !== '');
  return parts.length === 0
    ? writing.say(text.blank)
    : parts.join(writing.language === 'zh-CN' ? '；' : '; ');
}
