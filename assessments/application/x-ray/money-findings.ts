import type { Profile } from '../../enterprise/profile.ts';
import type { Language } from '../../pack/localized.ts';
import { formatFen } from '../../programmes/money.ts';
import type { BenefitResult } from '../../programmes/benefit-result.ts';
import type { CostLine, CostTable } from '../../programmes/cost-line.ts';
import { costDoubts } from '../../programmes/cost-doubts.ts';
import { proofLabels } from '../../programmes/labels.ts';
import type { EnclosedEntry } from '../papers.ts';
import { comparable, sameNumber } from './comparable.ts';
import type { Found } from './finding.ts';
import { daysInWords, inWords, nameInWords } from './in-words.ts';

const lineAt = (line: CostLine, field: keyof CostLine) =>
  ({ kind: 'cost-line', line: line.id, field }) as const;

/** What does not agree between the rows of the cost table, and between them, the profile and the papers enclosed. */
export function moneyFindings(
  costs: CostTable,
  profile: Profile,
  benefit: BenefitResult | null,
  entries: readonly EnclosedEntry[],
): readonly Found[] {
  return [
    ...costs.lines.flatMap((line) => ownSupplier(line, profile)),
    ...invoicesTwice(costs),
    ...invoicesAgainstPapers(costs, entries),
    ...outsideWindows(costs, benefit),
  ];
}

/** Costs of which nobody has said what they were for. */
export function classFindings({ lines }: CostTable): readonly Found[] {
  return lines
    .filter((line) => line.class === null)
    .map((line) => ({
      kind: 'cost-class-open',
      severity: 'red',
      about: line.id,
      values: { line: nameInWords(line.name) },
      place: lineAt(line, 'class'),
    }));
}

/** What does not go together inside a row: what the cost table asks beside it. */
export function lineFindings({ lines }: CostTable): readonly Found[] {
  return lines.flatMap((line) =>
    costDoubts(line).map(({ kind, field, values }): Found => ({
      kind,
      severity: 'amber',
      about: line.id,
      values: {
        line: nameInWords(line.name),
        ...Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'number' ? inBoth(value) : daysInWords(value),
          ]),
        ),
      },
      place: lineAt(line, field),
    })),
  );
}

function ownSupplier(line: CostLine, profile: Profile): readonly Found[] {
  if (!sameNumber(line.providerCreditCode, profile.creditCode) && !sameNumber(line.provider, profile.name))
    return [];
  return [
    {
      kind: 'supplier-is-applicant',
      severity: 'red',
      about: line.id,
      values: { line: nameInWords(line.name) },
      place: lineAt(line, 'provider'),
    },
  ];
}

/** One invoice number in two rows, or twice in one, counts the same money twice. */
function invoicesTwice(costs: CostTable): readonly Found[] {
  return [...invoicesByNumber(costs)].flatMap(([key, of]): readonly Found[] => {
    const last = of.at(-1);
    if (of.length < 2 || last === undefined) return [];
    const names = [...new Set(of.map(({ line }) => line.name))].map(nameInWords);
    const listed = (language: Language, comma: string) => names.map((one) => one[language]).join(comma);
    return [
      {
        kind: 'invoice-twice',
        severity: 'red',
        about: key,
        values: {
          number: last.invoice.number.trim(),
          lines: { 'zh-CN': listed('zh-CN', '、'), en: listed('en', ', ') },
        },
        place: lineAt(last.line, 'invoices'),
      },
    ];
  });
}

/** The invoices of the table that have a number, by what it is compared as. */
function invoicesByNumber(costs: CostTable) {
  const uses = costs.lines.flatMap((line) =>
    line.invoices.map((invoice) => ({ line, invoice, key: comparable(invoice.number) })),
  );
  return Map.groupBy(
    uses.filter(({ key }) => key !== ''),
    ({ key }) => key,
  );
}

/**
 * An invoice of the table and the paper with the same number must bear the same amount and date. Of a number that
 * stands more than once that is asked once, and not at all where one of its rows agrees: the others are then one too
 * many, which is said already.
 */
function invoicesAgainstPapers(costs: CostTable, entries: readonly EnclosedEntry[]): readonly Found[] {
  const papers = entries
    .filter(({ attachment }) => attachment.dated === 'invoice')
    .flatMap((entry) => entry.papers.map(({ paper }) => paper));
  return [...invoicesByNumber(costs)].flatMap(([key, uses]): readonly Found[] => {
    const paper = papers.find((one) => comparable(one.number) === key);
    const [first] = uses;
    if (paper === undefined || first === undefined) return [];
    const agrees = uses.some(
      ({ invoice: { amountFen, issuedOn } }) =>
        (paper.amountFen === null || paper.amountFen === amountFen) &&
        (paper.date === null || issuedOn === null || paper.date === issuedOn),
    );
    if (agrees) return [];
    const { line, invoice } = first;
    const said = (fen: number | null, day: string | null) => ({
      'zh-CN': `${fen === null ? '—' : formatFen(fen, 'zh-CN')}，${inWords(day)['zh-CN']}`,
      en: `${fen === null ? '—' : formatFen(fen, 'en')}, ${inWords(day).en}`,
    });
    return [
      {
        kind: 'invoice-differs',
        severity: 'red',
        about: `${line.id}/${invoice.number}`,
        values: {
          number: invoice.number,
          line: nameInWords(line.name),
          table: said(invoice.amountFen, invoice.issuedOn),
          paper: said(paper.amountFen, paper.date),
        },
        place: lineAt(line, 'invoices'),
      },
    ];
  });
}

function outsideWindows(costs: CostTable, benefit: BenefitResult | null): readonly Found[] {
  return (benefit?.lines ?? []).flatMap((count) =>
    count.reasons.flatMap((reason): readonly Found[] => {
      const line = costs.lines.find((one) => one.id === count.line);
      if (line === undefined || (reason.kind !== 'outside-window' && reason.kind !== 'papers-outside'))
        return [];
      return [
        {
          kind: 'line-outside-window',
          severity: 'amber',
          about: `${line.id}/${reason.of}`,
          values: { line: nameInWords(line.name), of: proofLabels[reason.of] },
          place: lineAt(line, fieldOf[reason.of]),
        },
      ];
    }),
  );
}

const fieldOf = {
  contract: 'contractedOn',
  invoice: 'invoices',
  payment: 'payments',
  acceptance: 'acceptedOn',
} as const;

function inBoth(fen: number) {
  return { 'zh-CN': formatFen(fen, 'zh-CN'), en: formatFen(fen, 'en') };
}
