import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { AssessmentRow, OpenAssessment } from '../contract.ts';
import { listAnswers } from '../db/answers.ts';
import { getParts } from '../db/assessment-parts.ts';
import {
  getAssessment,
  insertAssessment,
  listAssessments,
  type StoredAssessment,
} from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { listEarlierResults } from '../db/earlier-results.ts';
import { findEnterprisePart } from '../db/enterprise-parts.ts';
import { getEnterprise } from '../db/enterprises.ts';
import { findNewestChange, insertHistory } from '../db/history.ts';
import { listOverrides } from '../db/overrides.ts';
import { insertFigureCatalogue, insertPack } from '../db/packs.ts';
import { answersBySlot } from './answers.ts';
import { readClosed } from './closing/versions.ts';
import { storePart } from './assessment-parts.ts';
import { copyAnswers } from './copy-answers.ts';
import { offeredPacks } from './offered-packs.ts';
import { assessmentRow, enterpriseRow } from './rows.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

/**
 * Starts an assessment and pins the questionnaires named, in the newest editions there are. `copyFrom`: an
 * assessment of the same enterprise whose answers and figures are taken over, as far as these editions take them, and
 * whose programmes are followed on.
 */
export function startAssessment(
  place: Workplace,
  input: {
    enterpriseId: string;
    title: string;
    packIds: readonly string[];
    copyFrom?: string | undefined;
  },
): AssessmentRow {
  return writeStore(place, (db) => {
    const enterprise = getEnterprise(db, input.enterpriseId);
    const copied = input.copyFrom === undefined ? null : getAssessment(db, input.copyFrom);
    if (copied !== null && copied.enterpriseId !== enterprise.id)
      throw new DeskError('store.other-enterprise');
    const offered = offeredPacks(place, db);
    const packs = [...new Set(input.packIds)].map((id) => {
      const pack = offered.find((one) => one.id === id);
      if (pack === undefined) throw new DeskError('store.no-questionnaire', { pack: id });
      return pack;
    });
    const started = addAssessment(place, db, {
      enterpriseId: enterprise.id,
      title: input.title.trim(),
      startedAt: place.now(),
      packs,
      copiedFrom: copied?.id ?? null,
    });
    if (copied === null) return assessmentRow(started);
    copyAnswers(place, db, { from: copied, to: started, packs });
    followAsBefore(place, db, { from: copied, to: started });
    return assessmentRow(getAssessment(db, started.id));
  });
}

/**
 * Takes over which programmes are followed; those this app ships no longer stay behind. Plan, costs and applications
 * belong to the old assessment.
 */
function followAsBefore(
  place: Workplace,
  db: Db,
  { from, to }: { from: StoredAssessment; to: StoredAssessment },
): void {
  const state = getParts(db, from.id).programmes.filter((id) =>
    place.library.programmes.some((programme) => programme.id === id),
  );
  if (state.length > 0)
    storePart(place, db, { assessment: to, part: 'programmes', state, kind: 'part-imported' });
}

/** An assessment as the window works on it: pinned questionnaires and every answer kept, asked or not. */
export function openAssessment(place: Workplace, input: { assessmentId: string }): OpenAssessment {
  return readStore(place, (db) => readAssessment(place, db, input.assessmentId));
}

/** The same inside a transaction. A closed one is as it was on its closing day. */
export function readAssessment(place: Workplace, db: Db, assessmentId: string): OpenAssessment {
  const assessment = getAssessment(db, assessmentId);
  const frozen = readClosed(place, db, assessment);
  if (frozen !== null) return frozen;
  const parts = getParts(db, assessment.id);
  return {
    assessment: assessmentRow(assessment),
    enterprise: enterpriseRow(
      getEnterprise(db, assessment.enterpriseId),
      listAssessments(db, assessment.enterpriseId),
      findEnterprisePart(db, assessment.enterpriseId, 'handling'),
    ),
    packs: place.pinned.packsOf(db, assessment.id),
    figures: place.pinned.figures(db, assessment.figuresHash),
    answers: answersBySlot(listAnswers(db, assessment.id)),
    programmes: place.library.programmes,
    overrides: listOverrides(db),
    plan: parts.plan,
    costs: parts.costs,
    chosen: parts.programmes,
    applications: parts.applications,
    earlier: listEarlierResults(db, assessment.id),
    seq: findNewestChange(db, assessment.id)?.seq ?? 0,
  };
}

/** Writes a new assessment, what it is pinned to, and the line about it. Belongs into a transaction. */
export function addAssessment(
  place: Workplace,
  db: Db,
  input: {
    enterpriseId: string;
    title: string;
    startedAt: string;
    packs: readonly Pack[];
    /** The assessment its first answers are taken from; null for an empty start. */
    copiedFrom?: string | null;
  },
): StoredAssessment {
  const id = place.newId();
  const copiedFrom = input.copiedFrom ?? null;
  insertAssessment(db, {
    id,
    enterpriseId: input.enterpriseId,
    title: input.title,
    figuresHash: insertFigureCatalogue(db, place.library.figures),
    packHashes: input.packs.map((pack) => insertPack(db, pack)),
    createdAt: input.startedAt,
  });
  insertHistory(db, {
    at: place.now(),
    who: place.who(),
    kind: 'assessment-started',
    enterpriseId: input.enterpriseId,
    assessmentId: id,
    subject: id,
    old: null,
    new: canonicalJson({
      title: input.title,
      packs: input.packs.map((pack) => ({ id: pack.id, edition: pack.edition })),
      ...(copiedFrom === null ? {} : { copiedFrom }),
    }),
  });
  return getAssessment(db, id);
}
