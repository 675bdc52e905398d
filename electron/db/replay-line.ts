import { emptyProfile, type Profile } from '../../assessments/enterprise/profile.ts';
import { findAssessment, updateTitle } from './assessments.ts';
import { hashOf } from './canonical.ts';
import { change, firstRow, type Db } from './database.ts';
import { findEnterprise, insertEnterprise, updateProfile } from './enterprises.ts';
import type { HistoryRow } from './history.ts';
import { presentTableOf } from './present-tables.ts';
import { deleteRows } from './purge.ts';
import { emptyLines, type PurgeTarget } from './purged-lines.ts';
import { isSound, putRow, putRowAt, readableRow, readableRows, type Row } from './sound-rows.ts';

/** Whether all that a line needs is there: in the copy, or undamaged in the database it comes from. */
export function canApply(copy: Db, damaged: Db, line: HistoryRow): boolean {
  switch (line.kind) {
    case 'assessment-started':
    case 'edition-moved':
    case 'edition-restored':
      return assessmentRow(damaged, line.assessment_id ?? '') !== null;
    case 'closed':
      return findAssessment(copy, line.subject) !== null && rowOf(damaged, 'closing', line) !== null;
    case 'reopened':
      return findAssessment(copy, line.subject) !== null && rowOf(damaged, 'reopening', line) !== null;
    case 'pack-installed':
      return firstRow(copy, 'SELECT 1 FROM pack WHERE hash = ?', line.subject) !== null;
    case 'enterprise-created':
    case 'file-imported':
    case 'override-saved':
    case 'pack-removed':
    case 'binned':
    case 'unbinned':
    case 'purged':
      return true;
    case 'profile-saved':
    case 'profile-imported':
    case 'evidence-added':
    case 'evidence-imported':
    case 'evidence-saved':
      return findEnterprise(copy, line.enterprise_id) !== null;
    case 'assessment-renamed':
    case 'answer-saved':
    case 'answer-imported':
    case 'part-saved':
    case 'part-imported':
    case 'earlier-imported':
    case 'evidence-linked':
    case 'evidence-unlinked':
      return findAssessment(copy, line.assessment_id ?? '') !== null;
  }
}

/** Does in the copy, as line `seq`, what a line says was done. `canApply` must have said that it can. */
export function applyLine(copy: Db, damaged: Db, line: HistoryRow, seq: number): void {
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

/** The row of an assessment, when it and the list of its questionnaires are as they were written. */
function assessmentRow(db: Db, id: string): { row: Row; packs: readonly Row[] } | null {
  const row = readableRow(db, 'SELECT * FROM assessment WHERE id = ?', id);
  const packs = readableRows<Row>(
    db,
    'SELECT * FROM assessment_pack WHERE assessment_id = ? ORDER BY place',
    id,
  );
  if (row === null) return null;
  const { row_hash: rowHash, ...rest } = row;
  const sound = hashOf({ ...rest, packs: packs.map((pack) => pack['pack_hash']) }) === rowHash;
  return sound ? { row, packs } : null;
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

/** The row a closing or reopening line made, when it is as it was written. */
function rowOf(damaged: Db, table: 'closing' | 'reopening', line: HistoryRow): Row | null {
  const row = readableRow(
    damaged,
    `SELECT * FROM ${table} WHERE assessment_id = ? AND seq = ?`,
    line.subject,
    line.seq,
  );
  return row !== null && isSound(row) ? row : null;
}

function takeRow(copy: Db, damaged: Db, table: 'closing' | 'reopening', line: HistoryRow, seq: number): void {
  const row = rowOf(damaged, table, line);
  if (row !== null) putRowAt(copy, table, row, seq);
}
