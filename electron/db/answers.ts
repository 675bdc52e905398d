import { emptyAnswer, type Answer, type Slot } from '../../assessments/answering/answer.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { hashOf } from './canonical.ts';
import { allRows, changeOneRow, eachRow, firstRow, storedJson, type Db } from './database.ts';

interface AnswerRow {
  readonly assessment_id: string;
  readonly slot: string;
  readonly state: string;
  readonly seq: number;
  readonly saved_at: string;
  readonly row_hash: string;
}

/** An answer as it is stored. */
export interface StoredAnswer {
  readonly slot: Slot;
  readonly answer: Answer;
  readonly seq: number;
  readonly savedAt: string;
}

/** Puts an answer in the place of the one before, or as the first. Returns the hash of the row as stored. */
export function upsertAnswer(
  db: Db,
  input: { assessmentId: string; slot: Slot; answer: Answer; seq: number; savedAt: string },
): string {
  const row = {
    assessment_id: input.assessmentId,
    slot: input.slot,
    state: canonicalJson(input.answer),
    seq: input.seq,
    saved_at: input.savedAt,
  };
  const rowHash = hashOf(row);
  changeOneRow(
    db,
    `INSERT INTO answer (assessment_id, slot, state, seq, saved_at, row_hash) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (assessment_id, slot) DO UPDATE
     SET state = excluded.state, seq = excluded.seq, saved_at = excluded.saved_at, row_hash = excluded.row_hash`,
    ...Object.values(row),
    rowHash,
  );
  return rowHash;
}

/** Every answer of an assessment, by slot. */
export function listAnswers(db: Db, assessmentId: string): StoredAnswer[] {
  return allRows<AnswerRow>(
    db,
    'SELECT * FROM answer WHERE assessment_id = ? ORDER BY slot',
    assessmentId,
  ).map((row) => toAnswer(db, row));
}

/** The answers about raw figures alone: what a figure is checked against. */
export function listFigureAnswers(db: Db, assessmentId: string): StoredAnswer[] {
  return allRows<AnswerRow>(
    db,
    `SELECT * FROM answer WHERE assessment_id = ? AND slot >= 'f:' AND slot < 'f;'`,
    assessmentId,
  ).map((row) => toAnswer(db, row));
}

/** The answer in one slot, or null where nothing was ever said. */
export function findAnswer(db: Db, assessmentId: string, slot: Slot): StoredAnswer | null {
  const row = firstRow<AnswerRow>(
    db,
    'SELECT * FROM answer WHERE assessment_id = ? AND slot = ?',
    assessmentId,
    slot,
  );
  return row === null ? null : toAnswer(db, row);
}

/** Answers whose row hash no longer fits, and answers that differ from the newest line of the history about them. */
export function findDamagedAnswers(db: Db): { assessmentId: string; slot: string }[] {
  const damaged = new Map<string, { assessmentId: string; slot: string }>();
  const note = (assessmentId: string, slot: string): void =>
    void damaged.set(`${assessmentId} ${slot}`, { assessmentId, slot });
  for (const { row_hash: rowHash, ...row } of eachRow<AnswerRow>(db, 'SELECT * FROM answer')) {
    if (hashOf(row) !== rowHash) note(row.assessment_id, row.slot);
  }
  const differing = allRows<{ assessment_id: string; subject: string }>(
    db,
    `SELECT newest.assessment_id, newest.subject
     FROM (SELECT assessment_id, subject, new, max(seq) AS seq FROM history
           WHERE kind IN ('answer-saved', 'answer-imported') GROUP BY assessment_id, subject) AS newest
     LEFT JOIN answer ON answer.assessment_id = newest.assessment_id AND answer.slot = newest.subject
     WHERE answer.seq IS NOT newest.seq OR answer.state IS NOT newest.new`,
  );
  for (const row of differing) note(row.assessment_id, row.subject);
  return [...damaged.values()];
}

function toAnswer(db: Db, row: AnswerRow): StoredAnswer {
  const answer = storedJson<Answer>(db, row.state, emptyAnswer);
  return { slot: row.slot as Slot, answer, seq: row.seq, savedAt: row.saved_at };
}
