import { asksForTable } from './application.ts';
import { flagFields, givenLines, type CostTable } from './cost-line.ts';
import type { Fact } from './fact.ts';
import type { Programme } from './programme.ts';

/** What the cost table says to a fact, and how many of its lines say yes. */
export interface SaidByCosts {
  readonly value: 'yes' | 'no';
  readonly marked: number;
  readonly lines: number;
}

/**
 * The answer a programme's cost table has already given to a fact: which mark of a line says the same stands with
 * the fact. One line marked yes is a yes; a no takes all of them. Null where the table leaves it open, where the
 * fact has no such mark, and for programmes that ask for no cost table, since its lines are then of something else.
 */
export function factFromCosts(
  fact: Fact,
  programme: Pick<Programme, 'form'>,
  costs: CostTable | undefined,
): SaidByCosts | null {
  if (fact.kind !== 'yes-no' || fact.flag === undefined || costs === undefined) return null;
  if (!asksForTable(programme.form, 'costs')) return null;
  const field = flagFields[fact.flag];
  const { lines } = givenLines(costs);
  const marked = lines.filter((line) => line[field] === true).length;
  if (marked > 0) return { value: 'yes', marked, lines: lines.length };
  const denied = lines.length > 0 && lines.every((line) => line[field] === false);
  return denied ? { value: 'no', marked, lines: lines.length } : null;
}
