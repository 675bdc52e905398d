import type { LadderChart } from '../../charts/ladder.ts';
import type { Localized } from '../../pack/localized.ts';
import { bookText as text } from './text.ts';

/** How the step at `place` stands to the result: the one that stands, those below it, those above. */
export function ladderState({ reached }: Pick<LadderChart, 'reached'>, place: number): Localized {
  if (place > reached) return text.no;
  if (place < reached) return text.passed;
  // The lowest step is what is said while no level is reached.
  return place === 0 ? text.none : text.stands;
}

/** Whether the steps stand on a scale of points; where they do not, there is nothing to say of one. */
export function onScale({ steps }: Pick<LadderChart, 'steps'>): boolean {
  return steps.some(({ tick, from }) => tick !== null || from !== null);
}
