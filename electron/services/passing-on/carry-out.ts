import { checkCost, measures, packOfCosts } from '../../../assessments/advice/own-costs.ts';
import type {
  PassedAssessment,
  PassedContent,
  PassedOverride,
} from '../../../assessments/exchange/passed-file.ts';
import { renameAssessment, renameEnterprise } from '../../../assessments/exchange/rename-ids.ts';
import { checkOverride } from '../../../assessments/programmes/resolve-parameters.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { DeskError, type Fault } from '../../../assessments/text/fault.ts';
import type { ImportChoice, ImportChoices, ImportOutcome } from '../../contract/passing-on.ts';
import { findAssessment } from '../../db/assessments.ts';
import type { Db } from '../../db/database.ts';
import { findEvidence } from '../../db/evidence.ts';
import { newestSeq } from '../../db/history.ts';
import { atOnce } from '../../db/walk.ts';
import { writeStore, type Workplace } from '../workplace.ts';
import { addAssessment, addEnterprise, joinOwner, type Applying, type Joining } from './apply.ts';
import { chooser, chosen, conflictMarks, isTaken, type Chooser } from './import-choices.ts';
import { deskOwner } from './preview.ts';
import { standFile, type Stood, type StoodAssessment, type StoodEnterprise } from './stand.ts';
import { ofTheDesk, writeLine } from './write-lines.ts';

/**
 * Takes in what was chosen, in one transaction: all of it is stored, or nothing. Evidence files must lie in their
 * place already. Throws when a choice does not fit, or when a conflict has changed since it was shown.
 */
export function carryOut(
  place: Workplace,
  input: {
    readonly desk: string;
    readonly name: string;
    readonly content: PassedContent;
    readonly choices: ImportChoices;
    readonly shown: ReadonlyMap<string, string>;
    /** The file held against the store at its change `seq`; done anew when the store has moved on since. */
    readonly held: { readonly result: Stood; readonly seq: number };
  },
): ImportOutcome {
  const { content, choices } = input;
  refuseOverrides(place, content);
  return writeStore(place, (db) => {
    const before = newestSeq(db);
    const stood =
      input.held.seq === before ? input.held.result : atOnce(standFile(place, db, input.desk, content));
    for (const [id, mark] of conflictMarks(stood)) {
      if (input.shown.get(id) !== mark && isTaken(stood, choices, id))
        throw new DeskError('passing-on.changed-since');
    }
    const taken = stood.enterprises.filter((one) => chosen(choices.enterprises, one.theirs.id) !== 'skip');
    if (taken.length === 0) return { changed: 0, enterprises: [] };
    const applying = { place, db, content };
    // Said first, so that the steps of undo are called by it; taken back where nothing came of it.
    writeLine(place, db, ofTheDesk, {
      kind: 'file-imported',
      subject: input.name.slice(0, 200),
      old: undefined,
      new: { enterprises: taken.length },
    });
    const choose = chooser(choices);
    const results = taken.map((one) => takeEnterprise(applying, one, choices, choose));
    const how = { kind: 'merge', choose: (key: string) => choose(deskOwner, key) } as const;
    const figures = choices.figures ? joinOwner(applying, ofTheDesk, stood.overrides, how) : 0;
    const changed = figures + results.reduce((sum, one) => sum + one.changed, 0);
    // One line of our own and no other: the file brought nothing that is not here.
    if (newestSeq(db) === before + 1) throw new NothingTaken();
    return { changed, enterprises: results.map(({ touched }) => touched) };
  });
}

/** Thrown to undo the transaction of an import that had nothing to change. */
export class NothingTaken extends Error {}

interface Taken {
  readonly changed: number;
  readonly touched: ImportOutcome['enterprises'][number];
}

function takeEnterprise(
  applying: Applying,
  stood: StoodEnterprise,
  choices: ImportChoices,
  choose: Chooser,
): Taken {
  const how = allowed(stood.choices, chosen(choices.enterprises, stood.theirs.id));
  const wanted = stood.assessments.filter((one) => chosen(choices.assessments, one.theirs.id) !== 'skip');
  if (how === 'as-new') return addWhole(applying, stood, wanted);
  const { mine, theirs } = stood;
  if (mine === null || how === 'skip') throw new DeskError('passing-on.choice');
  refuseEvidenceElsewhere(applying.db, stood);
  const owner = { enterpriseId: theirs.id, assessmentId: null };
  const sides = { mine, theirs, spots: stood.spots };
  const joined = joinOwner(applying, owner, sides, joining(how, choose, theirs.id));
  const results = wanted.map((one) => takeAssessment(applying, one, choices, choose, theirs.id));
  return {
    changed: joined + results.reduce((sum, one) => sum + one.changed, 0),
    touched: { enterpriseId: theirs.id, assessmentIds: results.map((one) => one.id) },
  };
}

