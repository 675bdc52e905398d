import type { JsonValue } from '../dossier/canonical-json.ts';
import type { SpotChange } from './merge-spot.ts';
import type { PassedAssessment, PassedEnterprise, PassedLine } from './passed-file.ts';
import { spotKey, spotOf } from './spot.ts';

/** The changes of every spot a history is about, oldest first. Events that are no values are left out. */
export function changesBySpot(lines: readonly PassedLine[]): Map<string, SpotChange[]> {
  const found = new Map<string, SpotChange[]>();
  const add = (key: string, change: string, value: JsonValue | undefined): void => {
    const list = found.get(key);
    if (list === undefined) found.set(key, [{ change, value }]);
    else list.push({ change, value });
  };
  for (const line of lines) {
    const spot = spotOf(line);
    if (spot === null || spot.kind === 'editions' || spot.kind === 'versions') continue;
    if (spot.kind === 'whole-profile') {
      for (const [field, value] of Object.entries(asFields(line.new)))
        add(`profile:${field}`, line.change, value);
    } else if (spot.kind === 'title') {
      const title = line.kind === 'assessment-started' ? asFields(line.new)['title'] : line.new;
      add('title', line.change, title);
    } else if (spot.kind === 'link') {
      add(spotKey(spot), line.change, line.kind === 'evidence-linked' ? true : undefined);
    } else if (spot.kind === 'override') {
      add(spotKey(spot), line.change, line.new ?? undefined);
    } else {
      add(spotKey(spot), line.change, line.new);
    }
  }
  return found;
}

/** Every spot of an enterprise or an assessment with the value it has now. */
export function presentSpots(owner: PassedAssessment | PassedEnterprise): Map<string, JsonValue> {
  const found = new Map<string, JsonValue>();
  for (const [name, value] of Object.entries(owner.parts)) found.set(`part:${name}`, value);
  if ('profile' in owner) {
    for (const [field, value] of Object.entries(owner.profile)) found.set(`profile:${field}`, value);
    for (const { id, state } of owner.evidence) found.set(`evidence:${id}`, state);
    return found;
  }
  found.set('title', owner.title);
  for (const [slot, answer] of Object.entries(owner.answers))
    found.set(`answer:${slot}`, answer as JsonValue);
  for (const { slot, evidenceId } of owner.links) found.set(`link:${slot} ${evidenceId}`, true);
  return found;
}

function asFields(value: JsonValue | undefined): Readonly<Record<string, JsonValue>> {
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isFields ? (value as Readonly<Record<string, JsonValue>>) : {};
}
