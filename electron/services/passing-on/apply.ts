import type { JsonValue } from '../../../assessments/dossier/canonical-json.ts';
import { changesBySpot } from '../../../assessments/exchange/changes-by-spot.ts';
import { spotsOf, type ComparedSpot, type Spots } from '../../../assessments/exchange/compare-owners.ts';
import type { Choose } from '../../../assessments/exchange/merge-items.ts';
import { equal } from '../../../assessments/exchange/merge-spot.ts';
import {
  frozenSchema,
  type PassedAssessment,
  type PassedContent,
  type PassedEnterprise,
  type PassedLine,
} from '../../../assessments/exchange/passed-file.ts';
import type { FigureCatalogue } from '../../../assessments/figures/figure.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { insertAssessment } from '../../db/assessments.ts';
import { insertClosing, insertFrozen, insertReopening } from '../../db/closings.ts';
import type { Db } from '../../db/database.ts';
import { insertEarlierResult } from '../../db/earlier-results.ts';
import { insertEnterprise } from '../../db/enterprises.ts';
import { insertFigureCatalogue, insertPack } from '../../db/packs.ts';
import type { Workplace } from '../workplace.ts';
import { importKind, importLine, storeSpot } from './store-spot.ts';
import { appendLines, writeLine, type LineOwner, type NewestLine, type VersionLine } from './write-lines.ts';

/** What the functions below work in: one transaction of one import. */
export interface Applying {
  readonly place: Workplace;
  readonly db: Db;
  readonly content: PassedContent;
}

/**
 * Adds an enterprise that is not here, without its assessments, with its ids as they are. `named`: its changes keep
 * the names they have elsewhere; false for a copy beside the original. Answers with how many values it brought.
 */
export function addEnterprise(applying: Applying, theirs: PassedEnterprise, named: boolean): number {
  const { place, db } = applying;
  const owner = { enterpriseId: theirs.id, assessmentId: null };
  const { id, sample, profile, createdAt } = theirs;
  insertEnterprise(db, { id, sample, profile, createdAt });
  const { newest } = appendLines(db, owner, theirs.history, named);
  if (theirs.history.length === 0) {
    writeLine(place, db, owner, { kind: 'enterprise-created', subject: id, old: undefined, new: profile });
  }
  return addValues(applying, owner, spotsOf(theirs), newest);
}

/** The same for an assessment of an enterprise that is here by now. */
export function addAssessment(
  applying: Applying,
  enterpriseId: string,
  theirs: PassedAssessment,
  named: boolean,
): number {
  const { db, content } = applying;
  const owner = { enterpriseId, assessmentId: theirs.id };
  insertAssessment(db, {
    id: theirs.id,
    enterpriseId,
    title: theirs.title,
    // Checked when the file was read: questionnaires and figures are there, each under its hash.
    figuresHash: insertFigureCatalogue(db, content.figures[theirs.figures] as FigureCatalogue),
    packHashes: theirs.packs.map((hash) => insertPack(db, content.packs[hash] as Pack)),
    createdAt: theirs.createdAt,
  });
  const { newest, versions } = appendLines(db, owner, theirs.history, named);
  if (theirs.history.length === 0) startWithout(applying, owner, theirs);
  const count = addValues(applying, owner, spotsOf(theirs), newest);
  // Last of all: from its closing on an assessment takes no more.
  addVersions(applying, theirs, versions);
  return count;
}

/** A file without history: the history begins with taking it in. */
function startWithout({ place, db, content }: Applying, owner: LineOwner, theirs: PassedAssessment): void {
  const packs = theirs.packs.map((hash) => content.packs[hash] as Pack);
  writeLine(place, db, owner, {
    kind: 'assessment-started',
    subject: theirs.id,
    old: undefined,
    new: { title: theirs.title, packs: packs.map(({ id, edition }) => ({ id, edition })) },
  });
  for (const result of theirs.earlier) {
    const { seq } = writeLine(place, db, owner, {
      kind: 'earlier-imported',
      subject: result.packId,
      old: result,
      new: undefined,
    });
    insertEarlierResult(db, { assessmentId: theirs.id, seq, result });
  }
}

function addValues(
  { place, db }: Applying,
  owner: LineOwner,
  { values }: Spots,
  newest: ReadonlyMap<string, NewestLine>,
): number {
  for (const [key, value] of values) {
    if (key === 'title' || key.startsWith('profile:')) continue;
    const line = newest.get(key) ?? say(place, db, owner, key, undefined, value);
    storeSpot(db, owner, key, value, line);
  }
  return values.size;
}

