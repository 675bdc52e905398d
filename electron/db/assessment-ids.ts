import { allRows, type Db } from './database.ts';

/** The ids of all assessments, those in the bin included, in the order they were made. */
export function assessmentIds(db: Db): readonly string[] {
  return allRows<{ id: string }>(db, 'SELECT id FROM assessment ORDER BY rowid').map(({ id }) => id);
}
