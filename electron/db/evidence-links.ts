import type { Slot } from '../../assessments/answering/answer.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { LinkedEvidence } from '../../assessments/evidence/evidence.ts';
import { allRows, type Db } from './database.ts';
import { listEnterpriseEvidence } from './evidence.ts';
import { deleteStates, findState, listStates, upsertState, type StateTable } from './present-state.ts';

/** Which evidence stands behind which answer. */
export const linkTable: StateTable<'assessment_id' | 'slot' | 'evidence_id'> = {
  table: 'evidence_link',
  keys: ['assessment_id', 'slot', 'evidence_id'],
  kinds: ['evidence-linked', 'evidence-unlinked'],
  subject: `row.slot || ' ' || row.evidence_id`,
  owner: { column: 'assessment_id', of: 'row.assessment_id' },
};

/** One link: a piece of evidence at one answer of one assessment. */
export interface StoredLink {
  readonly assessmentId: string;
  readonly slot: Slot;
  readonly evidenceId: string;
}

/** The subject the history's lines about a link carry. */
export function linkSubject(link: StoredLink): string {
  return `${link.slot} ${link.evidenceId}`;
}

/** What the history's lines say of a link, as canonical JSON. */
export function linkState({ slot, evidenceId }: StoredLink): string {
  return canonicalJson({ slot, evidenceId });
}

/** Stores a link. Returns the hash of the row. */
export function insertLink(db: Db, link: StoredLink, at: { seq: number; savedAt: string }): string {
  return upsertState(db, linkTable, keysOf(link), { ...at, state: linkState(link) });
}

/** Takes a link away. */
export function deleteLink(db: Db, link: StoredLink): void {
  deleteStates(db, linkTable, keysOf(link));
}

/** Every link of a piece of evidence, also to assessments in the bin. */
export function listLinksOf(db: Db, evidenceId: string): StoredLink[] {
  return listStates(db, linkTable, { evidence_id: evidenceId }).map((row) => ({
    assessmentId: row.assessment_id,
    slot: row.slot as Slot,
    evidenceId,
  }));
}

/** Whether a link stands, also while its evidence lies in the bin. */
export function isLinked(db: Db, link: StoredLink): boolean {
  return findState(db, linkTable, keysOf(link)) !== null;
}

/** The links of an enterprise's assessments that do not lie in the bin, in the order they were made. */
export function listEnterpriseLinks(db: Db, enterpriseId: string): StoredLink[] {
  return allRows<StoredLink>(
    db,
    `SELECT assessment_id AS assessmentId, slot, evidence_id AS evidenceId FROM evidence_link
     JOIN assessment ON assessment.id = evidence_link.assessment_id
     WHERE assessment.enterprise_id = ?
       AND NOT EXISTS (SELECT 1 FROM binned WHERE kind = 'assessment' AND binned.id = assessment.id)
     ORDER BY seq, slot`,
    enterpriseId,
  );
}

/** The evidence behind the answers of an assessment without what lies in the bin, in the order it was first linked. */
export function listAssessmentEvidence(db: Db, assessmentId: string): LinkedEvidence[] {
  const links = allRows<{ slot: Slot; evidenceId: string; enterpriseId: string }>(
    db,
    `SELECT slot, evidence_id AS evidenceId, assessment.enterprise_id AS enterpriseId FROM evidence_link
     JOIN assessment ON assessment.id = evidence_link.assessment_id
     WHERE assessment_id = ? ORDER BY seq, slot`,
    assessmentId,
  );
  const [first] = links;
  if (first === undefined) return [];
  const known = new Map(listEnterpriseEvidence(db, first.enterpriseId).map((one) => [one.id, one]));
  const slots = Map.groupBy(links, (link) => link.evidenceId);
  return [...slots].flatMap(([id, of]) => {
    const found = known.get(id);
    if (found === undefined) return [];
    return [{ id, file: found.file, details: found.details, slots: of.map((link) => link.slot) }];
  });
}

function keysOf(link: StoredLink): { assessment_id: string; slot: string; evidence_id: string } {
  return { assessment_id: link.assessmentId, slot: link.slot, evidence_id: link.evidenceId };
}
