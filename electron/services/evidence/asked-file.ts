import type { Evidence } from '../../../assessments/evidence/evidence.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { AskedEvidence } from '../../contract/evidence.ts';
import { findVersion } from '../closing/versions.ts';
import { readStore, type Workplace } from '../workplace.ts';
import { getEvidence } from './rows.ts';

/**
 * The evidence asked for: as it is now, or, of a closed version, with the file and the details it had then, wherever it
 * lies by now. Throws when there is none, and as it is now also when it lies in the bin.
 */
export function askedEvidence(place: Workplace, { evidenceId, closed }: AskedEvidence): Evidence {
  return readStore(place, (db) => {
    if (closed === undefined) return getEvidence(db, evidenceId);
    const found = findVersion(db, closed).frozen.evidence.find(({ id }) => id === evidenceId);
    if (found === undefined) throw new DeskError('evidence.none');
    return found;
  });
}
