import type { Table } from 'docx';
import type { AnswerItem, AnswersBlock } from '../../../assessments/dossier/dossier.ts';
import { textWidth } from './look.ts';
import { tableOf, type SetRow } from './rows.ts';
import { bandRow } from './set-table.ts';
import { linesOf, paragraph, runsOf } from './set-text.ts';

/** Number, question, answer with its reason, points. */
const shares = [9, 37, 41, 13] as const;
const wide = textWidth * 0.91 - 140;

/** Every question with its answer, the reason for its points, its doubts, its note and its evidence, by section. */
export function setAnswers(block: AnswersBlock): Table {
  const { labels } = block;
  const head: SetRow = {
    head: true,
    lines: 1,
    cells: [labels.number, labels.prompt, labels.answer, labels.points].map((label, index) => ({
      middle: true,
      children: [paragraph('TableText', label, { alignment: index === 3 ? 'right' : 'left' })],
    })),
  };
  const rows = block.sections.flatMap((section) => [
    bandRow(section.title, section.aside, shares.length),
    ...section.items.flatMap((item) => itemRows(block, item)),
  ]);
  return tableOf('DossierTable', shares, [head, ...rows]);
}

function itemRows(block: AnswersBlock, item: AnswerItem): SetRow[] {
  const { labels } = block;
  const open = item.status === 'missing' || item.status === 'unknown';
  const more = [
    ...item.doubts.map((doubt) => [labels.doubt, doubt] as const),
    ...(item.basis === undefined ? [] : [[labels.basis ?? '', item.basis] as const]),
    ...(item.note === null ? [] : [[labels.note, item.note] as const]),
    ...(item.annexes === null ? [] : [[labels.annexes, item.annexes] as const]),
  ];
  const answer = item.reason === null ? item.answer : `${item.answer}\n${item.reason}`;
  const first: SetRow = {
    keep: more.length > 0,
    lines: Math.max(
      linesOf(item.prompt, 10.5, textWidth * 0.37 - 140),
      linesOf(answer, 10.5, textWidth * 0.41 - 140),
    ),
    cells: [
      { children: [paragraph('TableText', runsOf(item.number, 'Muted'))] },
      { children: [paragraph('TableText', item.prompt)] },
      {
        children: [
          paragraph('TableText', runsOf(item.answer, open ? 'Open' : undefined)),
          ...(item.reason === null ? [] : [paragraph('TableSmall', runsOf(item.reason, 'Muted'))]),
        ],
      },
      {
        children: [
          paragraph(
            'TableText',
            [
              ...runsOf(item.points ?? '', 'Strong'),
              ...(item.flagged ? runsOf(labels.flagged, 'Open', item.points !== null) : []),
            ],
            { alignment: 'right' },
          ),
        ],
      },
    ],
  };
  return [first, ...more.map(([label, text], index) => wideRow(label, text, index < more.length - 1))];
}

/** A label and a text under their question, across the remaining columns. */
function wideRow(label: string, text: string, keep: boolean): SetRow {
  return {
    keep,
    lines: linesOf(`${label}　${text}`, 9, wide),
    cells: [
      { children: [paragraph('TableSmall', '')] },
      {
        span: 3,
        children: [paragraph('TableSmall', [...runsOf(label, 'Strong'), ...runsOf('　'), ...runsOf(text)])],
      },
    ],
  };
}
