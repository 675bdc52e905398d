import { emptyAnswer, type Answer, type Slot } from '../../assessments/answering/answer.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { allRows, storedJson, type Db } from './database.ts';
import { findState, listStates, upsertState, type StateTable, type StoredState } from './present-state.ts';

/** The answers of assessments, by slot. */
export const answerTable: StateTable<'assessment_id' | 'slot'> = {
  table: 'answer',
  keys: ['assessment_id', 'slot'],
  kinds: ['answer-saved', 'answer-imported'],
  subject: 'row.slot',
  owner: { column: 'assessment_id', of: 'row.assessment_id' },
};

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
  const keys = { assessment_id: input.assessmentId, slot: input.slot };
  return upsertState(db, answerTable, keys, { ...input, state: canonicalJson(input.answer) });
}

/** Every answer of an assessment, by slot. */
export function listAnswers(db: Db, assessmentId: string): StoredAnswer[] {
  return listStates(db, answerTable, { assessment_id: assessmentId }).map((row) =>
    toAnswer(db, row.slot, row),
  );
}

/** The answers about raw figures alone: what a figure is checked against. */
export function listFigureAnswers(db: Db, assessmentId: string): StoredAnswer[] {
  return allRows<StoredState & { slot: string }>(
    db,
    `SELECT slot, state, seq, saved_at AS savedAt FROM answer
     WHERE assessment_id = ? AND slot >= 'f:' AND slot < 'f;'`,
    assessmentId,
  ).map((row) => toAnswer(db, row.slot, row));
}

/** The answer in one slot, or null where nothing was ever said. */
export function findAnswer(db: Db, assessmentId: string, slot: Slot): StoredAnswer | null {
  const found = findState(db, answerTable, { assessment_id: assessmentId, slot });
  return found === null ? null : toAnswer(db, slot, found);
}

function toAnswer(db: Db, slot: string, stored: StoredState): StoredAnswer {
  const answer = storedJson<Answer>(db, stored.state, emptyAnswer);
  return { slot: slot as Slot, answer, seq: stored.seq, savedAt: stored.savedAt };
}
