import { exact } from '../scoring/exact.ts';
import type { LineReason } from './benefit-result.ts';
import type { CostLine } from './cost-line.ts';
import type { CountedRule } from './counted-rule.ts';
import { placeInWindow, wholeMonths } from './dates.ts';
import { fenDown } from './money.ts';
import type { Place } from './place.ts';
import type { Known } from './quantity-value.ts';

/** Both ends of a window; `missing` names ends nobody has given. */
export function endsOf(
  window: { readonly from?: string | undefined; readonly to?: string | undefined },
  known: Known,
) {
  const end = (id: string | undefined) => (id === undefined ? null : (known.parameters[id]?.value ?? null));
  const missing = [window.from, window.to].flatMap((id): readonly Place[] =>
    id !== undefined && end(id) === null
      ? [{ kind: 'parameter', programme: known.programme.id, parameter: id }]
      : [],
  );
  return { from: end(window.from), to: end(window.to), missing };
}

/** What of a line's papers lies inside their windows, in whole fen. */
export interface Within {
  readonly invoicedFen: number;
  readonly paidFen: number;
  readonly notes: readonly LineReason[];
}

/** Sums of the invoices and payments inside their windows. */
export function papersWithin(line: CostLine, { windows }: CountedRule, known: Known): Within {
  const sums = (['invoice', 'payment'] as const).map((of) => {
    const papers =
      of === 'invoice'
        ? line.invoices.map((one) => ({ date: one.issuedOn, fen: one.amountFen }))
        : line.payments.map((one) => ({ date: one.paidOn, fen: one.amountFen }));
    const window = windows?.find((one) => one.of === of);
    const ends = window === undefined ? { from: null, to: null } : endsOf(window, known);
    const inside = papers.filter(
      ({ date }) => window === undefined || placeInWindow(date ?? '', ends.from, ends.to) === 'within',
    );
    const add = (list: typeof papers) => list.reduce((sum, one) => sum + one.fen, 0);
    const outside = add(papers) - add(inside);
    return {
      fen: add(inside),
      notes: outside > 0 ? [{ kind: 'papers-outside', of, fen: outside } as const] : [],
    };
  });
  const [invoiced, paid] = sums;
  return {
    invoicedFen: invoiced?.fen ?? 0,
    paidFen: paid?.fen ?? 0,
    notes: sums.flatMap((one) => one.notes),
  };
}

/** How much of a line counts, in whole fen, and what held it down. */
export function amountOf(
  line: CostLine,
  { amount }: CountedRule,
  { invoicedFen, paidFen }: Within,
): { readonly fen: number; readonly notes: readonly LineReason[] } {
  const sums = { contract: line.contractFen ?? 0, invoiced: invoicedFen, paid: paidFen };
  const own = amount.of === 'annual-contract' ? annual(line) : sums[amount.of];
  const limits = (amount.notAbove ?? []).map((by) => ({ by, fen: sums[by] }));
  const lowest = limits.reduce((least, one) => (one.fen < least.fen ? one : least), {
    by: null as (typeof limits)[number]['by'] | null,
    fen: own,
  });
  return {
    fen: lowest.fen,
    notes: lowest.by === null ? [] : [{ kind: 'limited', by: lowest.by, fen: lowest.fen }],
  };
}

/** A contract of more than a year brought down to twelve months; a shorter one counts as it is. */
function annual(line: CostLine): number {
  const months = Math.max(12, wholeMonths(line.serviceFrom ?? '', line.serviceTo ?? ''));
  return fenDown(
    exact(line.contractFen ?? 0)
      .mul(12)
      .div(months),
  );
}
