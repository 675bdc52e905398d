import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { emptyProfile, type Profile } from '../../assessments/enterprise/profile.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { hashOf } from './canonical.ts';
import { allRows, changeOneRow, eachRow, firstRow, storedJson, type Db } from './database.ts';

interface EnterpriseTableRow {
  readonly id: string;
  readonly sample: number;
  readonly profile: string;
  readonly created_at: string;
  readonly row_hash: string;
}

/** An enterprise as stored. `changedAt` is the instant of the newest change to it or to its assessments. */
export interface StoredEnterprise {
  readonly id: string;
  readonly sample: boolean;
  readonly profile: Profile;
  readonly createdAt: string;
  readonly changedAt: string;
}

const select = `SELECT enterprise.*, coalesce(
    (SELECT at FROM history WHERE enterprise_id = enterprise.id ORDER BY seq DESC LIMIT 1), created_at) AS changed_at
  FROM enterprise`;

/** Adds an enterprise and returns the hash of its row. */
export function insertEnterprise(
  db: Db,
  input: { id: string; sample: boolean; profile: Profile; createdAt: string },
): string {
  const row = {
    id: input.id,
    sample: input.sample ? 1 : 0,
    profile: canonicalJson(input.profile),
    created_at: input.createdAt,
  };
  const rowHash = hashOf(row);
  changeOneRow(
    db,
    'INSERT INTO enterprise (id, sample, profile, created_at, row_hash) VALUES (?, ?, ?, ?, ?)',
    ...Object.values(row),
    rowHash,
  );
  return rowHash;
}

/** Puts a profile in the place of the one before and returns the hash of the row. */
export function updateProfile(db: Db, enterprise: StoredEnterprise, profile: Profile): string {
  const row = {
    id: enterprise.id,
    sample: enterprise.sample ? 1 : 0,
    profile: canonicalJson(profile),
    created_at: enterprise.createdAt,
  };
  const rowHash = hashOf(row);
  changeOneRow(
    db,
    'UPDATE enterprise SET profile = ?, row_hash = ? WHERE id = ?',
    row.profile,
    rowHash,
    enterprise.id,
  );
  return rowHash;
}

/** Every enterprise, the one changed last first. */
export function listEnterpriseRows(db: Db): StoredEnterprise[] {
  return allRows<EnterpriseTableRow & { changed_at: string }>(
    db,
    `${select} ORDER BY changed_at DESC, id`,
  ).map((row) => toEnterprise(db, row));
}

/** The enterprise with this id. Throws when there is none. */
export function getEnterprise(db: Db, id: string): StoredEnterprise {
  const row = firstRow<EnterpriseTableRow & { changed_at: string }>(db, `${select} WHERE id = ?`, id);
  if (row === null) throw new DeskError('store.no-enterprise');
  return toEnterprise(db, row);
}

/** The sample enterprise, or null while nobody has opened it. */
export function findSampleEnterprise(db: Db): StoredEnterprise | null {
  const row = firstRow<EnterpriseTableRow & { changed_at: string }>(
    db,
    `${select} WHERE sample = 1 ORDER BY created_at LIMIT 1`,
  );
  return row === null ? null : toEnterprise(db, row);
}

/** Ids of enterprises whose row hash no longer fits. */
export function findDamagedEnterprises(db: Db): string[] {
  const damaged: string[] = [];
  for (const { row_hash: rowHash, ...row } of eachRow<EnterpriseTableRow>(db, 'SELECT * FROM enterprise')) {
    if (hashOf(row) !== rowHash) damaged.push(row.id);
  }
  return damaged;
}

function toEnterprise(db: Db, row: EnterpriseTableRow & { changed_at: string }): StoredEnterprise {
  return {
    id: row.id,
    sample: row.sample === 1,
    profile: storedJson<Profile>(db, row.profile, { ...emptyProfile, name: '?' }),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
