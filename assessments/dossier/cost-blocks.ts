import type { BenefitResult } from '../programmes/benefit-result.ts';
import type { CostLine } from '../programmes/cost-line.ts';
import { costClassLabel } from '../programmes/labels.ts';
import { formatFen } from '../programmes/money.ts';
import { exact, toExact } from '../scoring/exact.ts';
import { paidNumber, rateNumber } from '../text/percent.ts';
import { applicationText as text } from './application-text.ts';
import { countedCell } from './benefit-lines.ts';
import { costNotes } from './cost-notes.ts';
import type { Block, Cell, TableBlock, TableRow } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { sayYuan } from './effort-cell.ts';
import { given } from './enterprise-words.ts';
import { inCapitals } from './in-capitals.ts';
import { listed, sentences } from './joining.ts';
import { column } from './table-parts.ts';
import { dossierText } from './text.ts';

/** Every purchase with its sums, what of it counts and earns, and below it everything its papers say. */
export function costsBlocks(writing: Writing, benefit: BenefitResult | null): Block[] {
  const { language, say } = writing;
  const lines = writing.costs?.lines ?? [];
  if (lines.length === 0) return [];
  const shares = (benefit?.parts ?? []).flatMap((part) => (part.state === 'on' ? part.shares : []));
  const earns = shares.length > 0;
  const sumOf = (of: (line: CostLine) => number) => lines.reduce((all, line) => all + of(line), 0);
  const contractedFen = sumOf((line) => line.contractFen ?? 0);
  const yuan = say(text.yuan);
  const table: TableBlock = {
    kind: 'table',
    title: say(text.costs),
    columns: [
      column(say(text.costName), earns ? 24 : 28),
      column(say(text.costContract), earns ? 16 : 19, 'end', yuan),
      column(say(text.costInvoices), earns ? 16 : 18, 'end', yuan),
      column(say(text.costPayments), earns ? 16 : 18, 'end', yuan),
      column(say(text.costCounted), earns ? 14 : 17, 'end', yuan),
      ...(earns ? [column(say(text.costShare), 14, 'end', yuan)] : []),
    ],
    rows: [
      ...lines.flatMap((line): TableRow[] => [
        {
          kind: 'row',
          cells: [...sumCells(writing, line), ...countCells(writing, line, benefit, earns ? shares : null)],
        },
        ...costNotes(writing, line),
      ]),
      {
        kind: 'total',
        cells: [
          { text: say(text.total) },
          { text: sayYuan(contractedFen, writing) },
          { text: sayYuan(sumOf(invoicedOf), writing) },
          { text: sayYuan(sumOf(paidOf), writing) },
          { text: benefit === null ? '' : sayYuan(benefit.countedFen, writing) },
          ...(earns
            ? [
                {
                  text: sayYuan(
                    shares.reduce((sum, share) => sum + share.fen, 0),
                    writing,
                  ),
                },
              ]
            : []),
        ],
      },
      ...inCapitals(writing, [
        { fen: contractedFen, of: say(text.costContract) },
        ...(benefit === null ? [] : [{ fen: benefit.countedFen, of: say(text.costCounted) }]),
      ]),
    ],
  };
  if (benefit === null) return [table];
  const fen = formatFen(benefit.countedFen, language);
  const result =
    benefit.fen === null
      ? say(text.countedOpen, { fen })
      : say(text.counted, { fen, benefit: formatFen(benefit.fen, language) });
  const open = benefit.lines.filter(({ state }) => state === 'unknown').length;
  const sentence = sentences(writing, [
    result,
    open === 0 ? '' : say(text.countedLinesOpen, { count: open }),
    earns ? say(text.costShareNote) : '',
  ]);
  return [table, { kind: 'paragraph', text: sentence, tone: 'quiet' }];
}

const invoicedOf = (line: CostLine) => line.invoices.reduce((sum, one) => sum + one.amountFen, 0);
const paidOf = (line: CostLine) => line.payments.reduce((sum, one) => sum + one.amountFen, 0);

function sumCells(writing: Writing, line: CostLine): Cell[] {
  const { language, say } = writing;
  const paid = paidOf(line);
  const ratio =
    line.contractFen === null || line.contractFen === 0
      ? null
      : say(text.paid, {
          percent: paidNumber(toExact(exact(paid).div(line.contractFen).mul(100)), language),
        });
  return [
    { text: given(writing, line.name), minor: say(costClassLabel(line.class)) },
    { text: line.contractFen === null ? say(dossierText.blank) : sayYuan(line.contractFen, writing) },
    { text: sayYuan(invoicedOf(line), writing) },
    { text: sayYuan(paid, writing), ...(ratio === null ? {} : { minor: ratio }) },
  ];
}

/** What of a line counts and, where the rates are asked for (`shares` not null), what they make of it. */
function countCells(
  writing: Writing,
  line: CostLine,
  benefit: BenefitResult | null,
  shares: BenefitResult['parts'][number]['shares'] | null,
): Cell[] {
  const count = benefit?.lines.find((one) => one.line === line.id);
  const counted =
    count === undefined ? { text: writing.say(dossierText.blank) } : countedCell(writing, count);
  if (shares === null) return [counted];
  return [counted, count?.state === 'unknown' ? counted : shareCell(writing, line, shares)];
}

/** What the rates make of a line, with the rates; a line that earns nothing has a dash. */
function shareCell(writing: Writing, line: CostLine, shares: BenefitResult['parts'][number]['shares']): Cell {
  const own = shares.filter((share) => share.line === line.id);
  if (own.length === 0) return { text: writing.say(dossierText.blank) };
  return {
    text: sayYuan(
      own.reduce((sum, share) => sum + share.fen, 0),
      writing,
    ),
    minor: listed(
      writing,
      own.map(({ percent }) => `${rateNumber(percent, writing.language)}%`),
    ),
  };
}
