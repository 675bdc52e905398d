import { firstRow, type Db } from './database.ts';

/** The title of a closed assessment an answer of which this evidence stands behind; null where there is none. */
export function findClosedUse(db: Db, evidenceId: string): string | null {
  return (
    firstRow<{ title: string }>(
      db,
      `SELECT title FROM evidence_link
       JOIN closed_assessment AS closed ON closed.assessment_id = evidence_link.assessment_id
       JOIN assessment ON assessment.id = evidence_link.assessment_id
       WHERE evidence_id = ? LIMIT 1`,
      evidenceId,
    )?.title ?? null
  );
}

/** How many closed versions of assessments name this evidence in what was frozen. */
export function countClosedVersionsNaming(db: Db, evidenceId: string): number {
  return (
    firstRow<{ count: number }>(
      db,
      `SELECT count(*) AS count FROM closing JOIN frozen_content ON frozen_content.hash = content_hash
       WHERE EXISTS (SELECT 1 FROM json_each(content, '$.evidence') WHERE json_each.value ->> '$.id' = ?)`,
      evidenceId,
    )?.count ?? 0
  );
}
