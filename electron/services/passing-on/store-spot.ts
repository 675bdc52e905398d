import type { JsonValue } from '../../../assessments/dossier/canonical-json.ts';
import { canonicalJson } from '../../../assessments/dossier/canonical-json.ts';
import type { Profile } from '../../../assessments/enterprise/profile.ts';
import { answerTable } from '../../db/answers.ts';
import { partTable } from '../../db/assessment-parts.ts';
import { enterprisePartTable } from '../../db/enterprise-parts.ts';
import { updateTitle } from '../../db/assessments.ts';
import type { Db } from '../../db/database.ts';
import { getEnterprise, updateProfile } from '../../db/enterprises.ts';
import { evidenceTable } from '../../db/evidence.ts';
import { linkTable } from '../../db/evidence-links.ts';
import type { ChangeKind } from '../../db/history.ts';
import { overrideTable } from '../../db/overrides.ts';
import { deleteStates, upsertState, type Keys, type StateTable } from '../../db/present-state.ts';
import type { LineOwner, NewestLine } from './write-lines.ts';

/** The kind of line that says a value was taken over or decided here; `key` is that of a spot. */
export function importKind(owner: LineOwner, key: string, value: JsonValue | undefined): ChangeKind {
  const kind = key.split(':', 1)[0];
  switch (kind) {
    case 'answer':
      return 'answer-imported';
    case 'part':
      return owner.assessmentId === null ? 'enterprise-part-imported' : 'part-imported';
    case 'profile':
      return 'profile-imported';
    case 'evidence':
      return 'evidence-imported';
    case 'link':
      return value === undefined ? 'evidence-unlinked' : 'evidence-linked';
    case 'override':
      return 'override-saved';
    case 'title':
      return 'assessment-renamed';
    default:
      throw new Error(`No line for ${key}.`);
  }
}

/** The subject and the values such a line carries. */
export function importLine(
  key: string,
  owner: LineOwner,
  values: { old: JsonValue | undefined; new: JsonValue | undefined },
): { subject: string; old: JsonValue | undefined; new: JsonValue | undefined } {
  const name = key.slice(key.indexOf(':') + 1);
  if (key === 'title') return { subject: owner.assessmentId ?? '', ...values };
  if (key.startsWith('override:')) return { subject: name, old: values.old ?? null, new: values.new ?? null };
  if (!key.startsWith('link:')) return { subject: name, ...values };
  const { slot, evidenceId } = linkOf(name);
  const link = { slot, evidenceId };
  return {
    subject: name,
    old: values.old === undefined ? undefined : link,
    new: values.new === undefined ? undefined : link,
  };
}

/** Brings the row of a value to what its newest line says; undefined takes the row away. */
export function storeSpot(
  db: Db,
  owner: LineOwner,
  key: string,
  value: JsonValue | undefined,
  line: NewestLine,
): void {
  const kind = key.split(':', 1)[0];
  const name = key.slice(key.indexOf(':') + 1);
  const assessmentId = owner.assessmentId ?? '';
  switch (kind) {
    case 'answer':
      return put(db, answerTable, { assessment_id: assessmentId, slot: name }, value, line);
    case 'part':
      if (owner.assessmentId === null)
        return put(db, enterprisePartTable, { enterprise_id: owner.enterpriseId, part: name }, value, line);
      return put(db, partTable, { assessment_id: assessmentId, part: name }, value, line);
    case 'evidence':
      return put(db, evidenceTable, { enterprise_id: owner.enterpriseId, id: name }, value, line);
    case 'override': {
      const at = name.lastIndexOf('/');
      const keys = { programme_id: name.slice(0, at), parameter_id: name.slice(at + 1) };
      // A figure taken away again stays as a row that says so.
      return put(db, overrideTable, keys, value ?? null, line);
    }
    case 'link': {
      const { slot, evidenceId } = linkOf(name);
      const keys = { assessment_id: assessmentId, slot, evidence_id: evidenceId };
      return put(db, linkTable, keys, value === undefined ? undefined : { slot, evidenceId }, line);
    }
    case 'profile': {
      const enterprise = getEnterprise(db, owner.enterpriseId);
      updateProfile(db, enterprise, { ...enterprise.profile, [name]: value } as Profile);
      return;
    }
    case 'title':
      if (typeof value === 'string') updateTitle(db, assessmentId, value);
      return;
    default:
      throw new Error(`No row for ${key}.`);
  }
}

function put<Key extends string>(
  db: Db,
  table: StateTable<Key>,
  keys: Keys<Key>,
  value: JsonValue | undefined,
  line: NewestLine,
): void {
  if (value === undefined) deleteStates(db, table, keys);
  else upsertState(db, table, keys, { state: canonicalJson(value), seq: line.seq, savedAt: line.at });
}

function linkOf(name: string): { slot: string; evidenceId: string } {
  const at = name.lastIndexOf(' ');
  return { slot: name.slice(0, at), evidenceId: name.slice(at + 1) };
}
