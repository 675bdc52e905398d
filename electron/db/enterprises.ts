import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { emptyProfile, type Profile } from '../../assessments/enterprise/profile.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { hashOf } from './canonical.ts';
import { allRows, allValues, changeOneRow, firstRow, storedJson, type Db } from './database.ts';
import { pagesOf, type Walk } from './walk.ts';

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
  /** True while it lies in the bin. */
  readonly binned: boolean;
}

type ReadRow = EnterpriseTableRow & { readonly changed_at: string; readonly binned: number };

const select = `SELECT enterprise.*, coalesce(
    (SELECT at FROM history WHERE enterprise_id = enterprise.id ORDER BY seq DESC LIMIT 1), created_at) AS changed_at,
    EXISTS (SELECT 1 FROM binned WHERE kind = 'enterprise' AND id = enterprise.id) AS binned
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

/** The ids of all enterprises, also of those in the bin. */
export function listEnterpriseIds(db: Db): string[] {
  return allValues<string>(db, 'SELECT id FROM enterprise');
}

/** Every enterprise, the one changed last first; without those in the bin. */
export function listEnterpriseRows(db: Db): StoredEnterprise[] {
  // By sequence: a clock that was put right in between must not turn the order round.
  return allRows<ReadRow>(
    db,
    `${select} WHERE binned = 0
     ORDER BY (SELECT max(seq) FROM history WHERE enterprise_id = enterprise.id) DESC, id`,
  ).map((row) => toEnterprise(db, row));
}

/** How many there are, those in the bin included. */
export function countEnterprises(db: Db): number {
  return firstRow<{ count: number }>(db, 'SELECT count(*) AS count FROM enterprise')?.count ?? 0;
}

/** The enterprise with this id. Throws when there is none, and, naming it, when it lies in the bin. */
export function getEnterprise(db: Db, id: string): StoredEnterprise {
  const found = findEnterprise(db, id);
  if (found === null) throw new DeskError('store.no-enterprise');
  if (found.binned) throw new DeskError('bin.enterprise', { name: found.profile.name });
  return found;
}

/** The enterprise with this id, also one in the bin, or null. */
export function findEnterprise(db: Db, id: string): StoredEnterprise | null {
  const row = firstRow<ReadRow>(db, `${select} WHERE id = ?`, id);
  return row === null ? null : toEnterprise(db, row);
}

/** The sample enterprise, or null while nobody has opened it or it lies in the bin. */
export function findSampleEnterprise(db: Db): StoredEnterprise | null {
  const row = firstRow<ReadRow>(db, `${select} WHERE sample = 1 AND binned = 0 ORDER BY created_at LIMIT 1`);
  return row === null ? null : toEnterprise(db, row);
}

/** Ids of enterprises whose row hash no longer fits. */
export function* findDamagedEnterprises(db: Db): Walk<string> {
  for (const rows of pagesOf<EnterpriseTableRow>(db, { columns: 'row.*', table: 'enterprise' })) {
    for (const { row_hash: rowHash, ...row } of rows) if (hashOf(row) !== rowHash) yield row.id;
    yield null;
  }
}

function toEnterprise(db: Db, row: ReadRow): StoredEnterprise {
  return {
    id: row.id,
    sample: row.sample === 1,
    profile: storedJson<Profile>(db, row.profile, { ...emptyProfile, name: '?' }),
    createdAt: row.created_at,
    changedAt: row.changed_at,
    binned: row.binned === 1,
  };
}
