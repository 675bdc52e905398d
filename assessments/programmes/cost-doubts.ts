import type { CostLine } from './cost-line.ts';
import { costSums } from './cost-sums.ts';

/** What may not go together in one line of the cost table. */
export type CostDoubtKind =
  | 'invoices-above-contract'
  | 'payments-above-contract'
  | 'payments-above-invoices'
  | 'payments-without-invoice'
  | 'invoice-before-contract'
  | 'payment-before-contract'
  | 'service-ends-early'
  | 'use-before-contract'
  | 'use-ends-early'
  | 'accepted-before-use';

/** What does not go together in a line, between which sums or days, and the field where it is put right. */
export interface CostDoubt {
  readonly kind: CostDoubtKind;
  readonly field: keyof CostLine;
  /** A number is an amount in fen, a list holds ISO days in order. */
  readonly values: Readonly<Record<string, number | readonly string[]>>;
}

/**
 * What does not go together in a line but may be right, such as an advance paid before the contract was signed: asked
 * about beside the line and in the check before export, never refused. What is not given is not compared.
 */
export function costDoubts(line: CostLine): readonly CostDoubt[] {
  return [...sumDoubts(line), ...dayDoubts(line)];
}

function sumDoubts(line: CostLine): readonly CostDoubt[] {
  const { contractFen: contract } = line;
  const { invoicedFen: invoiced, paidFen: paid } = costSums([line]);
  const some = line.invoices.length > 0;
  return [
    ...(contract !== null && invoiced > contract
      ? [doubt('invoices-above-contract', 'invoices', { invoiced, contract })]
      : []),
    ...(contract !== null && paid > contract
      ? [doubt('payments-above-contract', 'payments', { paid, contract })]
      : []),
    ...(some && paid > invoiced ? [doubt('payments-above-invoices', 'payments', { paid, invoiced })] : []),
    ...(!some && paid > 0 ? [doubt('payments-without-invoice', 'invoices', { paid })] : []),
  ];
}

function dayDoubts(line: CostLine): readonly CostDoubt[] {
  const { contractedOn, serviceFrom, serviceTo, usedFrom, usedTo, acceptedOn } = line;
  const issued = line.invoices.map((one) => one.issuedOn);
  const paid = line.payments.map((one) => one.paidOn);
  return [
    ...early('invoice-before-contract', 'invoices', issued, contractedOn),
    ...early('payment-before-contract', 'payments', paid, contractedOn),
    ...early('service-ends-early', 'serviceTo', [serviceTo], serviceFrom),
    ...early('use-before-contract', 'usedFrom', [usedFrom], contractedOn),
    ...early('use-ends-early', 'usedTo', [usedTo], usedFrom),
    ...early('accepted-before-use', 'acceptedOn', [acceptedOn], usedFrom),
  ];
}

/** The days that lie before the one they should follow, in one doubt; on the same day is in order. */
function early(
  kind: CostDoubtKind,
  field: keyof CostLine,
  days: readonly (string | null)[],
  after: string | null,
): readonly CostDoubt[] {
  if (after === null) return [];
  const before = new Set(days.filter((day) => day !== null).filter((day) => day < after));
  return before.size === 0 ? [] : [doubt(kind, field, { days: [...before].toSorted(), after: [after] })];
}

function doubt(kind: CostDoubtKind, field: keyof CostLine, values: CostDoubt['values']): CostDoubt {
  return { kind, field, values };
}
