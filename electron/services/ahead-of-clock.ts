import type { Db } from '../db/database.ts';
import { latestOfNewest } from '../db/history.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The latest of the newest changes, an ISO instant, where it is more than a day ahead of `now`; otherwise null. Then
 * this clock is wrong, or was: what is dated by it, an assessment or a dossier, would be dated wrongly. Less than a day
 * is what travelling does. Nothing is put in order by it.
 */
export function changeAheadOf(db: Db, now: string): string | null {
  const latest = latestOfNewest(db, 1000);
  return latest !== null && Date.parse(latest) - Date.parse(now) > dayMs ? latest : null;
}
