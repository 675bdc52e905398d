import { emptyProfile, type Profile } from '../../assessments/enterprise/profile.ts';
import { updateTitle } from './assessments.ts';
import { assessmentRow, enterpriseRow, rowOf } from './damaged-rows.ts';
import { allRows, change, type Db } from './database.ts';
import { findEnterprise, insertEnterprise, updateProfile } from './enterprises.ts';
import { insertHistory, type HistoryRow } from './history.ts';
import { presentTableOf } from './present-tables.ts';
import { deleteRows } from './purge.ts';
import { emptyLines, type PurgeTarget } from './purged-lines.ts';
import { putRow, putRowAt, readableRow } from './sound-rows.ts';

/** Does in the copy, as line `seq`, what a line says was done. `canApply` must have said that it can. */
export function applyLine(copy: Db, damaged: Db, line: HistoryRow, seq: number): void {
  bringEnterprise(copy, damaged, line);
  const present = presentTableOf(line.kind);
  if (present !== null) return present.apply(copy, line, seq);
  const assessmentId = line.assessment_id ?? '';
  switch (line.kind) {
    case 'enterprise-created':
      return addEnterprise(copy, damaged, line);
    case 'profile-saved':
    case 'profile-imported':
      return saveField(copy, line);
    case 'assessment-started':
    case 'pack-added':
    case 'pack-taken-away':
      return takeAssessment(copy, damaged, assessmentId);
    case 'assessment-renamed':
      return updateTitle(copy, line.subject, JSON.parse(line.new ?? '""') as string);
    case 'edition-moved':
      takeAssessment(copy, damaged, assessmentId);
      return addEarlier(copy, line, seq);
    case 'earlier-imported':
      return addEarlier(copy, line, seq);
    case 'edition-restored':
      takeAssessment(copy, damaged, assessmentId);
      return dropEarlier(copy, line);
    case 'closed':
      return takeRow(copy, damaged, 'closing', line, seq);
    case 'reopened':
      return takeRow(copy, damaged, 'reopening', line, seq);
    case 'pack-installed':
      return putRowAt(copy, 'installed_pack', { hash: line.subject, seq, saved_at: line.at }, seq);
    case 'pack-removed':
      return void change(copy, 'DELETE FROM installed_pack WHERE hash = ?', line.subject);
    // It says that something was imported; what came in stands in lines of its own.
    case 'file-imported':
      return;
    case 'purged':
      unlinkLeft(copy, line);
      deleteRows(copy, purgeTargetOf(line));
      return emptyLines(copy, purgeTargetOf(line), seq);
    default:
      throw new Error(`Nothing is known of ${line.kind}.`);
  }
}

/** What a line about purging names. */
export function purgeTargetOf(line: HistoryRow): PurgeTarget {
  const at = line.subject.indexOf(':');
  return {
    kind: line.subject.slice(0, at) as PurgeTarget['kind'],
    id: line.subject.slice(at + 1),
    enterpriseId: line.enterprise_id,
  };
}

/** Where the line an enterprise began with is lost, its row comes with the next line about it. */
function bringEnterprise(copy: Db, damaged: Db, line: HistoryRow): void {
  if (line.kind === 'enterprise-created' || findEnterprise(copy, line.enterprise_id) !== null) return;
  const row = enterpriseRow(damaged, line);
  if (row !== null) putRow(copy, 'enterprise', row);
}

/** Purging takes away every link before; where the line about one is lost, this says it instead. */
function unlinkLeft(copy: Db, line: HistoryRow): void {
  const { kind, id } = purgeTargetOf(line);
  if (kind !== 'evidence') return;
  for (const { assessmentId, state, subject } of allRows<{
    assessmentId: string;
    state: string;
    subject: string;
  }>(
    copy,
    `SELECT assessment_id AS assessmentId, state, slot || ' ' || evidence_id AS subject
     FROM evidence_link WHERE evidence_id = ? ORDER BY 1, 3`,
    id,
  )) {
    insertHistory(copy, {
      at: line.at,
      who: line.who,
      kind: 'evidence-unlinked',
      enterpriseId: line.enterprise_id,
      assessmentId,
      subject,
      old: state,
      new: null,
    });
  }
}

function addEnterprise(copy: Db, damaged: Db, line: HistoryRow): void {
  const sample = readableRow(damaged, 'SELECT sample FROM enterprise WHERE id = ?', line.subject)?.['sample'];
  const profile = { ...emptyProfile, ...(JSON.parse(line.new ?? '{}') as Partial<Profile>) };
  insertEnterprise(copy, { id: line.subject, sample: sample === 1, profile, createdAt: line.at });
}

function saveField(copy: Db, line: HistoryRow): void {
  const enterprise = findEnterprise(copy, line.enterprise_id);
  if (enterprise === null) return;
  updateProfile(copy, enterprise, {
    ...enterprise.profile,
    [line.subject]: JSON.parse(line.new ?? 'null') as unknown,
  });
}

/** As it is in the damaged database: later lines that renamed or moved it on find it as they leave it. */
function takeAssessment(copy: Db, damaged: Db, id: string): void {
  const found = assessmentRow(damaged, id);
  if (found === null) return;
  putRow(copy, 'assessment', found.row);
  change(copy, 'DELETE FROM assessment_pack WHERE assessment_id = ?', id);
  for (const pack of found.packs) putRow(copy, 'assessment_pack', pack);
}

function addEarlier(copy: Db, line: HistoryRow, seq: number): void {
  if (line.old === null) return;
  putRowAt(copy, 'earlier_result', { assessment_id: line.assessment_id, state: line.old }, seq);
}

function dropEarlier(copy: Db, line: HistoryRow): void {
  const { moved } = JSON.parse(line.new ?? '{}') as { moved?: number };
  if (moved === undefined) return;
  change(copy, 'DELETE FROM earlier_result WHERE assessment_id = ? AND seq = ?', line.assessment_id, moved);
}

function takeRow(copy: Db, damaged: Db, table: 'closing' | 'reopening', line: HistoryRow, seq: number): void {
  const row = rowOf(damaged, table, line);
  if (row !== null) putRowAt(copy, table, row, seq);
}
