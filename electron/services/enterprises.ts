import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { emptyProfile, type Profile, type ProfileField } from '../../assessments/enterprise/profile.ts';
import type { EnterpriseRow, Saved } from '../contract.ts';
import { listAllAssessments } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import {
  getEnterprise,
  insertEnterprise,
  listEnterpriseRows,
  updateProfile,
  type StoredEnterprise,
} from '../db/enterprises.ts';
import { insertHistory } from '../db/history.ts';
import { enterpriseRow } from './rows.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

/** Every enterprise with its assessments, the one changed last first. */
export function listEnterprises(place: Workplace): readonly EnterpriseRow[] {
  return readStore(place, (db) => {
    const assessments = Map.groupBy(listAllAssessments(db), (one) => one.enterpriseId);
    return listEnterpriseRows(db).map((one) => enterpriseRow(one, assessments.get(one.id) ?? []));
  });
}

/** Takes an enterprise up with its name; everything else is given later. */
export function createEnterprise(place: Workplace, input: { name: string }): EnterpriseRow {
  return writeStore(place, (db) => {
    const profile = { ...emptyProfile, name: input.name.trim() };
    return enterpriseRow(addEnterprise(place, db, { profile, sample: false }), []);
  });
}

/** Stores one fact of an enterprise and leaves the others as they are. */
export function saveProfileField(
  place: Workplace,
  input: { enterpriseId: string; field: ProfileField; value: Profile[ProfileField] },
): Saved {
  return writeStore(place, (db) => {
    const enterprise = getEnterprise(db, input.enterpriseId);
    const savedAt = place.now();
    const seq = insertHistory(db, {
      at: savedAt,
      who: place.who(),
      kind: 'profile-saved',
      enterpriseId: enterprise.id,
      assessmentId: null,
      subject: input.field,
      old: canonicalJson(enterprise.profile[input.field]),
      new: canonicalJson(input.value),
    });
    const hash = updateProfile(db, enterprise, { ...enterprise.profile, [input.field]: input.value });
    return { seq, savedAt, hash };
  });
}

/** Writes a new enterprise and the line about it. Belongs into a transaction. */
export function addEnterprise(
  place: Workplace,
  db: Db,
  input: { profile: Profile; sample: boolean },
): StoredEnterprise {
  const id = place.newId();
  const createdAt = place.now();
  insertEnterprise(db, { id, sample: input.sample, profile: input.profile, createdAt });
  insertHistory(db, {
    at: createdAt,
    who: place.who(),
    kind: 'enterprise-created',
    enterpriseId: id,
    assessmentId: null,
    subject: id,
    old: null,
    new: canonicalJson(input.profile),
  });
  return getEnterprise(db, id);
}
