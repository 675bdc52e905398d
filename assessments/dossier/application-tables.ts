import { budgetSums, type BudgetSums } from '../application/budget-sums.ts';
import type { Application, TargetLine } from '../application/tables.ts';
import { costClassLabel } from '../programmes/labels.ts';
import { formatFen } from '../programmes/money.ts';
import { exact, formatExact, toExact } from '../scoring/exact.ts';
import { partNumber } from '../text/percent.ts';
import { applicationText as text, directionLabels, sourceKindLabels } from './application-text.ts';
import type { Block, Cell, TableBlock, TableRow } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { sayYuan } from './effort-cell.ts';
import { given } from './enterprise-words.ts';
import { inCapitals } from './in-capitals.ts';
import { listed } from './joining.ts';
import { sayDate } from './numbering.ts';
import { column, tableHeading } from './table-parts.ts';
import { dossierText } from './text.ts';

/** What the project costs, who pays, and whether both sides agree. */
export function budgetBlocks(writing: Writing, { budget }: Application): Block[] {
  const { language, say } = writing;
  // What was received before is asked in the same place, and may be all there is.
  if (budget.lines.length + budget.sources.length === 0)
    return budget.earlier.length === 0 ? [] : earlierBlocks(writing, { budget });
  const sums = budgetSums(budget);
  const share = (fen: number | null, whole: number): string =>
    fen === null || whole === 0
      ? say(dossierText.blank)
      : `${partNumber(toExact(exact(fen).div(whole).mul(100)), language)}%`;
  const yuan = (fen: number | null) => (fen === null ? say(dossierText.blank) : sayYuan(fen, writing));
  const costs: TableBlock = {
    kind: 'table',
    title: say(text.budget),
    columns: [
      column(say(text.budgetName), 34),
      column(say(text.budgetClass), 18),
      column(say(text.amount), 18, 'end', say(text.yuan)),
      column(say(text.share), 10, 'end'),
      column(say(text.note), 20),
    ],
    rows: [
      ...budget.lines.map((line): TableRow => ({
        kind: 'row',
        cells: [
          { text: given(writing, line.name) },
          {
            text: say(costClassLabel(line.class)),
            ...(line.class === null ? { tone: 'open' as const } : {}),
          },
          { text: yuan(line.amountFen) },
          { text: share(line.amountFen, sums.costFen) },
          { text: line.note.trim(), tone: 'quiet' },
        ],
      })),
      {
        kind: 'total',
        cells: [
          { text: say(text.total) },
          { text: '' },
          { text: yuan(sums.costFen) },
          { text: '' },
          { text: '' },
        ],
      },
      ...inCapitals(writing, [{ fen: sums.costFen }]),
    ],
  };
  const sources: TableBlock = {
    kind: 'table',
    title: say(text.sources),
    columns: [
      column(say(text.sourceName), 52),
      column(say(text.amount), 28, 'end', say(text.yuan)),
      column(say(text.share), 20, 'end'),
    ],
    rows: [
      ...budget.sources.map((one): TableRow => ({
        kind: 'row',
        cells: [
          {
            text: say(sourceKindLabels[one.kind]),
            ...(one.name.trim() === '' ? {} : { minor: one.name.trim() }),
          },
          { text: yuan(one.amountFen) },
          { text: share(one.amountFen, sums.sourceFen) },
        ],
      })),
      { kind: 'total', cells: [{ text: say(text.total) }, { text: yuan(sums.sourceFen) }, { text: '' }] },
      ...inCapitals(writing, [{ fen: sums.sourceFen }]),
    ],
  };
  return [
    costs,
    tableHeading(sources.title),
    sources,
    ...balanceBlocks(writing, sums),
    ...earlierBlocks(writing, { budget }),
  ];
}

/** Whether both sides agree; nothing where they only seem to, since an amount is open. */
function balanceBlocks({ language, say }: Writing, { differenceFen, balanced }: BudgetSums): Block[] {
  if (differenceFen === 0 && !balanced) return [];
  const difference = formatFen(Math.abs(differenceFen), language);
  return [
    {
      kind: 'paragraph',
      text: balanced ? say(text.balanced) : say(text.unbalanced, { difference }),
      tone: 'quiet',
    },
  ];
}

function earlierBlocks(writing: Writing, { budget }: Pick<Application, 'budget'>): Block[] {
  const { language, say } = writing;
  if (budget.earlier.length === 0) return [{ kind: 'paragraph', text: say(text.earlierNone), tone: 'quiet' }];
  return [
    tableHeading(say(text.earlier)),
    {
      kind: 'table',
      title: say(text.earlier),
      columns: [
        column(say(text.earlierName), 40),
        column(say(text.earlierDocument), 24),
        column(say(text.amount), 18, 'end', say(text.yuan)),
        column(say(text.receivedOn), 18),
      ],
      rows: budget.earlier.map((one) => ({
        kind: 'row',
        cells: [
          { text: given(writing, one.programme) },
          { text: given(writing, one.document) },
          { text: one.amountFen === null ? say(dossierText.blank) : sayYuan(one.amountFen, writing) },
          { text: one.receivedOn === null ? say(dossierText.blank) : sayDate(one.receivedOn, language) },
        ],
      })),
    },
  ];
}

/** What is to change, in which unit, and that less of it is better; that more is better goes without saying. */
function targetCell(writing: Writing, { name, unit, better }: TargetLine): Cell {
  const minor = listed(writing, [
    ...(unit.trim() === '' ? [] : [unit.trim()]),
    ...(better === 'lower' ? [writing.say(directionLabels.lower)] : []),
  ]);
  return { text: given(writing, name), ...(minor === '' ? {} : { minor }) };
}

/** What the project is to change. */
export function targetsBlocks(writing: Writing, { targets }: Application): Block[] {
  const { language, say } = writing;
  if (targets.length === 0) return [];
  const number = (value: string | null) =>
    value === null ? say(dossierText.blank) : formatExact(value, language, 6);
  return [
    {
      kind: 'table',
      title: say(text.targets),
      columns: [
        column(say(text.targetName), 30),
        column(say(text.before), 14, 'end'),
        column(say(text.aim), 14, 'end'),
        column(say(text.after), 14, 'end'),
        column(say(text.proof), 28),
      ],
      rows: targets.map((line) => ({
        kind: 'row',
        cells: [
          targetCell(writing, line),
          { text: number(line.before) },
          { text: number(line.target), strong: true },
          { text: number(line.after) },
          { text: given(writing, line.proof) },
        ],
      })),
    },
  ];
}
