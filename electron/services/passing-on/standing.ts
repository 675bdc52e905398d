import type { ComparedSpot } from '../../../assessments/exchange/compare-owners.ts';
import type { ImportChoice, Standing, StandingCounts } from '../../contract/passing-on.ts';

/** What can be done, the proposal first. What would change nothing is proposed to be left alone. */
export function choicesFor(input: {
  readonly here: boolean;
  readonly mergeable: boolean;
  readonly spots: readonly ComparedSpot[];
  readonly child: boolean;
}): readonly ImportChoice[] {
  if (!input.here) return ['as-new', 'skip'];
  if (!input.mergeable) return ['skip', 'as-new'];
  const nothing = input.child && input.spots.every((one) => one.kind === 'same' || one.kind === 'mine');
  return nothing ? ['skip', 'merge', 'replace', 'as-new'] : ['merge', 'replace', 'as-new', 'skip'];
}

/** How something stands as a whole. */
export function standingOf(here: boolean, spots: readonly ComparedSpot[]): Standing {
  if (!here) return 'new';
  if (spots.some((one) => one.conflicts.length > 0)) return 'conflicting';
  const [there, own] = [
    spots.some((one) => one.kind === 'theirs' || one.kind === 'new'),
    spots.some((one) => one.kind === 'mine'),
  ];
  if (spots.some((one) => one.kind === 'both') || (there && own)) return 'both-changed';
  return there ? 'newer-there' : own ? 'newer-here' : 'same';
}

/** The same in numbers; a part with conflicts in three items counts three. */
export function countSpots(spots: readonly ComparedSpot[]): StandingCounts {
  const counts = { new: 0, same: 0, newerThere: 0, newerHere: 0, conflicting: 0 };
  for (const one of spots) {
    if (one.conflicts.length > 0) counts.conflicting += one.conflicts.length;
    else if (one.kind === 'new') counts.new += 1;
    else if (one.kind === 'same') counts.same += 1;
    else if (one.kind === 'mine') counts.newerHere += 1;
    else counts.newerThere += 1;
  }
  return counts;
}
