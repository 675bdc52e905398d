import type { BinKind } from '../../assessments/history/bin-kind.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { BinnedRow } from '../contract/history.ts';
import { findAssessment, getAssessment } from '../db/assessments.ts';
import { binState, binSubject, deleteBinned, insertBinned, isBinned, listBinned } from '../db/bin.ts';
import { countHeld } from '../db/bin-content.ts';
import type { Db } from '../db/database.ts';
import { findEnterprise, getEnterprise } from '../db/enterprises.ts';
import { findEvidence } from '../db/evidence.ts';
import { insertHistory } from '../db/history.ts';
import { getEvidence } from './evidence/rows.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

/** What is or could be in the bin, wherever it lies now. */
export interface Binnable {
  readonly kind: BinKind;
  readonly id: string;
  readonly name: string;
  readonly enterpriseId: string;
  readonly assessmentId: string | null;
}

/** Puts it into the bin. Throws when there is none, and when it lies there already, by itself or with its enterprise. */
export function putInBin(place: Workplace, input: { kind: BinKind; id: string }): null {
  writeStore(place, (db) => {
    switch (input.kind) {
      case 'enterprise':
        getEnterprise(db, input.id);
        break;
      case 'assessment':
        getAssessment(db, input.id);
        break;
      case 'evidence':
        getEvidence(db, input.id);
        break;
    }
    storeBinned(place, db, getBinnable(db, input.kind, input.id), true);
  });
  return null;
}

/** Takes it out of the bin, as it was. Throws when it does not lie there by itself. */
export function takeOutOfBin(place: Workplace, input: { kind: BinKind; id: string }): null {
  writeStore(place, (db) => {
    if (!isBinned(db, input.kind, input.id)) throw new DeskError('bin.not-there');
    storeBinned(place, db, getBinnable(db, input.kind, input.id), false);
  });
  return null;
}

/** What lies in the bin, the last first; what went with its enterprise is counted there. */
export function listBin(place: Workplace): readonly BinnedRow[] {
  return readStore(place, (db) =>
    listBinned(db).flatMap((binned) => {
      const found = findBinnable(db, binned.kind, binned.id);
      // What lies in an enterprise that is in the bin as well comes back to light with it.
      if (found === null) return [];
      const enterprise = findEnterprise(db, found.enterpriseId);
      if (enterprise === null || (binned.kind !== 'enterprise' && enterprise.binned)) return [];
      return [
        {
          kind: binned.kind,
          id: binned.id,
          name: found.name,
          enterpriseName: enterprise.profile.name,
          binnedAt: binned.at,
          who: binned.who,
          holds: countHeld(db, binned.kind, binned.id),
        },
      ];
    }),
  );
}

/** The one place the bin is written. Belongs into a transaction. */
export function storeBinned(place: Workplace, db: Db, what: Binnable, binned: boolean): void {
  const { kind, id } = what;
  const savedAt = place.now();
  const state = binState(kind, id);
  const seq = insertHistory(db, {
    at: savedAt,
    who: place.who(),
    kind: binned ? 'binned' : 'unbinned',
    enterpriseId: what.enterpriseId,
    assessmentId: what.assessmentId,
    subject: binSubject(kind, id),
    old: binned ? null : state,
    new: binned ? state : null,
  });
  if (binned) insertBinned(db, { kind, id, seq, savedAt });
  else deleteBinned(db, kind, id);
}

/** What has this id, in the bin or not. Throws when there is none. */
export function getBinnable(db: Db, kind: BinKind, id: string): Binnable {
  const found = findBinnable(db, kind, id);
  if (found === null) throw new DeskError('bin.not-there');
  return found;
}

function findBinnable(db: Db, kind: BinKind, id: string): Binnable | null {
  switch (kind) {
    case 'enterprise': {
      const found = findEnterprise(db, id);
      if (found === null) return null;
      return { kind, id, name: found.profile.name, enterpriseId: id, assessmentId: null };
    }
    case 'assessment': {
      const found = findAssessment(db, id);
      if (found === null) return null;
      return { kind, id, name: found.title, enterpriseId: found.enterpriseId, assessmentId: id };
    }
    case 'evidence': {
      const found = findEvidence(db, id);
      if (found === null) return null;
      return { kind, id, name: found.details.name, enterpriseId: found.enterpriseId, assessmentId: null };
    }
  }
}
