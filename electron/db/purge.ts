import { change, allRows, type Db } from './database.ts';
import { insertHistory, newestSeq } from './history.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { binSubject } from './bin.ts';
import { emptyLines, sealLines, type PurgeTarget } from './purged-lines.ts';

/**
 * Deletes the rows of something with all that belongs to it, and takes its content out of the history; a line that
 * vouches for the emptied ones says that it was purged. Files of evidence are collected later, when nothing wants
 * them. Belongs into a transaction. Links of a single piece of evidence must have been taken away before.
 */
export function purgeRows(
  db: Db,
  target: PurgeTarget & { readonly assessmentId: string | null },
  said: { readonly at: string; readonly who: string },
): number {
  deleteRows(db, target);
  const before = newestSeq(db) + 1;
  const seq = insertHistory(db, {
    ...said,
    kind: 'purged',
    enterpriseId: target.enterpriseId,
    assessmentId: target.assessmentId,
    subject: binSubject(target.kind, target.id),
    old: null,
    new: canonicalJson(sealLines(db, target, before)),
  });
  emptyLines(db, target, seq);
  return seq;
}

/** Deletes the rows alone, as a replay of the line about a purge does. */
export function deleteRows(db: Db, target: Pick<PurgeTarget, 'kind' | 'id'>): void {
  const { kind, id } = target;
  switch (kind) {
    case 'enterprise':
      for (const one of allRows<{ id: string }>(db, 'SELECT id FROM assessment WHERE enterprise_id = ?', id))
        deleteAssessment(db, one.id);
      for (const one of allRows<{ id: string }>(db, 'SELECT id FROM evidence WHERE enterprise_id = ?', id))
        deleteEvidenceRow(db, one.id);
      change(db, 'DELETE FROM enterprise_part WHERE enterprise_id = ?', id);
      change(db, 'DELETE FROM enterprise WHERE id = ?', id);
      break;
    case 'assessment':
      deleteAssessment(db, id);
      break;
    case 'evidence':
      deleteEvidenceRow(db, id);
      break;
  }
  forgetBinned(db, kind, id);
}

function deleteAssessment(db: Db, id: string): void {
  const frozen = allRows<{ hash: string }>(
    db,
    'SELECT content_hash AS hash FROM closing WHERE assessment_id = ?',
    id,
  );
  // While a closing stands, everything else of the assessment is guarded.
  for (const table of [
    'reopening',
    'closing',
    'evidence_link',
    'earlier_result',
    'assessment_part',
    'answer',
    'assessment_pack',
  ]) {
    change(db, `DELETE FROM ${table} WHERE assessment_id = ?`, id);
  }
  for (const { hash } of frozen) {
    change(
      db,
      `DELETE FROM frozen_content WHERE hash = ?
       AND NOT EXISTS (SELECT 1 FROM closing WHERE content_hash = frozen_content.hash)`,
      hash,
    );
  }
  change(db, 'DELETE FROM assessment WHERE id = ?', id);
  forgetBinned(db, 'assessment', id);
}

function deleteEvidenceRow(db: Db, id: string): void {
  change(db, 'DELETE FROM evidence_link WHERE evidence_id = ?', id);
  change(db, 'DELETE FROM evidence WHERE id = ?', id);
  forgetBinned(db, 'evidence', id);
}

function forgetBinned(db: Db, kind: string, id: string): void {
  change(db, 'DELETE FROM binned WHERE kind = ? AND id = ?', kind, id);
}
