import { profileSchema, type Profile } from '../../assessments/enterprise/profile.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { Compared, OpenAssessment } from '../contract.ts';
import type { Db } from '../db/database.ts';
import { listProfileChangesAfter } from '../db/profile-changes.ts';
import { readAssessment } from './assessments.ts';
import { readStore, type Workplace } from './workplace.ts';

/**
 * Another assessment of the same enterprise to be laid beside one, and the profile each is to be judged by: the one
 * changed last by the profile as it is now, the other by the profile as it was at its own newest change. Refused for
 * an assessment of another enterprise: those never meet.
 */
export function openCompared(place: Workplace, input: { assessmentId: string; otherId: string }): Compared {
  return readStore(place, (db) => {
    const here = readAssessment(place, db, input.assessmentId);
    const other = readAssessment(place, db, input.otherId);
    if (other.enterprise.id !== here.enterprise.id) throw new DeskError('store.other-enterprise');
    const now = here.enterprise.profile;
    return other.seq < here.seq
      ? { other, profileHere: now, profileOther: profileThen(db, other) }
      : { other, profileHere: profileThen(db, here), profileOther: now };
  });
}

/**
 * The profile as it was at the newest change of an assessment: the present one, walked back through the history.
 * A field that was empty then and filled in later keeps what it was first given: nothing else is known of that time,
 * and profiles are often completed after the last question.
 */
export function profileThen(db: Db, { assessment, enterprise, seq }: OpenAssessment): Profile {
  // A closed one was frozen with its profile.
  if (assessment.closed !== null) return enterprise.profile;
  const walked: Record<string, unknown> = { ...enterprise.profile };
  for (const { subject, old } of listProfileChangesAfter(db, enterprise.id, seq)) {
    const before: unknown = old === null ? null : JSON.parse(old);
    if (before !== null && before !== '') walked[subject] = before;
  }
  const read = profileSchema.safeParse(walked);
  // Lines written by a later version of the app may hold what this one does not know.
  return read.success ? read.data : enterprise.profile;
}
