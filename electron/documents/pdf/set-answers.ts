import type { TableCell } from 'pdfmake/interfaces.js';
import type { AnswerItem, AnswersBlock } from '../../../assessments/dossier/dossier.ts';
import { cutRow } from './cut-row.ts';
import { colour, textWidth, type } from './look.ts';
import { cellRoom, rowHeight, type Piece, type RowPiece, type Setting, type TableFrame } from './pieces.ts';
import { nodesOf, noText, setText, stackTexts, type SetText } from './set-text.ts';
import { bandRow, tallestRow } from './set-table.ts';

const numberWidth = 36;
const pointsWidth = 62;
const promptWidth = (textWidth - numberWidth - pointsWidth) * 0.42;
const widths = [numberWidth, promptWidth, textWidth - numberWidth - pointsWidth - promptWidth, pointsWidth] as const;

/** Every question with its answer, the reason for its points and its note, by section. */
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
        cells: () =>
          titles.map((title, index) => ({
            stack: nodesOf(setting, title, index === 3 ? 'right' : 'left'),
            fillColor: colour.shade,
          })),
        height: rowHeight('ruled', Math.max(...titles.map((title) => title.height))),
      },
    ],
  };
  return block.sections.flatMap((section, index) => [
    bandRow(setting, section.title, section.aside, frame, index === 0 ? before : 0),
    ...section.items.flatMap((item) => setItem(setting, block, item, frame)),
  ]);
}

function room(column: number): number {
  return cellRoom('ruled', widths[column] ?? 0);
}

function setItem(setting: Setting, block: AnswersBlock, item: AnswerItem, frame: TableFrame): RowPiece[] {
  const open = item.status === 'missing' || item.status === 'unknown';
  const answer = setText(setting, item.answer, open ? type.cellOpen : type.cell, room(2));
  const reason = item.reason === null ? noText : setText(setting, item.reason, type.small, room(2));
  const points = item.points === null ? noText : setText(setting, item.points, type.cellStrong, room(3));
  const flagged = item.flagged ? setText(setting, block.labels.flagged, type.cellOpen, room(3)) : noText;
  const texts = [
    setText(setting, item.number, type.cellQuiet, room(0)),
    setText(setting, item.prompt, type.cell, room(1)),
    stackTexts([answer, reason]),
    stackTexts([points, flagged]),
  ];
  const notes = item.note === null ? [] : noteRows(setting, block.labels.note, item.note, frame);
  const cuts = cutRow(texts, tallestRow);
  const rows = cuts.map((parts, part): RowPiece => ({
    kind: 'row',
    frame,
    cells: parts.map((text, index) => ({ stack: nodesOf(setting, text, index === 3 ? 'right' : 'left') })),
    height: rowHeight('ruled', Math.max(...parts.map((text) => text.height))),
    before: 0,
    // The note starts where its question ends.
    keep: part === cuts.length - 1 && notes.length > 0,
    joined: part > 0,
  }));
  return [...rows, ...notes];
}

const labelWidth = 34;

/** The note under its question, across the remaining columns, in as many rows as it takes. */
function noteRows(setting: Setting, label: string, note: string, frame: TableFrame): RowPiece[] {
  const wide = textWidth - numberWidth - 8 - 14;
  const title = setText(setting, label, type.small, labelWidth - 4);
  const text = setText(setting, note, type.small, wide - labelWidth);
  return cutRow([title, text], tallestRow).map((parts): RowPiece => {
    const [first = noText, second = noText] = parts;
    const height = Math.max(first.height, second.height);
    return {
      kind: 'row',
      frame,
      cells: [{ text: '' }, noteCell(setting, first, second), { text: '' }, { text: '' }],
      height: rowHeight('ruled', height + 2),
      before: 0,
      keep: false,
      joined: true,
    };
  });
}

function noteCell(setting: Setting, label: SetText, text: SetText): TableCell {
  return {
    colSpan: 3,
    margin: [7, 0, 7, 2],
    columns: [
      { width: labelWidth, stack: nodesOf(setting, label) },
      { width: '*', stack: nodesOf(setting, text) },
    ],
  };
}
