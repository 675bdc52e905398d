import type { AnswerItem, AnswersBlock } from '../../../assessments/dossier/dossier.ts';
import { cutRow } from './cut-row.ts';
import { keepRows } from './keep-rows.ts';
import { colour, textWidth, type } from './look.ts';
import { nothing, stack, type TableCell } from './paint/nodes.ts';
import {
  cellRoom,
  rowHeight,
  type Follows,
  type Piece,
  type RowPiece,
  type Setting,
  type TableFrame,
} from './pieces.ts';
import { nodesOf, noText, setText, stackTexts, type SetText } from './set-text.ts';
import { bandRow } from './set-table.ts';

const numberWidth = 36;
const pointsWidth = 62;
const promptWidth = (textWidth - numberWidth - pointsWidth) * 0.42;
const widths = [
  numberWidth,
  promptWidth,
  textWidth - numberWidth - pointsWidth - promptWidth,
  pointsWidth,
] as const;

/** Every question with its answer, the reason for its points and its doubts, its note and its evidence, by section. */
export function setAnswers(setting: Setting, block: AnswersBlock, before: number): Piece[] {
  const { labels } = block;
  const titles = [labels.number, labels.prompt, labels.answer, labels.points].map((label, index) =>
    setText(setting, label, type.tableHead, room(index)),
  );
  const frame: TableFrame = {
    look: 'ruled',
    widths,
    head: [
      {
        cells: titles.map((title, index) => ({
          node: stack(nodesOf(setting, title, index === 3 ? 'right' : 'left')),
          fill: colour.shade,
        })),
        height: rowHeight('ruled', Math.max(...titles.map((title) => title.height))),
      },
    ],
  };
  const pieces = block.sections.flatMap((section, index) => [
    bandRow(setting, section.title, section.aside, frame, index === 0 ? before : 0),
    ...section.items.flatMap((item) => setItem(setting, block, item, frame)),
  ]);
  return keepRows(pieces);
}

function room(column: number): number {
  return cellRoom('ruled', widths[column] ?? 0);
}

/** An answer taller than this is set across the page below its question. */
const besideQuestion = 120;

function setItem(setting: Setting, block: AnswersBlock, item: AnswerItem, frame: TableFrame): RowPiece[] {
  const number = setText(setting, item.number, type.cellQuiet, room(0));
  const points = item.points === null ? noText : setText(setting, item.points, type.cellStrong, room(3));
  const flagged = item.flagged ? setText(setting, block.labels.flagged, type.cellOpen, room(3)) : noText;
  const beside = setAnswer(setting, item, room(2));
  const doubts = item.doubts.flatMap((doubt) =>
    wideRows(setting, frame, [
      setText(setting, block.labels.doubt, { ...type.small, face: 'bold' }, labelWidth - 4),
      setText(setting, doubt, type.small, wideRoom - labelWidth),
    ]),
  );
  const labelled = (label: string, text: string | null) =>
    text === null
      ? []
      : wideRows(setting, frame, [
          setText(setting, label, type.small, labelWidth - 4),
          setText(setting, text, type.small, wideRoom - labelWidth),
        ]);
  const basis = labelled(block.labels.basis ?? '', item.basis ?? null);
  const notes = labelled(block.labels.note, item.note);
  const annexes = labelled(block.labels.annexes, item.annexes);
  const main =
    beside.height <= besideQuestion
      ? plainRows(setting, frame, [
          number,
          setText(setting, item.prompt, type.cell, room(1)),
          beside,
          stackTexts([points, flagged]),
        ])
      : [
          ...plainRows(setting, frame, [
            number,
            setText(setting, item.prompt, type.cell, room(1)),
            noText,
            noText,
          ]),
          ...wideRows(setting, frame, [noText, setAnswer(setting, item, wideRoom - labelWidth)]),
          ...plainRows(setting, frame, [noText, noText, noText, stackTexts([points, flagged])], 'below'),
        ];
  // What belongs to one question stays together where it parts into rows.
  const all = [...main, ...doubts, ...basis, ...notes, ...annexes];
  return all.map((row, index) => ({
    ...row,
    keep: all[index + 1]?.follows === 'below' || (row.goesOn && row.follows !== 'continued'),
  }));
}

function setAnswer(setting: Setting, item: AnswerItem, width: number): SetText {
  const open = item.status === 'missing' || item.status === 'unknown';
  const answer = setText(setting, item.answer, open ? type.cellOpen : type.cell, width);
  return item.reason === null
    ? answer
    : stackTexts([answer, setText(setting, item.reason, type.small, width)]);
}

function plainRows(
  setting: Setting,
  frame: TableFrame,
  texts: readonly SetText[],
  follows: Follows = 'apart',
): RowPiece[] {
  return cutRow(texts, follows).map((part): RowPiece => ({
    kind: 'row',
    frame,
    cells: part.cells.map((text, index) => ({
      node: stack(nodesOf(setting, text, index === 3 ? 'right' : 'left')),
    })),
    height: rowHeight('ruled', part.height, part),
    before: 0,
    keep: false,
    follows: part.follows,
    goesOn: part.goesOn,
  }));
}

const labelWidth = 34;
const wideInset = 7;
const wideRoom = textWidth - numberWidth - 8 - 2 * wideInset;

/** A label and a text under their question, across the remaining columns, in as many rows as they take. */
function wideRows(setting: Setting, frame: TableFrame, texts: readonly [SetText, SetText]): RowPiece[] {
  return cutRow(texts, 'below').map((part): RowPiece => {
    const [label = noText, text = noText] = part.cells;
    const cell: TableCell = {
      span: 3,
      node: {
        kind: 'columns',
        columns: [
          { width: labelWidth, node: stack(nodesOf(setting, label)) },
          { width: 'rest', node: stack(nodesOf(setting, text)) },
        ],
        margin: [wideInset, 0, wideInset, 0],
      },
    };
    return {
      kind: 'row',
      frame,
      cells: [{ node: nothing }, cell],
      height: rowHeight('ruled', part.height, part),
      before: 0,
      keep: false,
      follows: part.follows,
      goesOn: part.goesOn,
    };
  });
}
