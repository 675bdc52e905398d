import { DeskError } from '../../assessments/text/fault.ts';
import type { BinKind, Purged } from '../contract/history.ts';
import { isBinned } from '../db/bin.ts';
import type { Db } from '../db/database.ts';
import { findClosedUse, countClosedVersionsNaming } from '../db/evidence-in-closed.ts';
import { purgeRows } from '../db/purge.ts';
import { getBinnable } from './bin.ts';
import { unlinkEverywhere } from './evidence/links.ts';
import { writeStore, type Workplace } from './workplace.ts';

/**
 * Deletes for good what lies in the bin, with all that belongs to it and with what the history says of its content.
 * Throws, with nothing changed, when it does not lie there, and for evidence behind an assessment that is closed.
 */
export function purge(place: Workplace, input: { kind: BinKind; id: string }): Purged {
  const inClosedVersions = writeStore(place, (db) => {
    if (!isBinned(db, input.kind, input.id)) throw new DeskError('bin.not-there');
    const target = getBinnable(db, input.kind, input.id);
    const naming = input.kind === 'evidence' ? letGoOfEvidence(place, db, target) : 0;
    purgeRows(db, target, { at: place.now(), who: place.who() });
    return naming;
  });
  emptyLog(place);
  return { inBackups: true, inClosedVersions };
}

/** The log still holds what the pages held before. Where it cannot be emptied now, closing the app does it. */
function emptyLog({ store }: Workplace): void {
  try {
    store.db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // What was asked for is done and stored.
  }
}

/** Takes the links of evidence away; says how many closed versions still name it. */
function letGoOfEvidence(
  place: Workplace,
  db: Db,
  evidence: { readonly id: string; readonly enterpriseId: string },
): number {
  const title = findClosedUse(db, evidence.id);
  if (title !== null) throw new DeskError('bin.in-closed', { title });
  unlinkEverywhere(place, db, evidence);
  return countClosedVersionsNaming(db, evidence.id);
}
