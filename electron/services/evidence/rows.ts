import type { EvidenceFile } from '../../../assessments/evidence/evidence.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { givenPapers } from '../../../assessments/application/given-papers.ts';
import type { EvidenceRow, FileState } from '../../contract/evidence.ts';
import { listEnterpriseApplications } from '../../db/assessment-parts.ts';
import type { Db } from '../../db/database.ts';
import { getEnterprise } from '../../db/enterprises.ts';
import { findEvidence, listEnterpriseEvidence, type StoredEvidence } from '../../db/evidence.ts';
import { listEnterpriseLinks } from '../../db/evidence-links.ts';
import { refuseBinned } from '../open-to-change.ts';
import { readStore, type Workplace } from '../workplace.ts';

/** Whether a stored file is as it was taken in, as far as is known. */
export type StateOf = (file: EvidenceFile) => FileState;

/** The evidence of an enterprise without what lies in the bin, oldest first. */
export function listEvidence(
  place: Workplace,
  stateOf: StateOf,
  input: { enterpriseId: string },
): readonly EvidenceRow[] {
  return readStore(place, (db) => {
    const { id } = getEnterprise(db, input.enterpriseId);
    return evidenceRows(db, stateOf, id, listEnterpriseEvidence(db, id));
  });
}

/** Rows of some evidence of one enterprise, with its links. */
export function evidenceRows(
  db: Db,
  stateOf: StateOf,
  enterpriseId: string,
  evidence: readonly StoredEvidence[],
): EvidenceRow[] {
  const links = Map.groupBy(listEnterpriseLinks(db, enterpriseId), (link) => link.evidenceId);
  const papers = listEnterpriseApplications(db, enterpriseId).map((one) =>
    givenPapers(one.assessmentId, one.applications),
  );
  return evidence.map((one) => ({
    id: one.id,
    enterpriseId,
    file: one.file,
    details: one.details,
    links: (links.get(one.id) ?? []).map(({ assessmentId, slot }) => ({ assessmentId, slot })),
    papers: papers.flatMap((given) => given.get(one.id) ?? []),
    fileState: stateOf(one.file),
    seq: one.seq,
    changedAt: one.savedAt,
  }));
}

/** The row of one piece of evidence. Throws as `getEvidence` does. */
export function evidenceRow(db: Db, stateOf: StateOf, evidenceId: string): EvidenceRow {
  const evidence = getEvidence(db, evidenceId);
  const [row] = evidenceRows(db, stateOf, evidence.enterpriseId, [evidence]);
  if (row === undefined) throw new DeskError('evidence.none');
  return row;
}

/** The evidence with this id. Throws when there is none, and when it, or its enterprise, lies in the bin. */
export function getEvidence(db: Db, evidenceId: string): StoredEvidence {
  const found = findEvidence(db, evidenceId);
  if (found === null) throw new DeskError('evidence.none');
  refuseBinned(db, 'evidence', evidenceId, found.details.name);
  getEnterprise(db, found.enterpriseId);
  return found;
}
