import { overrideSchema } from '../programmes/parameter.ts';
import { nameless } from './absent-text.ts';
import { changesBySpot } from './changes-by-spot.ts';
import { compareOwners, type ComparedSpot, type Spots } from './compare-owners.ts';

/**
 * Compares the figures and costs keyed in on both sides. They belong to a desk and count in every assessment on it, so
 * one keyed in at this desk (`desk` is its name) never gives way to another unasked, also where the other desk knew it
 * when it keyed in its own. A copy without names that says the same amount says nothing new.
 */
export function compareFigures(mine: Spots, theirs: Spots, desk: string): ComparedSpot[] {
  const changes = changesBySpot(mine.history);
  return compareOwners(mine, theirs).map((spot) => {
    if (spot.kind === 'both' && isSameWithoutSource(spot)) return stays(spot);
    const own = changes.get(spot.key)?.at(-1)?.change.startsWith(`${desk}:`) ?? false;
    return spot.kind === 'theirs' && own ? asked(spot) : spot;
  });
}

const stays = (spot: ComparedSpot): ComparedSpot => ({
  ...spot,
  kind: 'mine',
  conflicts: [],
  joined: () => spot.mine,
});

/** The figure here is where the other one started from. */
const asked = (spot: ComparedSpot): ComparedSpot => ({
  ...spot,
  kind: 'both',
  conflicts: [{ item: '', base: undefined, mine: spot.mine, theirs: spot.theirs }],
  joined: (choose) => (choose('') === 'mine' ? spot.mine : spot.theirs),
});

function isSameWithoutSource({ mine, theirs }: ComparedSpot): boolean {
  const [here, there] = [overrideSchema.safeParse(mine), overrideSchema.safeParse(theirs)];
  return (
    here.success && there.success && there.data.source === nameless && here.data.value === there.data.value
  );
}
