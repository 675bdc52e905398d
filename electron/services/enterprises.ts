import { packProgress } from '../../assessments/answering/progress.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { emptyProfile, type Profile, type ProfileField } from '../../assessments/enterprise/profile.ts';
import type { AssessmentRow, EnterpriseRow, OpenAssessment, Saved } from '../contract.ts';
import { listAllAssessments, listAssessments, type StoredAssessment } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { findEnterprisePart, listEnterpriseParts } from '../db/enterprise-parts.ts';
import {
  countEnterprises,
  findEnterprise,
  getEnterprise,
  insertEnterprise,
  listEnterpriseIds,
  listEnterpriseRows,
  updateProfile,
  type StoredEnterprise,
} from '../db/enterprises.ts';
import { insertHistory } from '../db/history.ts';
import { listChangedLast } from '../db/portfolio/changes-since.ts';
import { readAssessment } from './assessments.ts';
import { assessmentRow, enterpriseRow } from './rows.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

/** Every enterprise with its assessments, the one changed last first. */
export function listEnterprises(place: Workplace): readonly EnterpriseRow[] {
  return readStore(place, (db) => {
    const assessments = Map.groupBy(listAllAssessments(db), (one) => one.enterpriseId);
    const handling = listEnterpriseParts(db, 'handling');
    return listEnterpriseRows(db).map((one) => {
      const own = assessments.get(one.id) ?? [];
      return {
        ...enterpriseRow(one, own, handling.get(one.id)),
        assessments: own.map((each) => ({ ...assessmentRow(each), ...progressOf(place, db, each) })),
      };
    });
  });
}

/** So many enterprises are listed whole; of more, the window is given those changed last and asks for others. */
const shortList = 40;

/**
 * Every enterprise where they are few; else those changed last. `check` is given their ids before anything of them
 * is read.
 */
export function listShortly(
  place: Workplace,
  check: (ids: readonly string[]) => void = () => undefined,
): readonly EnterpriseRow[] {
  const { ids, all } = readStore(place, (db) =>
    countEnterprises(db) <= shortList
      ? { ids: listEnterpriseIds(db), all: true }
      : { ids: listChangedLast(db, shortList), all: false },
  );
  check(ids);
  return all ? listEnterprises(place) : getEnterprises(place, { ids });
}

/** The enterprises named with their assessments, in the order named; those that are gone are left out. */
export function getEnterprises(
  place: Workplace,
  { ids }: { readonly ids: readonly string[] },
): readonly EnterpriseRow[] {
  return readStore(place, (db) =>
    ids.flatMap((id) => {
      const enterprise = findEnterprise(db, id);
      if (enterprise === null || enterprise.binned) return [];
      const own = listAssessments(db, id);
      return [
        {
          ...enterpriseRow(enterprise, own, findEnterprisePart(db, id, 'handling')),
          // Counting reads every answer: not for a whole list at once.
          assessments: own.map((each) => ({
            ...assessmentRow(each),
            ...(ids.length > 1 ? {} : progressOf(place, db, each)),
          })),
        },
      ];
    }),
  );
}

/** Where a questionnaire cannot be read, the assessment is listed all the same; opening it says what is damaged. */
function progressOf(place: Workplace, db: Db, assessment: StoredAssessment): Pick<AssessmentRow, 'progress'> {
  try {
    const progress = assessment.closed?.progress ?? overallProgress(readAssessment(place, db, assessment.id));
    return { progress };
  } catch (error) {
    if (place.store.kind === 'read-only') return {};
    throw error;
  }
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
