import type { JsonValue } from '../dossier/canonical-json.ts';
import { changesBySpot, presentSpots } from './changes-by-spot.ts';
import { mergeItems, type Choose, type ItemConflict } from './merge-items.ts';
import { compareSpot, equal, type SpotChange, type SpotStanding } from './merge-spot.ts';
import type { PassedAssessment, PassedContent, PassedEnterprise, PassedLine } from './passed-file.ts';

/** Values by the key of their spot, and the changes that made them. */
export interface Spots {
  readonly values: ReadonlyMap<string, JsonValue>;
  readonly history: readonly PassedLine[];
}

/** What is said of an enterprise (without its assessments) or of one assessment. */
export function spotsOf(owner: PassedEnterprise | PassedAssessment): Spots {
  return { values: presentSpots(owner), history: owner.history };
}

/** The figures of programmes keyed in. */
export function overrideSpots(content: Pick<PassedContent, 'overrides' | 'overrideHistory'>): Spots {
  const values = content.overrides.map(
    ({ programmeId, parameterId, override }) =>
      [`override:${programmeId}/${parameterId}`, override as JsonValue] as const,
  );
  return { values: new Map(values), history: content.overrideHistory };
}

/** One value of an enterprise or assessment as it stands here and in a file. */
export interface ComparedSpot {
  readonly key: string;
  /** `new`: nothing is here. `both` with no conflicts can be joined without asking. */
  readonly kind: SpotStanding['kind'] | 'new';
  readonly mine: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
  /** What must be asked; `item` is '' where the whole value is in question. */
  readonly conflicts: readonly ItemConflict[];
  /** The value after joining; `choose` is asked for each conflict by its item. */
  readonly joined: (choose: Choose) => JsonValue | undefined;
}

/**
 * Compares everything both sides say about one enterprise or assessment, value by value, in the order of the names.
 * `mine` null: it is not here. Without history (`theirs.history` empty) a value that differs has no common start.
 */
export function compareOwners(mine: Spots | null, theirs: Spots): ComparedSpot[] {
  const [myChanges, theirChanges] = [changesBySpot(mine?.history ?? []), changesBySpot(theirs.history)];
  const myValues = mine?.values ?? new Map<string, JsonValue>();
  const theirValues = theirs.values;
  const keys = [...myValues.keys(), ...theirValues.keys(), ...myChanges.keys(), ...theirChanges.keys()];
  const bare = theirs.history.length === 0;
  return [...new Set(keys)].toSorted().flatMap((key) => {
    const [left, right] = [myValues.get(key), theirValues.get(key)];
    const changes: readonly [readonly SpotChange[], readonly SpotChange[]] = [
      myChanges.get(key) ?? [],
      theirChanges.get(key) ?? [],
    ];
    if (bare && right === undefined && left !== undefined && mine !== null) return [keep(key, left)];
    const standing = bare ? compareValues(left, right) : compareSpot(...changes);
    return [compared(key, standing, left, right)];
  });
}

/** Without history only what is the same and what only one side has is plain. */
function compareValues(mine: JsonValue | undefined, theirs: JsonValue | undefined): SpotStanding {
  if (equal(mine, theirs)) return { kind: 'same' };
  if (mine === undefined) return { kind: 'theirs' };
  return theirs === undefined ? { kind: 'mine' } : { kind: 'both', base: undefined };
}

const keep = (key: string, mine: JsonValue): ComparedSpot => ({
  key,
  kind: 'mine',
  mine,
  theirs: undefined,
  conflicts: [],
  joined: () => mine,
});

function compared(
  key: string,
  standing: SpotStanding,
  mine: JsonValue | undefined,
  theirs: JsonValue | undefined,
): ComparedSpot {
  const spot = { key, mine, theirs, conflicts: [] };
  switch (standing.kind) {
    case 'same':
    case 'mine':
      return { ...spot, kind: standing.kind, joined: () => mine };
    case 'theirs':
      return { ...spot, kind: mine === undefined ? 'new' : 'theirs', joined: () => theirs };
    case 'both':
      return both(key, standing.base, mine, theirs);
  }
}

function both(
  key: string,
  base: JsonValue | undefined,
  mine: JsonValue | undefined,
  theirs: JsonValue | undefined,
): ComparedSpot {
  const spot = { key, kind: 'both' as const, mine, theirs };
  // A link that one side has taken away and made again stays: nothing is lost by one link too many.
  if (key.startsWith('link:')) return { ...spot, conflicts: [], joined: () => true };
  if (mine !== undefined && theirs !== undefined && isApart(key)) {
    const start = inner(key, base);
    const join = (choose: Choose): ReturnType<typeof mergeItems> =>
      mergeItems(start, inner(key, mine) ?? null, inner(key, theirs) ?? null, choose);
    return {
      ...spot,
      conflicts: join(() => 'mine').conflicts,
      joined: (choose) => outer(key, join(choose).value, mine),
    };
  }
  return {
    ...spot,
    conflicts: [{ item: '', base, mine, theirs }],
    joined: (choose) => (choose('') === 'mine' ? mine : theirs),
  };
}

/** What can be joined piece by piece; an answer is one statement and stays whole. */
function isApart(key: string): boolean {
  return key.startsWith('part:') || key.startsWith('evidence:');
}

/** Of evidence the details are joined field by field, and the file as one more field. */
function inner(key: string, value: JsonValue | undefined): JsonValue | undefined {
  if (!key.startsWith('evidence:') || !isRecord(value)) return value;
  const details = value['details'];
  return { ...(isRecord(details) ? details : {}), file: value['file'] ?? null };
}

function outer(key: string, value: JsonValue, like: JsonValue): JsonValue {
  if (!key.startsWith('evidence:') || !isRecord(value) || !isRecord(like)) return value;
  const { file, ...details } = value;
  return { ...like, file: file ?? null, details };
}

function isRecord(value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
