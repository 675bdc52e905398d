import { saidInPack } from '../../assessments/answering/said-in-pack.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { OpenAssessment } from '../contract.ts';
import { listAnswers } from '../db/answers.ts';
import { getParts } from '../db/assessment-parts.ts';
import { listPackHashes, pinPacks, type StoredAssessment } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { listAssessmentEvidence } from '../db/evidence-links.ts';
import { insertHistory } from '../db/history.ts';
import { insertFigureCatalogue, insertPack } from '../db/packs.ts';
import { answersBySlot } from './answers.ts';
import { readAssessment } from './assessments.ts';
import { joinFigures, pinnedPack } from './editions.ts';
import { offeredPacks } from './offered-packs.ts';
import { getAssessmentToChange } from './open-to-change.ts';
import { writeStore, type Workplace } from './workplace.ts';

/** What the history says of a questionnaire an assessment holds from now on, or no longer. */
export interface PinnedPack {
  readonly edition: string;
  readonly hash: string;
  /** Its place among the questionnaires, from 0. */
  readonly place: number;
  /** The catalogues of raw figures pinned without it and with it. */
  readonly figures: { readonly without: string; readonly with: string };
}

/**
 * Adds a questionnaire to an assessment that is under way, in its newest edition and after all others. What the others
 * rest on stays as it is; raw figures already given count for this one too. Throws when it is there already, when none
 * of this name is offered, and when the assessment is closed.
 */
export function addPack(place: Workplace, input: { assessmentId: string; packId: string }): OpenAssessment {
  return writeStore(place, (db) => {
    const assessment = getAssessmentToChange(db, input.assessmentId);
    const pack = offeredPacks(place, db).find(({ id }) => id === input.packId);
    if (pack === undefined) throw new DeskError('store.no-questionnaire', { pack: input.packId });
    const pinned = place.pinned.packsOf(db, assessment.id);
    if (pinned.some(({ id }) => id === pack.id))
      throw new DeskError('pack.already-used', { pack: pack.shortTitle });
    const figures = joinFigures(place.pinned.figures(db, assessment.figuresHash), place.library.figures);
    const figuresHash = insertFigureCatalogue(db, figures);
    storeAdded(place, db, {
      assessment,
      packId: pack.id,
      pinned: {
        edition: pack.edition,
        hash: insertPack(db, pack),
        place: pinned.length,
        figures: { without: assessment.figuresHash, with: figuresHash },
      },
    });
    return readAssessment(place, db, assessment.id);
  });
}

/** Takes a questionnaire away in which nothing was said yet. Throws when it is the only one, or says something. */
export function takePackAway(
  place: Workplace,
  input: { assessmentId: string; packId: string },
): OpenAssessment {
  return writeStore(place, (db) => {
    const assessment = getAssessmentToChange(db, input.assessmentId);
    const { pack, hash } = pinnedPack(place, db, input);
    storeTakenAway(place, db, {
      assessment,
      packId: pack.id,
      pinned: {
        edition: pack.edition,
        hash,
        place: listPackHashes(db, assessment.id).indexOf(hash),
        figures: { without: assessment.figuresHash, with: assessment.figuresHash },
      },
    });
    return readAssessment(place, db, assessment.id);
  });
}

interface Change {
  readonly assessment: StoredAssessment;
  readonly packId: string;
  readonly pinned: PinnedPack;
}

/** The one place a questionnaire is added, at its place among the others. Belongs into a transaction. */
export function storeAdded(place: Workplace, db: Db, change: Change): void {
  const { assessment, pinned } = change;
  pinPacks(db, {
    id: assessment.id,
    packHashes: listPackHashes(db, assessment.id).toSpliced(pinned.place, 0, pinned.hash),
    figuresHash: pinned.figures.with,
  });
  writeLine(place, db, change, { old: null, new: canonicalJson(pinned) });
}

/** The one place it is taken away. Belongs into a transaction. */
export function storeTakenAway(place: Workplace, db: Db, change: Change): void {
  const { assessment, pinned } = change;
  const { shortTitle: pack } = place.pinned.pack(db, pinned.hash);
  const left = listPackHashes(db, assessment.id).filter((hash) => hash !== pinned.hash);
  if (left.length === 0) throw new DeskError('pack.only-one', { pack });
  const said = saidInPack(change.packId, {
    answers: answersBySlot(listAnswers(db, assessment.id)),
    proved: listAssessmentEvidence(db, assessment.id).flatMap(({ slots }) => slots),
    plan: getParts(db, assessment.id).plan,
  });
  if (said !== null) throw new DeskError('pack.says-something', { pack, ...said });
  pinPacks(db, { id: assessment.id, packHashes: left, figuresHash: pinned.figures.without });
  writeLine(place, db, change, { old: canonicalJson(pinned), new: null });
}

function writeLine(
  place: Workplace,
  db: Db,
  { assessment, packId }: Change,
  values: { old: string | null; new: string | null },
): void {
  insertHistory(db, {
    at: place.now(),
    who: place.who(),
    kind: values.new === null ? 'pack-taken-away' : 'pack-added',
    enterpriseId: assessment.enterpriseId,
    assessmentId: assessment.id,
    subject: packId,
    ...values,
  });
}
