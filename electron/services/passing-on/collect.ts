import { costsKey } from '../../../assessments/advice/own-costs.ts';
import type { Answer, Slot } from '../../../assessments/answering/answer.ts';
import { checkAnswer } from '../../../assessments/answering/check-answer.ts';
import {
  frozenSchema,
  type PassedAssessment,
  type PassedContent,
  type PassedEnterprise,
  type PassedLine,
} from '../../../assessments/exchange/passed-file.ts';
import { placeOfKind } from '../../../assessments/exchange/spot.ts';
import type { ChangeKind } from '../../../assessments/history/change-kind.ts';
import { listAnswers } from '../../db/answers.ts';
import { partTable } from '../../db/assessment-parts.ts';
import { findAssessment, listPackHashes, type StoredAssessment } from '../../db/assessments.ts';
import { getFrozen, listClosingProgress } from '../../db/closings.ts';
import type { Db } from '../../db/database.ts';
import { listEarlierResults } from '../../db/earlier-results.ts';
import { enterprisePartTable } from '../../db/enterprise-parts.ts';
import type { StoredEnterprise } from '../../db/enterprises.ts';
import { listEnterpriseEvidence } from '../../db/evidence.ts';
import { listAssessmentEvidence } from '../../db/evidence-links.ts';
import {
  listNamedAssessmentLines,
  listNamedEnterpriseLines,
  listNamedOverrideLines,
  type NamedLine,
} from '../../db/history-origin.ts';
import { listOverrides } from '../../db/overrides.ts';
import { getFigureCatalogue } from '../../db/packs.ts';
import { listStates } from '../../db/present-state.ts';
import type { Stepwise } from '../../db/walk.ts';
import { answersBySlot } from '../answers.ts';
import type { Workplace } from '../workplace.ts';

/**
 * An enterprise as it is passed on and as a file is held against it: with the assessments named, its evidence and
 * every change that counts for them. What lies in the bin is left out. Belongs into one reading of the store.
 */
export function* collectEnterprise(
  place: Workplace,
  db: Db,
  desk: string,
  input: { enterprise: StoredEnterprise; assessmentIds: readonly string[] },
): Stepwise<PassedEnterprise> {
  const { enterprise } = input;
  const evidence = listEnterpriseEvidence(db, enterprise.id)
    .map(({ id, file, details }) => ({ id, state: { file, details } }))
    .toSorted(byId);
  const present = new Set(evidence.map((one) => one.id));
  const assessments: PassedAssessment[] = [];
  for (const id of [...input.assessmentIds].toSorted()) {
    const assessment = findAssessment(db, id);
    if (assessment === null) continue;
    assessments.push(yield* collectAssessment(place, db, desk, { assessment, enterprise, present }));
  }
  const lines = listNamedEnterpriseLines(db, desk, enterprise.id).filter(
    (line) => !isEvidence(line) || present.has(line.subject),
  );
  return {
    id: enterprise.id,
    sample: enterprise.sample,
    createdAt: enterprise.createdAt,
    profile: enterprise.profile,
    parts: statesByPart(listStates(db, enterprisePartTable, { enterprise_id: enterprise.id })),
    evidence,
    history: toLines(lines, 'enterprise'),
    assessments,
  };
}

function* collectAssessment(
  place: Workplace,
  db: Db,
  desk: string,
  input: { assessment: StoredAssessment; enterprise: StoredEnterprise; present: ReadonlySet<string> },
): Stepwise<PassedAssessment> {
  const { assessment, enterprise, present } = input;
  const stored = listAnswers(db, assessment.id);
  const situation = {
    profile: enterprise.profile,
    figures: place.pinned.figures(db, assessment.figuresHash),
    answers: answersBySlot(stored),
  };
  const packs = place.pinned.packsOf(db, assessment.id);
  const fits = (slot: Slot, answer: Answer): boolean =>
    !/^[qf]:/.test(slot) || checkAnswer({ slot, answer, packs, situation }) === null;
  yield null;
  const unmapped = stored.filter((one) => !fits(one.slot, one.answer)).map((one) => one.slot);
  yield null;
  const lines = listNamedAssessmentLines(db, desk, assessment.id).filter(
    (line) => !isEvidence(line) || present.has(line.subject.slice(line.subject.lastIndexOf(' ') + 1)),
  );
  const parts = listStates(db, partTable, { assessment_id: assessment.id });
  yield null;
  const history = toLines(lines, 'assessment');
  yield null;
  return {
    id: assessment.id,
    title: assessment.title,
    createdAt: assessment.createdAt,
    packs: listPackHashes(db, assessment.id),
    figures: assessment.figuresHash,
    answers: Object.fromEntries(stored.map((one) => [one.slot, one.answer])),
    unmapped,
    parts: statesByPart(parts),
    links: listAssessmentEvidence(db, assessment.id)
      .flatMap((one) => one.slots.map((slot) => ({ slot: slot as string, evidenceId: one.id })))
      .toSorted((left, right) =>
        `${left.slot} ${left.evidenceId}` < `${right.slot} ${right.evidenceId}` ? -1 : 1,
      ),
    earlier: listEarlierResults(db, assessment.id),
    closings: listClosingProgress(db, assessment.id),
    history,
  };
}

