import { describe, expect, it } from 'vitest';
import { costDoubts, type CostDoubtKind } from '../../assessments/programmes/cost-doubts.ts';
import { emptyCostLine, type CostLine } from '../../assessments/programmes/cost-line.ts';
import { costSums } from '../../assessments/programmes/cost-sums.ts';

const line = (part: Partial<CostLine>): CostLine => ({ ...emptyCostLine('l1'), ...part });
const invoice = (amountFen: number, issuedOn: string | null = null) => ({ number: '', issuedOn, amountFen });
const payment = (amountFen: number, paidOn: string | null = null) => ({ proof: '', paidOn, amountFen });

/** One doubt each: the line it is found in, and the same line one fen or one day from it. */
const cases: readonly (readonly [CostDoubtKind, Partial<CostLine>, Partial<CostLine>])[] = [
  [
    'invoices-above-contract',
    { contractFen: 99, invoices: [invoice(50), invoice(50)] },
    { contractFen: 100, invoices: [invoice(50), invoice(50)] },
  ],
  [
    'payments-above-contract',
    { contractFen: 99, invoices: [invoice(99)], payments: [payment(50), payment(50)] },
    { contractFen: 100, invoices: [invoice(99)], payments: [payment(50), payment(50)] },
  ],
  [
    'payments-above-invoices',
    { invoices: [invoice(99)], payments: [payment(100)] },
    { invoices: [invoice(100)], payments: [payment(100)] },
  ],
  ['payments-without-invoice', { payments: [payment(1)] }, { payments: [payment(0)] }],
  [
    'invoice-before-contract',
    { contractedOn: '2026-03-02', invoices: [invoice(1, '2026-03-01')] },
    { contractedOn: '2026-03-02', invoices: [invoice(1, '2026-03-02'), invoice(1)] },
  ],
  [
    'payment-before-contract',
    { contractedOn: '2026-03-02', payments: [payment(1, '2026-03-01')] },
    { contractedOn: '2026-03-02', payments: [payment(1, '2026-03-02'), payment(1)] },
  ],
  [
    'service-ends-early',
    { serviceFrom: '2026-03-02', serviceTo: '2026-03-01' },
    { serviceFrom: '2026-03-02', serviceTo: '2026-03-02' },
  ],
  [
    'use-before-contract',
    { contractedOn: '2026-03-02', usedFrom: '2026-03-01' },
    { contractedOn: '2026-03-02', usedFrom: '2026-03-02' },
  ],
  [
    'use-ends-early',
    { usedFrom: '2026-03-02', usedTo: '2026-03-01' },
    { usedFrom: '2026-03-02', usedTo: '2026-03-02' },
  ],
  [
    'accepted-before-use',
    { usedFrom: '2026-03-02', acceptedOn: '2026-03-01' },
    { usedFrom: '2026-03-02', acceptedOn: '2026-03-02' },
  ],
];

describe('what does not go together in a line of the cost table', () => {
  const kinds = (part: Partial<CostLine>) => costDoubts(line(part)).map(({ kind }) => kind);

  it.each(cases)('%s', (kind, bad, good) => {
    expect(kinds(bad)).toContain(kind);
    expect(kinds(good)).not.toContain(kind);
  });

  it('is nothing where nothing is given', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ contractFen: 0, contractedOn: '2026-01-01', acceptedOn: '2026-01-01' })).toEqual([]);
  });

  it('is asked once a line, with each day that lies too early, in order', () => {
    const early = line({
      contractedOn: '2026-03-02',
      payments: ['2026-02-01', '2026-01-01', '2026-02-01', '2026-04-01'].map((day) => payment(0, day)),
    });
    expect(costDoubts(early)).toEqual([
      {
        kind: 'payment-before-contract',
        field: 'payments',
        values: { days: ['2026-01-01', '2026-02-01'], after: ['2026-03-02'] },
      },
    ]);
  });

  it('rests on sums over all invoices and payments', () => {
    const one = line({ contractFen: 99, invoices: [invoice(40), invoice(60)], payments: [payment(101)] });
    expect(costSums([one, one])).toEqual({ contractFen: 198, invoicedFen: 200, paidFen: 202 });
  });
});
