import type { BenefitResult, CapResult, PartResult } from '../programmes/benefit-result.ts';
import type { Truth } from '../programmes/eligibility-result.ts';
import { givesLabels } from '../programmes/labels.ts';
import { formatFen } from '../programmes/money.ts';
import type { ParameterOverrides } from '../programmes/parameter.ts';
import { isMoneyKind } from '../programmes/programme-kind.ts';
import type { Programme } from '../programmes/programme.ts';
import { officeDecides, officeDecidesNamed, sayCap, sayTotal } from '../programmes/say-benefit.ts';
import { rateNumber } from '../text/percent.ts';
import { linesTable, sayLine } from './benefit-lines.ts';
import type { Block, Cell, Column, TableBlock, TableRow } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { sayYuan } from './effort-cell.ts';
import { sayMissing } from './eligibility-blocks.ts';
import { listed, sentences } from './joining.ts';
import { partLabels, programmeText as text } from './programme-text.ts';
import { isNamedSum, sayNamedSum, sayStatedAmount, statedAmount } from '../programmes/stated-amount.ts';
import { dossierText } from './text.ts';

/** What the rules come to for the cost table: line by line, part by part, limit by limit, to the fen. */
export function benefitBlocks(
  writing: Writing,
  programme: Programme,
  benefit: BenefitResult | null,
  eligible: Truth,
): Block[] {
  const { language, say } = writing;
  const heading: Block = { kind: 'heading', level: 2, number: null, text: say(text.benefit), aside: null };
  if (benefit === null && programme.kind === 'recognition') return [];
  if (benefit === null) {
    const words = isMoneyKind(programme.kind)
      ? sentence(writing, sayStatedAmount(statedAmount(programme, overridesOf(writing, programme)), language))
      : say(text.noBenefit);
    return [heading, { kind: 'paragraph', text: words, tone: 'plain' }];
  }
  const missing = sayMissing(writing, programme, benefit.missing);
  const introduction = sentences(writing, [
    ...(eligible === 'no' ? [say(text.notEligible)] : []),
    sayChoices(writing, programme),
    ...sayReceived(writing, benefit),
  ]);
  const counts = programme.counted !== undefined;
  return [
    heading,
    ...(introduction === ''
      ? []
      : [{ kind: 'paragraph' as const, text: introduction, tone: 'plain' as const }]),
    ...(!counts
      ? []
      : benefit.lines.length === 0
        ? [{ kind: 'paragraph' as const, text: say(text.linesEmpty), tone: 'plain' as const }]
        : [linesTable(writing, programme, benefit)]),
    partsTable(writing, benefit),
    {
      kind: 'paragraph',
      text: sentences(writing, [
        sentence(writing, sumInWords(writing, programme, benefit)),
        ...(missing === '' ? [] : [say(text.incomplete, { list: missing })]),
        say(isNamedSum(programme) ? officeDecidesNamed : officeDecides),
        ...[programme.counted?.note, programme.benefit?.note].flatMap((note) =>
          note === undefined ? [] : [say(note)],
        ),
      ]),
      tone: 'plain',
    },
  ];
}

/** What the rules come to; a highest sum the source names, into which nothing of the enterprise goes, as just that. */
export function sumInWords(writing: Writing, programme: Programme, benefit: BenefitResult): string {
  const { language, say } = writing;
  const named =
    benefit.fen === null ? null : sayNamedSum(programme, overridesOf(writing, programme), language);
  return named === null ? sayTotal(benefit, language) : say(text.namedSum, { amount: named });
}

const overridesOf = ({ overrides }: Writing, { id }: Programme): ParameterOverrides => overrides?.[id] ?? {};

const sentence = ({ language }: Writing, words: string): string =>
  `${words}${language === 'zh-CN' ? '。' : '.'}`;

/** The options taken, as far as the rules ask for them. */
function sayChoices(writing: Writing, programme: Programme): string {
  const { say } = writing;
  const taken = writing.choices?.[programme.id] ?? {};
  const choices = (programme.benefit?.choices ?? []).map((choice) => {
    const option = choice.options.find((one) => one.id === taken[choice.id]);
    return option === undefined
      ? say(text.choiceOpen, { title: choice.title })
      : say(text.choice, { title: choice.title, option: option.label });
  });
  return choices.length === 0 ? '' : say(text.choices, { list: listed(writing, choices) });
}

