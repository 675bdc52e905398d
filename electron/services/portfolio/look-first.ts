import { DeskError } from '../../../assessments/text/fault.ts';
import type { Keeping } from '../keeping/keeping.ts';
import type { Workplace } from '../workplace.ts';

/** Questions about lists, answered only with rows that were looked at. */
export interface LookFirst {
  /** Asks; where the question meets something that cannot be read, the store is read-only and it is asked again. */
  readonly ask: <Result>(question: () => Result) => Result;
  /** The same, with every row of the answer held to its hash before it is given. */
  readonly rows: <Page extends { readonly rows: readonly { readonly id: string }[] }>(
    question: () => Page,
  ) => Page;
}

/** A very large store was opened with no more than its frame checked: what a list shows of it is checked here. */
export function lookFirst(place: Workplace, keeping: Pick<Keeping, 'checkListed' | 'metDamage'>): LookFirst {
  const ask: LookFirst['ask'] = (question) => {
    try {
      return question();
    } catch (error) {
      const damaged = error instanceof DeskError && error.fault.code === 'store.damaged-spot';
      if (!damaged || place.store.kind !== 'ready') throw error;
      keeping.metDamage();
      return question();
    }
  };
  return {
    ask,
    rows: (question) => {
      const page = ask(question);
      const { store } = place;
      keeping.checkListed(page.rows.map(({ id }) => id));
      return place.store === store ? page : question();
    },
  };
}
