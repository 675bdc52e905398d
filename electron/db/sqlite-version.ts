import { firstRow, type Db } from './database.ts';

/** The version of SQLite the database is read with. */
export function sqliteVersion(db: Db): string {
  return firstRow<{ version: string }>(db, 'SELECT sqlite_version() AS version')?.version ?? '';
}
