import type { BinKind } from '../../assessments/history/bin-kind.ts';
import { firstRow, type Db } from './database.ts';

/** What lies inside something: how many assessments, answers with something said, and pieces of evidence. */
export interface Held {
  readonly assessments: number;
  readonly answers: number;
  readonly evidence: number;
}

/** Counts what goes with an enterprise or an assessment; a piece of evidence holds nothing. */
export function countHeld(db: Db, kind: BinKind, id: string): Held {
  switch (kind) {
    case 'enterprise':
      return {
        assessments: count(db, 'SELECT count(*) AS count FROM assessment WHERE enterprise_id = ?', id),
        answers: count(
          db,
          `SELECT count(*) AS count FROM answer JOIN assessment ON assessment.id = assessment_id
           WHERE enterprise_id = ? AND ${said}`,
          id,
        ),
        evidence: count(db, 'SELECT count(*) AS count FROM evidence WHERE enterprise_id = ?', id),
      };
    case 'assessment':
      return {
        assessments: 0,
        answers: count(db, `SELECT count(*) AS count FROM answer WHERE assessment_id = ? AND ${said}`, id),
        evidence: count(
          db,
          'SELECT count(DISTINCT evidence_id) AS count FROM evidence_link WHERE assessment_id = ?',
          id,
        ),
      };
    case 'evidence':
      return { assessments: 0, answers: 0, evidence: 0 };
  }
}

/** A response or a note: an answer that was taken back says nothing. */
const said = `(state ->> '$.response' IS NOT NULL OR state ->> '$.note' <> '')`;

function count(db: Db, sql: string, id: string): number {
  return firstRow<{ count: number }>(db, sql, id)?.count ?? 0;
}
