import type { Slot } from '../../../assessments/answering/answer.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { EvidenceRow } from '../../contract/evidence.ts';
import { getAssessment } from '../../db/assessments.ts';
import type { Db } from '../../db/database.ts';
import {
  deleteLink,
  insertLink,
  isLinked,
  linkState,
  linkSubject,
  listLinksOf,
  type StoredLink,
} from '../../db/evidence-links.ts';
import { insertHistory } from '../../db/history.ts';
import { getAssessmentToChange } from '../open-to-change.ts';
import { writeStore, type Workplace } from '../workplace.ts';
import { evidenceRow, evidenceRows, getEvidence, type StateOf } from './rows.ts';

/** Links evidence to an answer of an assessment of the same enterprise; what is linked already stays so. */
export function linkEvidence(
  place: Workplace,
  stateOf: StateOf,
  input: { assessmentId: string; slot: Slot; evidenceIds: readonly string[] },
): readonly EvidenceRow[] {
  const { assessmentId, slot } = input;
  return writeStore(place, (db) => {
    for (const evidenceId of input.evidenceIds) linkInside(place, db, { assessmentId, slot, evidenceId });
    const { enterpriseId } = getAssessment(db, assessmentId);
    return evidenceRows(
      db,
      stateOf,
      enterpriseId,
      input.evidenceIds.map((id) => getEvidence(db, id)),
    );
  });
}

/** Takes a link away; the evidence itself stays. One that is not linked is no fault. */
export function unlinkEvidence(
  place: Workplace,
  stateOf: StateOf,
  input: { assessmentId: string; slot: Slot; evidenceId: string },
): EvidenceRow {
  return writeStore(place, (db) => {
    unlinkInside(place, db, input);
    return evidenceRow(db, stateOf, input.evidenceId);
  });
}

/** Writes a link with its line, unless it stands already. Belongs into a transaction. */
export function linkInside(place: Workplace, db: Db, link: StoredLink): void {
  const evidence = getEvidence(db, link.evidenceId);
  const { enterpriseId } = getAssessmentToChange(db, link.assessmentId);
  if (evidence.enterpriseId !== enterpriseId) {
    throw new DeskError('evidence.other-enterprise', { name: evidence.details.name });
  }
  if (isLinked(db, link)) return;
  insertLink(db, link, writeLine(place, db, enterpriseId, link, 'evidence-linked'));
}

/** Takes a link away with its line, if it stands. Belongs into a transaction. */
export function unlinkInside(place: Workplace, db: Db, link: StoredLink): void {
  const { enterpriseId } = getAssessmentToChange(db, link.assessmentId);
  if (!isLinked(db, link)) return;
  writeLine(place, db, enterpriseId, link, 'evidence-unlinked');
  deleteLink(db, link);
}

/** Takes every link of a piece of evidence away, which may lie in the bin: before it is purged. Belongs into a transaction. */
export function unlinkEverywhere(
  place: Workplace,
  db: Db,
  evidence: { id: string; enterpriseId: string },
): void {
  for (const link of listLinksOf(db, evidence.id)) {
    writeLine(place, db, evidence.enterpriseId, link, 'evidence-unlinked');
    deleteLink(db, link);
  }
}

function writeLine(
  place: Workplace,
  db: Db,
  enterpriseId: string,
  link: StoredLink,
  kind: 'evidence-linked' | 'evidence-unlinked',
): { seq: number; savedAt: string } {
  const savedAt = place.now();
  const state = linkState(link);
  const linked = kind === 'evidence-linked';
  const seq = insertHistory(db, {
    at: savedAt,
    who: place.who(),
    kind,
    enterpriseId,
    assessmentId: link.assessmentId,
    subject: linkSubject(link),
    old: linked ? null : state,
    new: linked ? state : null,
  });
  return { seq, savedAt };
}
