import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { hashOf } from './canonical.ts';
import { allRows, changeOneRow, firstRow, inTransaction, storedJson, type Db } from './database.ts';

/** The row beside a setting that holds the hash of it. */
const hashRow = (name: string): string => `hash of ${name}`;

/** Settings that are part of the data: of the others the app begins anew where one cannot be read. */
const partOfData: readonly string[] = ['deskId'];

/**
 * A stored setting; null where none was chosen, where it is not as it was written, and in a damaged file where it
 * cannot be read: the app must start with one. What it is must be checked by who reads it.
 */
export function findSetting(db: Db, name: string): unknown {
  const value = valueOf(db, name);
  return value === null || !fits(db, name, value) ? null : storedJson<unknown>(db, value, null);
}

/** Stores a setting in the place of the one before, and its hash with it. */
export function upsertSetting(db: Db, name: string, value: unknown): void {
  const text = canonicalJson(value);
  inTransaction(db, () => {
    put(db, name, text);
    put(db, hashRow(name), hashText(name, text));
  });
}

/** Gives a hash to every setting stored before settings had one. */
export function sealSettings(db: Db): void {
  const unsealed = allRows<{ name: string; value: string }>(
    db,
    `SELECT name, value FROM setting AS row WHERE name NOT LIKE 'hash of %'
       AND NOT EXISTS (SELECT 1 FROM setting WHERE name = 'hash of ' || row.name)`,
  );
  for (const { name, value } of unsealed) put(db, hashRow(name), hashText(name, value));
}

/** Settings that are part of the data and not as they were written. */
export function findDamagedSettings(db: Db): string[] {
  return partOfData.filter((name) => {
    const value = valueOf(db, name);
    return value === null ? valueOf(db, hashRow(name)) !== null : !fits(db, name, value);
  });
}

function fits(db: Db, name: string, value: string): boolean {
  const hash = valueOf(db, hashRow(name));
  return hash === null || hash === hashText(name, value);
}

function hashText(name: string, value: string): string {
  return canonicalJson(hashOf({ name, value }));
}

function valueOf(db: Db, name: string): string | null {
  return firstRow<{ value: string }>(db, 'SELECT value FROM setting WHERE name = ?', name)?.value ?? null;
}

function put(db: Db, name: string, text: string): void {
  changeOneRow(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    text,
  );
}
