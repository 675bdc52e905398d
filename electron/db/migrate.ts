import { inTransaction, type Db } from './database.ts';
import { applicationId } from './inspect-file.ts';
import type { Migration } from './migrations.ts';
import { schemaHash } from './schema-hash.ts';
import { upsertSetting } from './settings.ts';

/** The number of the schema a database has; 0 for an empty one. */
export function schemaVersion(db: Db): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/**
 * Brings a database to the newest schema, one transaction a step: it is at the old version or at the new one,
 * never between. Throws what SQLite throws; the steps before the failing one stay.
 */
export function migrate(db: Db, migrations: readonly Migration[]): void {
  for (const { version, sql } of migrations) {
    if (version <= schemaVersion(db)) continue;
    inTransaction(db, () => {
      db.exec(sql);
      if ((db.pragma('foreign_key_check') as unknown[]).length > 0)
        throw new Error(`Step ${version} broke a link.`);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${version}`);
      upsertSetting(db, 'schemaHash', schemaHash(db));
    });
  }
}
