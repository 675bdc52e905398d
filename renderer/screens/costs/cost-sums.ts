import type { CostLine } from '../../../assessments/programmes/cost-line.ts';

/** Sums of a line or of all lines, in whole fen. */
export interface CostSums {
  readonly contractFen: number;
  readonly invoicedFen: number;
  readonly paidFen: number;
}

/** What was contracted, invoiced and paid, added up over lines. */
export function costSums(lines: readonly CostLine[]): CostSums {
  return {
    contractFen: sum(lines.map((line) => line.contractFen ?? 0)),
    invoicedFen: sum(lines.flatMap((line) => line.invoices.map((one) => one.amountFen))),
    paidFen: sum(lines.flatMap((line) => line.payments.map((one) => one.amountFen))),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export type CostDoubt =
  | 'invoiced-above-contract'
  | 'paid-above-contract'
  | 'paid-above-invoiced'
  | 'service-ends-before-start'
  | 'use-ends-before-start'
  | 'used-before-contract';

/** What does not go together in a line but may be right; asked about, never refused. */
export function costDoubts(line: CostLine): readonly CostDoubt[] {
  const { contractFen, invoicedFen, paidFen } = costSums([line]);
  const before = (one: string | null, other: string | null) => one !== null && other !== null && one < other;
  const doubts: readonly (readonly [CostDoubt, boolean])[] = [
    ['invoiced-above-contract', line.contractFen !== null && invoicedFen > contractFen],
    ['paid-above-contract', line.contractFen !== null && paidFen > contractFen],
    ['paid-above-invoiced', line.invoices.length > 0 && paidFen > invoicedFen],
    ['service-ends-before-start', before(line.serviceTo, line.serviceFrom)],
    ['use-ends-before-start', before(line.usedTo, line.usedFrom)],
    ['used-before-contract', before(line.usedFrom, line.contractedOn)],
  ];
  return doubts.flatMap(([doubt, found]) => (found ? [doubt] : []));
}