/** What was received before, year by year with its papers; said as well when nothing was, since caps rest on it. */
function sayReceived({ language, say }: Writing, { received }: BenefitResult): string[] {
  if (received === null) return [];
  const given = received.years.filter((one) => one.fen > 0);
  if (given.length === 0) return [say(text.receivedNone)];
  return [
    say(text.received, {
      year: formatFen(received.thisYearFen, language),
      total: formatFen(received.inTotalFen, language),
    }),
    ...given.map(({ year, fen, note }) =>
      say(note === '' ? text.receivedIn : text.receivedInBy, {
        year: String(year),
        fen: formatFen(fen, language),
        note,
      }),
    ),
  ];
}

function partsTable(writing: Writing, benefit: BenefitResult): TableBlock {
  const { say } = writing;
  const column = (title: string, unit: string | null, width: number): Column => ({
    title,
    unit,
    align: 'end',
    width,
  });
  const limits = [...minimumRows(writing, benefit), ...benefit.caps.map((cap) => capRow(writing, cap))];
  return {
    kind: 'table',
    title: say(text.benefit),
    columns: [
      { title: say(text.part), unit: null, align: 'start', width: 46 },
      column(say(text.base), say(text.yuan), 20),
      column(say(text.rate), say(text.percent), 13),
      column(say(text.subtotal), say(text.yuan), 21),
    ],
    rows: [
      ...benefit.parts.flatMap((part) => partRows(writing, part, benefit)),
      ...(limits.length === 0
        ? []
        : [{ kind: 'band' as const, text: say(text.limits), aside: null }, ...limits]),
      {
        kind: 'total' as const,
        cells: [
          {
            text: say(benefit.bound === 'at-most' ? text.resultAtMost : text.result, {
              gives: givesLabels[benefit.gives],
            }),
          },
          { text: '' },
          { text: '' },
          fenCell(writing, benefit.fen),
        ],
      },
    ],
  };
}

/** One summand: its lines or slices, and their sum where there are several. */
function partRows(writing: Writing, part: PartResult, benefit: BenefitResult): TableRow[] {
  const { language, say } = writing;
  const name = (id: string) => sayLine(writing, benefit.lines.find((one) => one.line === id)?.name ?? '');
  const row = (label: string, base: number | null, rate: string, fen: number | null): TableRow => ({
    kind: 'row',
    cells: [
      { text: label },
      base === null ? { text: '' } : { text: sayYuan(base, writing) },
      { text: rate },
      fenCell(writing, fen),
    ],
  });
  const rows = [
    ...part.shares.map((share) =>
      row(name(share.line), share.baseFen, rateNumber(share.percent, language), share.fen),
    ),
    ...part.slices.map((slice) =>
      row(
        slice.aboveFen === 0
          ? say(text.firstSlice)
          : say(text.above, { fen: formatFen(slice.aboveFen, language) }),
        slice.baseFen,
        rateNumber(slice.percent, language),
        slice.fen,
      ),
    ),
  ];
  const band: TableRow = { kind: 'band', text: say(part.title), aside: say(partLabels[part.state]) };
  if (part.state !== 'on') return [band, row(say(text.subtotal), null, '', part.fen)];
  if (rows.length === 0)
    return [band, row(say(part.fen === 0 ? text.noShare : text.byRule), null, '', part.fen)];
  return rows.length === 1
    ? [band, ...rows]
    : [band, ...rows, row(say(text.partTotal, { title: part.title }), null, '', part.fen)];
}

function minimumRows(writing: Writing, { minimum }: BenefitResult): TableRow[] {
  const { language, say } = writing;
  if (minimum === null) return [];
  const label =
    minimum.needFen === null
      ? say(text.minimumOpen)
      : say(text.minimum, { fen: formatFen(minimum.needFen, language) });
  return [
    {
      kind: 'row',
      cells: [
        {
          text: label,
          ...(minimum.met === null ? {} : { minor: say(minimum.met ? text.minimumMet : text.minimumUnmet) }),
        },
        { text: '' },
        { text: '' },
        { text: '' },
      ],
    },
  ];
}

function capRow(writing: Writing, cap: CapResult): TableRow {
  const { language, say } = writing;
  return {
    kind: 'row',
    cells: [
      {
        text: say(cap.title),
        minor: sayCap(cap, language),
      },
      cap.beforeFen === null ? { text: '' } : { text: sayYuan(cap.beforeFen, writing) },
      { text: '' },
      fenCell(writing, cap.afterFen),
    ],
  };
}

function fenCell(writing: Writing, fen: number | null): Cell {
  return fen === null
    ? { text: writing.say(dossierText.blank), tone: 'open' }
    : { text: sayYuan(fen, writing) };
}
