import { DeskError } from '../../../assessments/text/fault.ts';
import type { ClosedVersion, OpenAssessment } from '../../contract.ts';
import type { VersionRow, VersionStanding } from '../../contract/history.ts';
import { getAssessment, listAssessments, type StoredAssessment } from '../../db/assessments.ts';
import { listClosedVersions, type StoredVersion } from '../../db/closings.ts';
import type { Db } from '../../db/database.ts';
import { findEnterprisePart } from '../../db/enterprise-parts.ts';
import { assessmentRow } from '../rows.ts';
import { readStore, type Workplace } from '../workplace.ts';
import { readFrozen, thaw, type FrozenAssessment } from './frozen.ts';
import { versionStanding } from './version-standing.ts';

/** Every version of an assessment, newest first; the one at work included. */
export function listVersions(place: Workplace, input: { assessmentId: string }): readonly VersionRow[] {
  return readStore(place, (db) => {
    const assessment = getAssessment(db, input.assessmentId);
    const stored = listClosedVersions(db, assessment.id);
    // Each is read once, and the newest is compared with the one before it.
    const frozen = stored.map(({ contentHash }) => unlessDamaged(db, () => readFrozen(db, contentHash)));
    const closed = stored.map(
      ({ version, contentHash, closed: { at, who }, reopened }, index): VersionRow => ({
        version,
        closed: { at, who, sha256: contentHash },
        reopened,
        stood: standingAt(place, db, frozen, index),
      }),
    );
    if (assessment.closed !== null) return closed;
    return [{ version: assessment.closings + 1, closed: null, reopened: null, stood: null }, ...closed];
  });
}

/** `frozen`: newest first, as the versions are. Null where it, or the one before it, cannot be read. */
function standingAt(
  place: Workplace,
  db: Db,
  frozen: readonly (FrozenAssessment | null)[],
  index: number,
): VersionStanding | null {
  const own = frozen[index] ?? null;
  const before = frozen[index + 1];
  if (own === null || before === null) return null;
  return unlessDamaged(db, () => versionStanding(place, db, own, before ?? null));
}

/** A closed version as it was on its closing day. */
export function openVersion(
  place: Workplace,
  input: { assessmentId: string; version: number },
): ClosedVersion {
  return readStore(place, (db) => {
    const { assessment, stored, frozen } = findVersion(db, input);
    const { at, who } = stored.closed;
    const row = {
      ...frozen.open.assessment,
      changedAt: at,
      version: stored.version,
      closed: { version: stored.version, at, who },
    };
    const assessments = listAssessments(db, assessment.enterpriseId).map(assessmentRow);
    const handling = findEnterprisePart(db, assessment.enterpriseId, 'handling') ?? undefined;
    return thaw(place, db, frozen, { assessment: row, assessments, handling });
  });
}

/** What was frozen of a version, and when. Throws when it was never closed. */
export function findVersion(
  db: Db,
  input: { assessmentId: string; version: number },
): { assessment: StoredAssessment; stored: StoredVersion; frozen: FrozenAssessment } {
  const assessment = getAssessment(db, input.assessmentId);
  const stored = listClosedVersions(db, assessment.id).find((one) => one.version === input.version);
  if (stored === undefined) {
    throw new DeskError('assessment.no-version', { title: assessment.title, version: input.version });
  }
  return { assessment, stored, frozen: readFrozen(db, stored.contentHash) };
}

/** The closed assessment as it was frozen; in a damaged store where that cannot be read, as its rows have it: null. */
export function readClosed(place: Workplace, db: Db, assessment: StoredAssessment): OpenAssessment | null {
  const { closed } = assessment;
  if (closed === null) return null;
  return unlessDamaged(db, () => {
    const { evidence: _, ...open } = openVersion(place, {
      assessmentId: assessment.id,
      version: closed.version,
    });
    return open;
  });
}

/** What was frozen, or null where it cannot be read from a damaged store, which is open in memory only. */
function unlessDamaged<T>(db: Db, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (db.memory) return null;
    throw error;
  }
}