/**
 * Figures of programmes and costs of one's own keyed in here, with their changes; only those kept under the names
 * given: ids of programmes, and what `costsKey` makes of a questionnaire.
 */
export function collectOverrides(
  db: Db,
  desk: string,
  names: ReadonlySet<string>,
): Pick<PassedContent, 'overrides' | 'overrideHistory'> {
  const all = listOverrides(db);
  const overrides = Object.entries(all).flatMap(([programmeId, own]) =>
    names.has(programmeId)
      ? Object.entries(own).map(([parameterId, override]) => ({ programmeId, parameterId, override }))
      : [],
  );
  const lines = listNamedOverrideLines(db, desk).filter((line) =>
    names.has(line.subject.slice(0, line.subject.lastIndexOf('/'))),
  );
  return { overrides, overrideHistory: toLines(lines, 'desk') };
}

/** What is passed on of the enterprises and assessments named, whole. */
export function* collectContent(
  place: Workplace,
  db: Db,
  desk: string,
  chosen: readonly { readonly enterprise: StoredEnterprise; readonly assessmentIds: readonly string[] }[],
): Stepwise<PassedContent> {
  const collected: PassedEnterprise[] = [];
  for (const one of chosen) collected.push(yield* collectEnterprise(place, db, desk, one));
  const enterprises = collected.toSorted(byId);
  const assessments = enterprises.flatMap((one) => one.assessments);
  // What results, ways and dossiers of these assessments are worked out with beside what is in them.
  const keyedIn = new Set(
    assessments.flatMap((one) => {
      const { programmes } = one.parts;
      const costs = one.packs.map((hash) => costsKey(place.pinned.pack(db, hash).id));
      return [...(Array.isArray(programmes) ? programmes.map(String) : []), ...costs];
    }),
  );
  const frozen = assessments.flatMap((one) => one.history.flatMap(frozenHash));
  const pinned = [...new Set(frozen)].map((hash) => frozenSchema.parse(getFrozen(db, hash)).pinned);
  const byHash = (hashes: readonly string[], read: (hash: string) => unknown): Record<string, unknown> =>
    Object.fromEntries([...new Set(hashes)].toSorted().map((hash) => [hash, read(hash)]));
  return {
    leftOut: { names: false, notes: false, evidence: false },
    withHistory: true,
    enterprises,
    ...collectOverrides(db, desk, keyedIn),
    packs: byHash(
      [...assessments, ...pinned].flatMap((one) => one.packs),
      (hash) => place.pinned.pack(db, hash),
    ),
    figures: byHash(
      [...assessments, ...pinned].map((one) => one.figures),
      (hash) => getFigureCatalogue(db, hash),
    ),
    frozen: byHash([...frozen, ...pinned.map((one) => one.programmes)], (hash) => getFrozen(db, hash)),
  };
}

function frozenHash(line: PassedLine): string[] {
  if (line.kind !== 'closed') return [];
  const told = line.new;
  const content = typeof told === 'object' && told !== null && 'content' in told ? told.content : null;
  return typeof content === 'string' ? [content] : [];
}

function statesByPart(
  rows: readonly { readonly part: string; readonly state: string }[],
): PassedAssessment['parts'] {
  return Object.fromEntries(
    rows.map((one) => [one.part, JSON.parse(one.state)]),
  ) as PassedAssessment['parts'];
}

const isEvidence = (line: NamedLine): boolean => line.kind.startsWith('evidence-');

const byId = (left: { readonly id: string }, right: { readonly id: string }): number =>
  left.id < right.id ? -1 : 1;

/** Stored lines in the form of the file: no number of this desk stands in them. */
function toLines(rows: readonly NamedLine[], owner: 'enterprise' | 'assessment' | 'desk'): PassedLine[] {
  const names = new Map(rows.map((row) => [row.seq, row.change]));
  return rows
    .filter((row) => placeOfKind(row.kind as ChangeKind) === owner)
    .map((row) => ({
      change: row.change,
      at: row.at,
      who: row.who,
      kind: row.kind as ChangeKind,
      subject: row.subject,
      ...(row.old === null ? {} : { old: JSON.parse(row.old) as PassedLine['old'] }),
      ...(row.new === null ? {} : { new: passedNew(row, row.new, names) }),
    }));
}

/** A move taken back names the line of the move by its number here; elsewhere it has another. */
function passedNew(row: NamedLine, text: string, names: ReadonlyMap<number, string>): PassedLine['new'] {
  const value = JSON.parse(text) as NonNullable<PassedLine['new']>;
  if (row.kind !== 'edition-restored' || typeof value !== 'object' || !('moved' in value)) return value;
  return { ...value, moved: names.get(Number(value['moved'])) ?? '' };
}
