import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { changeOneRow, firstRow, storedJson, type Db } from './database.ts';

/**
 * A stored setting; null where none was chosen, and in a damaged file where it cannot be read: the app must start
 * with one. What it is must be checked by who reads it.
 */
export function findSetting(db: Db, name: string): unknown {
  const row = firstRow<{ value: string }>(db, 'SELECT value FROM setting WHERE name = ?', name);
  return row === null ? null : storedJson<unknown>(db, row.value, null);
}

/** Stores a setting in the place of the one before. */
export function upsertSetting(db: Db, name: string, value: unknown): void {
  changeOneRow(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    canonicalJson(value),
  );
}
