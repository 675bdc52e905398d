import type { Localized } from '../../pack/localized.ts';
import { canonicalJson, type JsonValue } from '../canonical-json.ts';
import { sayUnit, sayUnitValue, type StatedContext } from './say-unit.ts';
import { statedUnits, type StatedUnit, type UnitTopic } from './stated-units.ts';

/** One thing a dossier states otherwise than the store does now. */
export interface StoreDifference {
  readonly topic: UnitTopic;
  /** What it is, as the user knows it: the question, the field, the file. */
  readonly title: Localized;
  /** What the file says; null where it says nothing of it. */
  readonly inFile: Localized | null;
  /** What stands here now; null where nothing does. */
  readonly here: Localized | null;
}

/**
 * Every difference between what a dossier states and what stands in the store, in reading order: first of the file,
 * then of what only stands here. `there` and `here` are canonical data; only how many changes were made so far is left
 * aside. Empty exactly when the two are the same but for that.
 */
export function compareStated(
  there: JsonValue,
  here: JsonValue,
  context: { readonly there: StatedContext; readonly here: StatedContext },
): readonly StoreDifference[] {
  const [theirs, ours] = [statedUnits(there), statedUnits(here)];
  const [byTheirKey, byOurKey] = [index(theirs), index(ours)];
  const found: StoreDifference[] = [];
  for (const { key } of [...theirs, ...ours.filter((one) => !byTheirKey.has(one.key))]) {
    const [one, other] = [byTheirKey.get(key), byOurKey.get(key)];
    const like = one ?? other;
    if (like === undefined || same(one, other)) continue;
    const { within } = like;
    if (within !== null && !(byTheirKey.has(within) && byOurKey.has(within))) continue;
    const side = (unit: StatedUnit | undefined, words: StatedContext): Localized | null =>
      unit === undefined ? null : sayUnitValue(unit, words);
    found.push({
      topic: like.topic,
      title: sayUnit(like, one === undefined ? context.here : context.there),
      inFile: side(one, context.there),
      here: side(other, context.here),
    });
  }
  const own = found.filter(({ topic }) => topic !== 'derived' && topic !== 'result');
  return own.length === 0 ? found : found.filter(({ topic }) => topic !== 'derived');
}

function same(one: StatedUnit | undefined, other: StatedUnit | undefined): boolean {
  return one !== undefined && other !== undefined && canonicalJson(one.value) === canonicalJson(other.value);
}

function index(units: readonly StatedUnit[]): ReadonlyMap<string, StatedUnit> {
  return new Map(units.map((unit) => [unit.key, unit]));
}