/** A new enterprise: under its own ids where they are free, so that it can be merged later; else as a copy. */
function addWhole(applying: Applying, stood: StoodEnterprise, wanted: readonly StoodAssessment[]): Taken {
  const { place, db, content } = applying;
  const whole = { ...stood.theirs, assessments: wanted.map((one) => one.theirs) };
  const free = stood.choices[0] === 'as-new';
  const enterprise = free ? whole : renameEnterprise(whole, freshIds(place));
  if (free) refuseEvidenceElsewhere(db, stood);
  const named = free && content.withHistory;
  let changed = addEnterprise(applying, enterprise, named);
  const ids = enterprise.assessments.map((one) => {
    const taken = findAssessment(db, one.id) !== null;
    const own = taken ? renameAssessment(one, freshIds(place, one.id)) : one;
    changed += addAssessment(applying, enterprise.id, own, named && !taken);
    return own.id;
  });
  return { changed, touched: { enterpriseId: enterprise.id, assessmentIds: ids } };
}

function takeAssessment(
  applying: Applying,
  stood: StoodAssessment,
  choices: ImportChoices,
  choose: Chooser,
  enterpriseId: string,
): { changed: number; id: string } {
  const { theirs, mine } = stood;
  const how = allowed(stood.choices, chosen(choices.assessments, theirs.id));
  if (how === 'as-new') {
    const free = stood.choices[0] === 'as-new';
    const own: PassedAssessment = free
      ? theirs
      : renameAssessment(theirs, freshIds(applying.place, theirs.id));
    const named = free && applying.content.withHistory;
    return { changed: addAssessment(applying, enterpriseId, own, named), id: own.id };
  }
  if (mine === null || how === 'skip') throw new DeskError('passing-on.choice');
  const owner = { enterpriseId, assessmentId: theirs.id };
  const sides = { mine, theirs, spots: stood.spots };
  return { changed: joinOwner(applying, owner, sides, joining(how, choose, theirs.id)), id: theirs.id };
}

function joining(how: 'merge' | 'replace', choose: Chooser, ownerId: string): Joining {
  return how === 'replace' ? { kind: 'replace' } : { kind: 'merge', choose: (key) => choose(ownerId, key) };
}

function allowed(offered: readonly ImportChoice[], choice: ImportChoice): ImportChoice {
  if (!offered.includes(choice)) throw new DeskError('passing-on.choice');
  return choice;
}

/** An id belongs to one piece of evidence; a file that gives it to another enterprise is not one of ours. */
function refuseEvidenceElsewhere(db: Db, { theirs }: StoodEnterprise): void {
  const taken = theirs.evidence.find((one) => {
    const found = findEvidence(db, one.id);
    return found !== null && found.enterpriseId !== theirs.id;
  });
  if (taken !== undefined) throw new DeskError('passing-on.id-elsewhere', { name: taken.state.details.name });
}

/**
 * A figure or cost keyed in elsewhere must fit its parameter or step as one keyed in here; those of programmes and
 * steps that are unknown are kept unseen.
 */
function refuseOverrides(place: Workplace, content: PassedContent): void {
  const packs = Object.values(content.packs) as readonly Pack[];
  const faultOf = ({ programmeId, parameterId, override }: PassedOverride): Fault | null => {
    const packId = packOfCosts(programmeId);
    if (packId !== null) {
      const steps = packs.filter(({ id }) => id === packId).flatMap(measures);
      const step = steps.find(({ id }) => id === parameterId);
      return step === undefined ? null : checkCost(step, override);
    }
    const programme = place.library.programmes.find((one) => one.id === programmeId);
    const parameter = programme?.parameters.find((one) => one.id === parameterId);
    return parameter === undefined ? null : checkOverride(parameter, override);
  };
  for (const one of content.overrides) {
    const fault = faultOf(one);
    if (fault !== null)
      throw DeskError.of({ ...fault, path: `overrides.json: ${one.programmeId}/${one.parameterId}` });
  }
}

/** New ids, the same for the same one; `only`: every other stays as it is. */
function freshIds(place: Workplace, only?: string): (id: string) => string {
  const made = new Map<string, string>();
  return (id) => {
    if (only !== undefined && id !== only) return id;
    const known = made.get(id) ?? place.newId();
    made.set(id, known);
    return known;
  };
}
