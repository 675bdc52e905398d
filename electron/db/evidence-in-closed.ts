import { firstRow, type Db } from './database.ts';

/**
 * The title of a closed assessment this evidence is used in: it stands behind an answer, or is enclosed with an
 * application. Null where there is none.
 */
export function findClosedUse(db: Db, evidenceId: string): string | null {
  return (
    firstRow<{ title: string }>(
      db,
      `SELECT title FROM closed_assessment AS closed JOIN assessment ON assessment.id = closed.assessment_id
       WHERE EXISTS (
           SELECT 1 FROM evidence_link AS link
           WHERE link.assessment_id = closed.assessment_id AND link.evidence_id = ?
         )
         OR EXISTS (
           SELECT 1 FROM assessment_part AS part, json_each(part.state) AS application,
             json_each(application.value, '$.attachments') AS entry, json_each(entry.value) AS paper
           WHERE part.assessment_id = closed.assessment_id AND part.part = 'applications' AND paper.value = ?
         )
       LIMIT 1`,
      evidenceId,
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
