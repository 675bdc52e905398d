import { canonicalJson } from '../../../assessments/dossier/canonical-json.ts';
import type { ComparedSpot } from '../../../assessments/exchange/compare-owners.ts';
import type { Choose } from '../../../assessments/exchange/merge-items.ts';
import type { ImportChoice, ImportChoices } from '../../contract/passing-on.ts';
import { conflictId, deskOwner } from './preview.ts';
import type { Stood } from './stand.ts';

/**
 * Every conflict of a file with the values on both sides, as one text for each id: what the user was shown, to be
 * compared with what is there when it is carried out.
 */
export function conflictMarks(stood: Stood): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  const note = (ownerId: string, spots: readonly ComparedSpot[]): void => {
    for (const spot of spots)
      for (const { item, mine, theirs } of spot.conflicts)
        marks.set(conflictId(ownerId, spot.key, item), canonicalJson([mine ?? null, theirs ?? null]));
  };
  for (const one of stood.enterprises) {
    note(one.theirs.id, one.spots);
    for (const each of one.assessments) note(each.theirs.id, each.spots);
  }
  note(deskOwner, stood.overrides.spots);
  return marks;
}

/** Which side counts for each item of a value of an owner. */
export type Chooser = (ownerId: string, key: string) => Choose;

/** What was decided about each conflict; `otherwise` for those nobody was asked about. */
export function chooser(choices: ImportChoices): Chooser {
  return (ownerId, key) => (item) => {
    const id = conflictId(ownerId, key, item);
    return Object.hasOwn(choices.conflicts, id)
      ? (choices.conflicts[id] ?? choices.otherwise)
      : choices.otherwise;
  };
}

/** What was chosen for an enterprise or assessment; what was not named is skipped. */
export function chosen(choices: Readonly<Record<string, ImportChoice>>, id: string): ImportChoice {
  return Object.hasOwn(choices, id) ? (choices[id] ?? 'skip') : 'skip';
}

/** Whether a conflict matters for what was chosen: one in what is skipped, taken beside or replaced does not. */
export function isTaken(stood: Stood, choices: ImportChoices, id: string): boolean {
  const ownerId = id.slice(0, id.indexOf('|'));
  if (ownerId === deskOwner) return choices.figures;
  return stood.enterprises.some((one) => {
    const how = chosen(choices.enterprises, one.theirs.id);
    if (how !== 'merge' && how !== 'replace') return false;
    if (one.theirs.id === ownerId) return how === 'merge';
    return (
      one.assessments.some((each) => each.theirs.id === ownerId) &&
      chosen(choices.assessments, ownerId) === 'merge'
    );
  });
}
