import type { Db } from './database.ts';
import { allRows } from './database.ts';

/** One change of an enterprise's profile: the field, and its value before as JSON; null where it was purged. */
export interface ProfileChange {
  readonly subject: string;
  readonly old: string | null;
}

/** The changes of an enterprise's profile after a line of the history, the newest first. */
export function listProfileChangesAfter(db: Db, enterpriseId: string, seq: number): ProfileChange[] {
  return allRows<ProfileChange>(
    db,
    `SELECT subject, old FROM history
     WHERE enterprise_id = ? AND assessment_id IS NULL AND kind IN ('profile-saved', 'profile-imported')
       AND seq > ?
     ORDER BY seq DESC`,
    enterpriseId,
    seq,
  );
}
