import { findAssessment } from './assessments.ts';
import { assessmentRow, enterpriseRow, rowOf } from './damaged-rows.ts';
import { firstRow, type Db } from './database.ts';
import { findEnterprise } from './enterprises.ts';
import { findEvidence } from './evidence.ts';
import type { HistoryRow } from './history.ts';
import { readableRow, type Row } from './sound-rows.ts';

/** Whether all that a line needs is there: in the copy, or undamaged in the database it comes from. */
export function canApply(copy: Db, damaged: Db, line: HistoryRow): boolean {
  switch (line.kind) {
    case 'assessment-started':
    case 'edition-moved':
    case 'edition-restored':
    case 'pack-added':
    case 'pack-taken-away':
      return (
        hasEnterprise(copy, damaged, line) && isComplete(copy, assessmentRow(damaged, line.assessment_id))
      );
    case 'closed':
      return canClose(copy, rowOf(damaged, 'closing', line));
    case 'reopened':
      return canReopen(copy, rowOf(damaged, 'reopening', line));
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
    case 'enterprise-part-saved':
    case 'enterprise-part-imported':
    case 'evidence-added':
    case 'evidence-imported':
    case 'evidence-saved':
      return hasEnterprise(copy, damaged, line);
    case 'evidence-linked':
      return findAssessment(copy, line.assessment_id ?? '') !== null && canLink(copy, damaged, line);
    case 'assessment-renamed':
    case 'answer-saved':
    case 'answer-imported':
    case 'part-saved':
    case 'part-imported':
    case 'earlier-imported':
    case 'evidence-unlinked':
      return findAssessment(copy, line.assessment_id ?? '') !== null;
  }
}

/** In the copy, or as a sound row where the line it began with is lost. */
function hasEnterprise(copy: Db, damaged: Db, line: HistoryRow): boolean {
  return findEnterprise(copy, line.enterprise_id) !== null || enterpriseRow(damaged, line) !== null;
}

/** Whether the questionnaires and figures an assessment rests on could be taken over. */
function isComplete(copy: Db, found: ReturnType<typeof assessmentRow>): boolean {
  if (found === null) return false;
  const packs = found.packs.map((pack) => ['pack', pack['pack_hash']] as const);
  return [...packs, ['figure_catalogue', found.row['figures_hash']] as const].every(
    ([table, hash]) => firstRow(copy, `SELECT 1 FROM ${table} WHERE hash = ?`, hash ?? null) !== null,
  );
}

/** What was frozen must be there, and the version before reopened: an assessment is closed once at a time. */
function canClose(copy: Db, row: Row | null): boolean {
  if (row === null || findAssessment(copy, String(row['assessment_id']))?.closed !== null) return false;
  return firstRow(copy, 'SELECT 1 FROM frozen_content WHERE hash = ?', row['content_hash'] ?? null) !== null;
}

function canReopen(copy: Db, row: Row | null): boolean {
  if (row === null) return false;
  const closed = findAssessment(copy, String(row['assessment_id']))?.closed ?? null;
  return closed !== null && closed.version === row['version'];
}

/** Evidence that was purged later is no longer there; its link is needed until the line that takes it away. */
function canLink(copy: Db, damaged: Db, { subject }: HistoryRow): boolean {
  const id = subject.slice(subject.lastIndexOf(' ') + 1);
  const purge = `SELECT seq FROM history WHERE kind = 'purged' AND subject = 'evidence:' || ?`;
  return findEvidence(copy, id) !== null || readableRow(damaged, purge, id) !== null;
}
