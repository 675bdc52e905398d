import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import {
  changedHandling,
  mostTags,
  tidyTags,
  type Handling,
  type HandlingChange,
} from '../../assessments/enterprise/handling.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { Saved } from '../contract.ts';
import type { Db } from '../db/database.ts';
import { findEnterprise, getEnterprise, type StoredEnterprise } from '../db/enterprises.ts';
import {
  getEnterprisePart,
  upsertEnterprisePart,
  type EnterprisePartName,
  type EnterpriseParts,
} from '../db/enterprise-parts.ts';
import { insertHistory } from '../db/history.ts';
import { writeStore, type Workplace } from './workplace.ts';

/** Stores who looks after an enterprise and its tags in the place of those before; each tag once. */
export function saveHandling(place: Workplace, input: { enterpriseId: string; handling: Handling }): Saved {
  const state = { consultant: input.handling.consultant.trim(), tags: [...tidyTags(input.handling.tags)] };
  return writeStore(place, (db) =>
    storeEnterprisePart(place, db, {
      enterprise: getEnterprise(db, input.enterpriseId),
      part: 'handling',
      state,
    }),
  );
}

/**
 * Changes who looks after several enterprises, or their tags, as one step that is taken back as one. Those that are
 * gone or lie in the bin are passed over, and so are those it changes nothing of; says how many were changed. Throws
 * `enterprise.too-many-tags`, with nothing changed, where one would have more than it may.
 */
export function saveHandlings(
  place: Workplace,
  input: { ids: readonly string[]; change: HandlingChange },
): { readonly changed: number } {
  return writeStore(place, (db) => {
    let changed = 0;
    for (const id of new Set(input.ids)) {
      const enterprise = findEnterprise(db, id);
      if (enterprise === null || enterprise.binned) continue;
      const before = getEnterprisePart(db, id, 'handling');
      const state = changedHandling(before, input.change);
      if (canonicalJson(state) === canonicalJson(before)) continue;
      if (state.tags.length > mostTags)
        throw new DeskError('enterprise.too-many-tags', { name: enterprise.profile.name, most: mostTags });
      storeEnterprisePart(place, db, { enterprise, part: 'handling', state });
      changed += 1;
    }
    return { changed };
  });
}

/** The one place a part of an enterprise is written, already checked. Belongs into a transaction. */
export function storeEnterprisePart<Name extends EnterprisePartName>(
  place: Workplace,
  db: Db,
  input: { enterprise: Pick<StoredEnterprise, 'id'>; part: Name; state: EnterpriseParts[Name] },
): Saved {
  const { part, state } = input;
  const enterpriseId = input.enterprise.id;
  const savedAt = place.now();
  const seq = insertHistory(db, {
    at: savedAt,
    who: place.who(),
    kind: 'enterprise-part-saved',
    enterpriseId,
    assessmentId: null,
    subject: part,
    old: canonicalJson(getEnterprisePart(db, enterpriseId, part)),
    new: canonicalJson(state),
  });
  return { seq, savedAt, hash: upsertEnterprisePart(db, { enterpriseId, part, state, seq, savedAt }) };
}