function addVersions(
  { db, content }: Applying,
  theirs: PassedAssessment,
  versions: readonly VersionLine[],
): void {
  for (const { line, seq } of versions) {
    const told = (line.new ?? {}) as {
      readonly version?: number;
      readonly content?: string;
      readonly reason?: string;
    };
    const at = { assessmentId: theirs.id, seq, savedAt: line.at };
    const version = told.version ?? 1;
    if (line.kind === 'closed') {
      const whole = content.frozen[told.content ?? ''];
      const frozen = insertFrozen(db, whole);
      // Checked when the file was read: everything the frozen version is opened with came along.
      const { pinned } = frozenSchema.parse(whole);
      insertFrozen(db, content.frozen[pinned.programmes]);
      insertFigureCatalogue(db, content.figures[pinned.figures] as FigureCatalogue);
      for (const hash of pinned.packs) insertPack(db, content.packs[hash] as Pack);
      const { asked, done } = theirs.closings.find((one) => one.version === version) ?? { asked: 0, done: 0 };
      insertClosing(db, { ...at, version, contentHash: frozen, progress: { asked, done } });
    } else {
      insertReopening(db, { ...at, version: version - 1, reason: told.reason ?? '' });
    }
  }
}

/** How an enterprise or assessment that is here is brought together with the file's. */
export type Joining =
  { readonly kind: 'merge'; readonly choose: (key: string) => Choose } | { readonly kind: 'replace' };

/** Two sides of one thing: the history of each, and every value already compared. */
export interface Sides {
  readonly mine: { readonly history: readonly PassedLine[] };
  readonly theirs: { readonly history: readonly PassedLine[] };
  readonly spots: readonly ComparedSpot[];
}

/**
 * Brings one enterprise (without its assessments), one assessment or the figures keyed in together with what the file
 * has of it. Changes of the other desk come into the history before the line that decides, so that both values stay.
 * Answers with how many values are different now.
 */
export function joinOwner(
  { place, db }: Applying,
  owner: LineOwner,
  { mine, theirs, spots }: Sides,
  how: Joining,
): number {
  const known = new Set(mine.history.map((line) => line.change));
  const theirChanges = changesBySpot(theirs.history);
  const decided = spots.map((spot) => ({ spot, value: valueOf(spot, how) }));
  const taken = decided.filter(({ spot, value }) =>
    takesLines(spot, value, theirChanges.get(spot.key), known),
  );
  const wanted = new Set(
    taken.flatMap(({ spot }) => (theirChanges.get(spot.key) ?? []).map((change) => change.change)),
  );
  const missing = theirs.history.filter((line) => wanted.has(line.change) && !known.has(line.change));
  // The line an enterprise began with speaks of all fields at once, and is known wherever the enterprise is.
  const { newest } = appendLines(db, owner, missing, true);
  let changed = 0;
  for (const { spot, value } of decided) {
    const last = theirChanges.get(spot.key)?.at(-1);
    const appended = newest.get(spot.key) ?? null;
    const spoken =
      appended !== null && last !== undefined && !known.has(last.change) && equal(last.value, value);
    const moved = !equal(spot.mine, value);
    const asked = how.kind === 'merge' && spot.kind === 'both';
    if (appended === null && !moved && !asked) continue;
    const line = spoken && !asked ? appended : say(place, db, owner, spot.key, spot.mine, value);
    if (moved || appended !== null || asked) storeSpot(db, owner, spot.key, value, line);
    if (moved) changed += 1;
  }
  return changed;
}

function valueOf(spot: ComparedSpot, how: Joining): JsonValue | undefined {
  if (how.kind === 'merge') return spot.joined(how.choose(spot.key));
  // Evidence that only this desk has stays, and so does what the file says nothing of.
  return spot.theirs === undefined && spot.key.startsWith('evidence:') ? spot.mine : spot.theirs;
}

/** Whether the other desk's changes of a value come into the history: unless nothing is taken and nothing asked. */
function takesLines(
  spot: ComparedSpot,
  value: JsonValue | undefined,
  changes: readonly { readonly change: string }[] | undefined,
  known: ReadonlySet<string>,
): boolean {
  const last = changes?.at(-1);
  if (last === undefined) return false;
  if (spot.kind === 'both') return true;
  return !known.has(last.change) && (spot.kind === 'same' || equal(value, spot.theirs));
}

function say(
  place: Workplace,
  db: Db,
  owner: LineOwner,
  key: string,
  old: JsonValue | undefined,
  value: JsonValue | undefined,
): NewestLine {
  return writeLine(place, db, owner, {
    kind: importKind(owner, key, value),
    ...importLine(key, owner, { old, new: value }),
  });
}
