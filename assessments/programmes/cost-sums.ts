import type { CostLine } from './cost-line.ts';

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
