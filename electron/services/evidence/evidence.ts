import { canonicalJson } from '../../../assessments/dossier/canonical-json.ts';
import type {
  EvidenceDetails,
  EvidenceField,
  EvidenceFile,
  EvidenceState,
} from '../../../assessments/evidence/evidence.ts';
import { suggestDetails } from '../../../assessments/evidence/suggest-details.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { AddedEvidence, EvidenceTarget } from '../../contract/evidence.ts';
import type { Saved } from '../../contract.ts';
import type { Db } from '../../db/database.ts';
import { getEnterprise } from '../../db/enterprises.ts';
import { findEvidence, findEvidenceOf, upsertEvidence, type StoredEvidence } from '../../db/evidence.ts';
import { insertHistory } from '../../db/history.ts';
import { writeStore, type Workplace } from '../workplace.ts';
import { linkInside } from './links.ts';
import { evidenceRow, getEvidence, type StateOf } from './rows.ts';

const longestName = 300;

/**
 * Writes the row of a file that lies on disk already, under the name it came with, and links it. A content the
 * enterprise has is not stored twice: that evidence is linked. Throws, with nothing changed, when enterprise,
 * assessment or the evidence to be replaced are not there.
 */
export function addEvidence(
  place: Workplace,
  stateOf: StateOf,
  input: { file: EvidenceFile; name: string; target: EvidenceTarget },
): AddedEvidence {
  const { file, target } = input;
  const name = shortened(input.name.toWellFormed());
  return writeStore(place, (db) => {
    const { id: enterpriseId } = getEnterprise(db, target.enterpriseId);
    const same = findEvidenceOf(db, enterpriseId, file.sha256);
    const evidenceId =
      target.replaces === undefined
        ? (same?.id ?? insertEvidence(place, db, { enterpriseId, file, name }))
        : replaceFile(place, db, { evidenceId: target.replaces, enterpriseId, file, same });
    if (target.link !== undefined) linkInside(place, db, { ...target.link, evidenceId });
    return {
      evidence: evidenceRow(db, stateOf, evidenceId),
      already: same !== null,
      suggestion: suggestDetails(name),
    };
  });
}

/** Stores one thing said about a file; the rest stays as it is. */
export function saveEvidenceField(
  place: Workplace,
  input: { evidenceId: string; field: EvidenceField; value: EvidenceDetails[EvidenceField] },
): Saved {
  return writeStore(place, (db) => {
    const { file, details } = getEvidence(db, input.evidenceId);
    const state = { file, details: { ...details, [input.field]: input.value } };
    return storeEvidence(place, db, { evidenceId: input.evidenceId, state });
  });
}

/** The one place a change of evidence is written: its line and its row. Belongs into a transaction. */
export function storeEvidence(
  place: Workplace,
  db: Db,
  input: { evidenceId: string; state: EvidenceState },
): Saved {
  const before = findEvidence(db, input.evidenceId);
  if (before === null) throw new DeskError('evidence.none');
  return write(place, db, {
    id: before.id,
    enterpriseId: before.enterpriseId,
    kind: 'evidence-saved',
    old: { file: before.file, details: before.details },
    state: input.state,
  });
}

function insertEvidence(
  place: Workplace,
  db: Db,
  input: { enterpriseId: string; file: EvidenceFile; name: string },
): string {
  const id = place.newId();
  const details: EvidenceDetails = {
    name: input.name,
    kind: 'other',
    number: '',
    date: null,
    amountFen: null,
    note: '',
  };
  const state = { file: input.file, details };
  write(place, db, { id, enterpriseId: input.enterpriseId, kind: 'evidence-added', old: null, state });
  return id;
}

/** Puts another file in the place of the one evidence had; the earlier one stays, since undo can want it. */
function replaceFile(
  place: Workplace,
  db: Db,
  input: {
    evidenceId: string;
    enterpriseId: string;
    file: EvidenceFile;
    same: StoredEvidence | null;
  },
): string {
  const { evidenceId, file, same } = input;
  const before = getEvidence(db, evidenceId);
  if (before.enterpriseId !== input.enterpriseId) throw new DeskError('evidence.none');
  if (same !== null && same.id !== evidenceId) {
    throw new DeskError('evidence.same-file', { name: same.details.name });
  }
  if (same === null) storeEvidence(place, db, { evidenceId, state: { file, details: before.details } });
  return evidenceId;
}

function write(
  place: Workplace,
  db: Db,
  input: {
    id: string;
    enterpriseId: string;
    kind: 'evidence-added' | 'evidence-saved';
    old: EvidenceState | null;
    state: EvidenceState;
  },
): Saved {
  const savedAt = place.now();
  const seq = insertHistory(db, {
    at: savedAt,
    who: place.who(),
    kind: input.kind,
    enterpriseId: input.enterpriseId,
    assessmentId: null,
    subject: input.id,
    old: input.old === null ? null : canonicalJson(input.old),
    new: canonicalJson(input.state),
  });
  return { seq, savedAt, hash: upsertEvidence(db, { ...input, seq, savedAt }) };
}

/** A name no file system would take is shortened in the middle, so that its ending stays. */
function shortened(name: string): string {
  if (name.length <= longestName) return name;
  const ending = /\.[^.]{1,16}$/u.exec(name)?.[0] ?? '';
  return `${name.slice(0, longestName - ending.length - 1)}…${ending}`.toWellFormed();
}
