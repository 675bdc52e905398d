import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { emptyHandling, type Handling } from '../../assessments/enterprise/handling.ts';
import { allRows, storedJson, type Db } from './database.ts';
import { findState, upsertState, type StateTable } from './present-state.ts';

/** What is kept about an enterprise besides its own facts; each part is stored whole. */
export interface EnterpriseParts {
  readonly handling: Handling;
}
export type EnterprisePartName = keyof EnterpriseParts;

/** An enterprise nothing was noted about. */
export const emptyEnterpriseParts: EnterpriseParts = { handling: emptyHandling };

/** The parts of enterprises, by name. */
export const enterprisePartTable: StateTable<'enterprise_id' | 'part'> = {
  table: 'enterprise_part',
  keys: ['enterprise_id', 'part'],
  kinds: ['enterprise-part-saved', 'enterprise-part-imported'],
  subject: 'row.part',
  owner: { column: 'enterprise_id', of: 'row.enterprise_id' },
};

/** Puts a part in the place of the one before, or as the first. Returns the hash of the row as stored. */
export function upsertEnterprisePart<Name extends EnterprisePartName>(
  db: Db,
  input: { enterpriseId: string; part: Name; state: EnterpriseParts[Name]; seq: number; savedAt: string },
): string {
  const keys = { enterprise_id: input.enterpriseId, part: input.part };
  return upsertState(db, enterprisePartTable, keys, { ...input, state: canonicalJson(input.state) });
}

/** One part of an enterprise, or null where nothing was noted. */
export function findEnterprisePart<Name extends EnterprisePartName>(
  db: Db,
  enterpriseId: string,
  part: Name,
): EnterpriseParts[Name] | null {
  const found = findState(db, enterprisePartTable, { enterprise_id: enterpriseId, part });
  return found === null ? null : storedJson(db, found.state, emptyEnterpriseParts[part]);
}

/** The same; empty where nothing was noted. */
export function getEnterprisePart<Name extends EnterprisePartName>(
  db: Db,
  enterpriseId: string,
  part: Name,
): EnterpriseParts[Name] {
  return findEnterprisePart(db, enterpriseId, part) ?? emptyEnterpriseParts[part];
}

/** One part of every enterprise that has it, by the enterprise's id. */
export function listEnterpriseParts<Name extends EnterprisePartName>(
  db: Db,
  part: Name,
): ReadonlyMap<string, EnterpriseParts[Name]> {
  const rows = allRows<{ id: string; state: string }>(
    db,
    'SELECT enterprise_id AS id, state FROM enterprise_part WHERE part = ?',
    part,
  );
  return new Map(rows.map(({ id, state }) => [id, storedJson(db, state, emptyEnterpriseParts[part])]));
}
