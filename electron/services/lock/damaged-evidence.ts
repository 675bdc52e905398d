import type { DamagedEvidence } from '../../contract/lock.ts';
import { connect } from '../../db/connect.ts';
import type { BindingChoice } from '../../db/engine.ts';
import { findEnterprise } from '../../db/enterprises.ts';
import { listAllEvidence } from '../../db/evidence.ts';
import { isPlainDatabase } from '../../db/plain-file.ts';

/**
 * Says of contents whose files are damaged (file by SHA-256) what they prove and whose they are: one entry for each
 * piece of evidence, in the order it was added, then the files nothing speaks of. The store must not be open.
 */
export function nameDamaged(
  store: string,
  binding: BindingChoice,
  damaged: ReadonlyMap<string, string>,
): readonly DamagedEvidence[] {
  const named = namedIn(store, binding, damaged);
  const known = new Set(named.map(({ file }) => file));
  const unknown = [...damaged.values()].filter((file) => !known.has(file));
  return [...named, ...unknown.map((file) => ({ file, evidence: null }))];
}

function namedIn(
  store: string,
  binding: BindingChoice,
  damaged: ReadonlyMap<string, string>,
): readonly DamagedEvidence[] {
  try {
    const db = connect(store, isPlainDatabase(store) ? { ...binding, key: undefined } : binding);
    try {
      return listAllEvidence(db).flatMap(({ file: { sha256 }, details: { name, number }, enterpriseId }) => {
        const file = damaged.get(sha256);
        const enterprise = findEnterprise(db, enterpriseId)?.profile.name ?? '';
        return file === undefined ? [] : [{ file, evidence: { name, number, enterprise } }];
      });
    } finally {
      db.close();
    }
  } catch {
    // A damaged database does not say; the files are named all the same.
    return [];
  }
}
