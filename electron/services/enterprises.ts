import { packProgress } from '../../assessments/answering/progress.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { emptyProfile, type Profile, type ProfileField } from '../../assessments/enterprise/profile.ts';
import type { EnterpriseRow, OpenAssessment, Saved } from '../contract.ts';
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
import { readAssessment } from './assessments.ts';
import { assessmentRow, enterpriseRow } from './rows.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

/** Every enterprise with its assessments, the one changed last first. */
export function listEnterprises(place: Workplace): readonly EnterpriseRow[] {
  return readStore(place, (db) => {
    const assessments = Map.groupBy(listAllAssessments(db), (one) => one.enterpriseId);
    return listEnterpriseRows(db).map((one) => {
      const own = assessments.get(one.id) ?? [];
      return {
        ...enterpriseRow(one, own),
        assessments: own.map((each) => ({
          ...assessmentRow(each),
          progress: each.closed?.progress ?? overallProgress(readAssessment(place, db, each.id)),
        })),
      };
    });
  });
}

/** How far an assessment is, over all of its questionnaires. */
export function overallProgress({ enterprise, packs, figures, answers }: OpenAssessment): {
  readonly asked: number;
  readonly done: number;
} {
  const situation = { profile: enterprise.profile, figures, answers };
  const counts = packs.map((pack) => packProgress(pack, situation));
  const asked = counts.reduce((sum, one) => sum + one.asked, 0);
  return { asked, done: asked - counts.reduce((sum, one) => sum + one.missing, 0) };
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
  return writeStore(place, (db) =>
    storeProfileField(place, db, {
      enterprise: getEnterprise(db, input.enterpriseId),
      field: input.field,
      value: input.value,
    }),
  );
}

/** The one place a fact of an enterprise is written, already checked. Belongs into a transaction. */
export function storeProfileField(
  place: Workplace,
  db: Db,
  input: { enterprise: StoredEnterprise; field: ProfileField; value: Profile[ProfileField] },
): Saved {
  const { enterprise, field, value } = input;
  const savedAt = place.now();
  const seq = insertHistory(db, {
    at: savedAt,
    who: place.who(),
    kind: 'profile-saved',
    enterpriseId: enterprise.id,
    assessmentId: null,
    subject: field,
    old: canonicalJson(enterprise.profile[field]),
    new: canonicalJson(value),
  });
  const hash = updateProfile(db, enterprise, { ...enterprise.profile, [field]: value });
  return { seq, savedAt, hash };
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
