import { exact, toExact } from '../scoring/exact.ts';
import type { Exact } from '../scoring/score.ts';
import { costClasses, type CostClass } from '../programmes/cost-line.ts';
import { givenBudget } from './given-rows.ts';
import type { Application, SourceKind } from './tables.ts';

/** What one class of cost or one kind of source comes to. `percent`: exact share of the sum, null when that is 0. */
export interface Share<Kind> {
  readonly kind: Kind;
  readonly fen: number;
  readonly percent: Exact | null;
}

/** The sums of a budget. All amounts whole fen; lines without an amount count as nothing and are counted as open. */
export interface BudgetSums {
  readonly costFen: number;
  readonly sourceFen: number;
  /** Sources less costs. */
  readonly differenceFen: number;
  /** Both sides agree; not said while an amount is open. */
  readonly balanced: boolean;
  /** What has no class yet comes last, under null. */
  readonly byClass: readonly Share<CostClass | null>[];
  readonly bySource: readonly Share<SourceKind>[];
  /** Public money among the sources. */
  readonly publicFen: number;
  readonly ownPercent: Exact | null;
  /** Rows without an amount. */
  readonly open: number;
  /** Costs without a class. */
  readonly withoutClass: number;
}

/** Totals, shares and the balance of a budget; empty rows are left aside. */
export function budgetSums(budget: Application['budget']): BudgetSums {
  const { lines, sources } = givenBudget(budget);
  const costFen = sumOf(lines);
  const sourceFen = sumOf(sources);
  const bySource = shares(
    sources.map(({ kind, amountFen }) => ({ kind, amountFen })),
    sourceFen,
  );
  const fiscal = bySource.filter(({ kind }) => kind.startsWith('fiscal-'));
  const byClass = shares(
    lines.map((line) => ({ kind: line.class, amountFen: line.amountFen })),
    costFen,
  );
  const open = [...lines, ...sources].filter(({ amountFen }) => amountFen === null).length;
  return {
    costFen,
    sourceFen,
    differenceFen: sourceFen - costFen,
    balanced: sourceFen === costFen && open === 0,
    byClass: byClass.toSorted((one, other) => placeOf(one.kind) - placeOf(other.kind)),
    bySource,
    publicFen: fiscal.reduce((sum, one) => sum + one.fen, 0),
    ownPercent: percentOf(sumOf(sources.filter(({ kind }) => kind === 'own')), sourceFen),
    open,
    withoutClass: lines.filter((line) => line.class === null).length,
  };
}

function placeOf(kind: CostClass | null): number {
  return kind === null ? costClasses.length : costClasses.indexOf(kind);
}

function shares<Kind>(
  rows: readonly { readonly kind: Kind; readonly amountFen: number | null }[],
  total: number,
): Share<Kind>[] {
  return [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, of]) => {
    const fen = sumOf(of);
    return { kind, fen, percent: percentOf(fen, total) };
  });
}

function sumOf(rows: readonly { readonly amountFen: number | null }[]): number {
  return rows.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
}

function percentOf(part: number, whole: number): Exact | null {
  return whole === 0 ? null : toExact(exact(part).div(whole).mul(100));
}
