import type { EnterpriseRow } from '../../../electron/contract.ts';
import { everyFound, rowsOf } from '../batch/use-found.ts';

/** The assessments chosen of each enterprise chosen, by its id. One without any goes with its facts alone. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** So many enterprises one file may hold. */
export const mostInFile = 1_000;

/** Whole enterprises: each with all of its assessments. */
export function wholeOf(rows: readonly EnterpriseRow[]): Chosen {
  return Object.fromEntries(rows.map(({ id, assessments }) => [id, assessments.map((one) => one.id)]));
}

/** All enterprises in which the typed words stand, shown or not, each whole. */
export async function everyWhole(typed: string): Promise<Chosen> {
  return wholeOf(await rowsOf((await everyFound(typed)).map(({ id }) => id)));
}

/** What is ticked for who comes from an enterprise, or from one of its assessments. */
export function chosenAtFirst(from: EnterpriseRow | null, assessmentId: string | undefined): Chosen {
  if (from === null) return {};
  const whole = wholeOf([from]);
  return assessmentId === undefined ? whole : { [from.id]: [assessmentId] };
}
