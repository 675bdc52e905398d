import { allRows, type Db } from './database.ts';

/** An assessment by its own id and its enterprise's. */
export interface Origin {
  readonly assessmentId: string;
  readonly enterpriseId: string;
}

/**
 * The assessments begun at an instant, without those in the bin: on every desk they travelled to, the one a document
 * was made of. The instant is kept to the millisecond, so that two are hardly ever found.
 */
export function listBegunAt(db: Db, createdAt: string): readonly Origin[] {
  return allRows<{ id: string; enterprise_id: string }>(
    db,
    `SELECT id, enterprise_id FROM assessment WHERE created_at = ?
     AND NOT EXISTS (SELECT 1 FROM binned WHERE (kind = 'assessment' AND id = assessment.id)
       OR (kind = 'enterprise' AND id = assessment.enterprise_id)) ORDER BY id`,
    createdAt,
  ).map((row) => ({ assessmentId: row.id, enterpriseId: row.enterprise_id }));
}

/** Ids of the enterprises of this name or, where one is given, of this credit code; without those in the bin. */
export function listEnterprisesCalled(
  db: Db,
  { name, creditCode }: { readonly name: string; readonly creditCode: string },
): readonly string[] {
  return allRows<{ id: string }>(
    db,
    `SELECT id FROM enterprise WHERE json_valid(profile)
     AND (json_extract(profile, '$.name') = ? OR (? <> '' AND json_extract(profile, '$.creditCode') = ?))
     AND NOT EXISTS (SELECT 1 FROM binned WHERE kind = 'enterprise' AND id = enterprise.id) ORDER BY id`,
    name,
    creditCode,
    creditCode,
  ).map(({ id }) => id);
}
