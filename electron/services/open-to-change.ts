import type { BinKind } from '../../assessments/history/bin-kind.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { getAssessment, type StoredAssessment } from '../db/assessments.ts';
import { isBinned } from '../db/bin.ts';
import type { Db } from '../db/database.ts';

/** The assessment with this id, to be written to. Throws also when it lies in the bin or is closed. */
export function getAssessmentToChange(db: Db, id: string): StoredAssessment {
  const assessment = getAssessment(db, id);
  const { title, closed } = assessment;
  if (closed !== null) throw new DeskError('assessment.closed', { title, version: closed.version });
  return assessment;
}

/** Throws when this, by itself, lies in the bin. */
export function refuseBinned(db: Db, kind: BinKind, id: string, name: string): void {
  if (isBinned(db, kind, id)) throw new DeskError(`bin.${kind}`, { name });
}
