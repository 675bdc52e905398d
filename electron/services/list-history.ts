import type { JsonValue } from '../../assessments/dossier/canonical-json.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { HistoryAbout, HistoryEntry } from '../contract/history.ts';
import { findAssessment } from '../db/assessments.ts';
import { storedJson, type Db } from '../db/database.ts';
import { findEnterprise } from '../db/enterprises.ts';
import { listHistoryBefore, noEnterprise, type HistoryRow } from '../db/history.ts';
import { isRestorable } from './undo/restore-value.ts';
import { readStore, type Workplace } from './workplace.ts';

/** What was changed, newest first, a page at a time; also of what lies in the bin or is closed. */
export function listHistory(
  place: Workplace,
  input: { about: HistoryAbout; before?: number | undefined; limit: number },
): { entries: readonly HistoryEntry[]; more: boolean } {
  const { about } = input;
  return readStore(place, (db) => {
    if (about.kind === 'assessment' && findAssessment(db, about.assessmentId) === null)
      throw new DeskError('store.no-assessment');
    if (about.kind === 'enterprise' && findEnterprise(db, about.enterpriseId) === null)
      throw new DeskError('store.no-enterprise');
    const before = input.before ?? Number.MAX_SAFE_INTEGER;
    // One more than asked for says whether there is another page.
    const rows = listHistoryBefore(db, about, before, input.limit + 1);
    const entries = rows.slice(0, input.limit).map((row) => historyEntry(db, row));
    return { entries, more: rows.length > input.limit };
  });
}

function historyEntry(db: Db, row: HistoryRow): HistoryEntry {
  return {
    seq: row.seq,
    at: row.at,
    who: row.who,
    kind: row.kind,
    enterpriseId: row.enterprise_id === noEnterprise ? null : row.enterprise_id,
    assessmentId: row.assessment_id,
    subject: row.subject,
    old: row.old === null ? null : storedJson<JsonValue>(db, row.old, null),
    new: row.new === null ? null : storedJson<JsonValue>(db, row.new, null),
    restorable: isRestorable(row),
  };
}
