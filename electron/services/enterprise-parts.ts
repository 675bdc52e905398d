import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { Handling } from '../../assessments/enterprise/handling.ts';
import type { Saved } from '../contract.ts';
import type { Db } from '../db/database.ts';
import { getEnterprise, type StoredEnterprise } from '../db/enterprises.ts';
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
  const tags = [...new Set(input.handling.tags.map((one) => one.trim()))].filter((one) => one !== '');
  const state = { consultant: input.handling.consultant.trim(), tags };
  return writeStore(place, (db) =>
    storeEnterprisePart(place, db, {
      enterprise: getEnterprise(db, input.enterpriseId),
      part: 'handling',
      state,
    }),
  );
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
