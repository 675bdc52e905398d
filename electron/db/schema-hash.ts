import { hashOf } from './canonical.ts';
import type { Db } from './database.ts';

/** SHA-256 of every table, index and trigger as they are defined: a changed letter may switch a guard off. */
export function schemaHash(db: Db): string {
  const schema = db
    .prepare<[], { type: string; name: string; tbl_name: string; sql: string | null }>(
      'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name',
    )
    .all();
  return hashOf(schema);
}
