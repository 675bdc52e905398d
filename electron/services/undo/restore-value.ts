import type { Answer, Slot } from '../../../assessments/answering/answer.ts';
import { checkAnswer } from '../../../assessments/answering/check-answer.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { Undone } from '../../contract/history.ts';
import { listFigureAnswers } from '../../db/answers.ts';
import { getAssessment } from '../../db/assessments.ts';
import type { Db } from '../../db/database.ts';
import { getEnterprise } from '../../db/enterprises.ts';
import { findLine, listLines, newestSeq, type HistoryRow } from '../../db/history.ts';
import { answersBySlot } from '../answers.ts';
import { writeStore, type Workplace } from '../workplace.ts';
import type { SubjectChange } from './inverse.ts';
import { inverses } from './inverses.ts';
import { describeStep } from './step.ts';
import { undoState } from './undo.ts';

/** Whether the value a line calls `old` can be put in its place again. */
export function isRestorable(line: HistoryRow): boolean {
  const inverse = inverses[line.kind];
  if (inverse.kind !== 'value' || !inverse.restorable) return false;
  // A line with neither was emptied by purging.
  if (line.old === null && line.new === null) return false;
  return line.old !== null || inverse.empty(changeOf(line)) !== null;
}

/**
 * Puts the value a line of the history calls `old` in its place again, as a new change. An answer must still be one
 * the questionnaire takes. Throws, with nothing changed, when there is no such value or place, or it is closed.
 */
export function restoreValue(place: Workplace, input: { seq: number }): Undone {
  const { step, seq } = writeStore(place, (db) => {
    const line = findLine(db, input.seq);
    if (line === null) throw new DeskError('history.no-line');
    const inverse = inverses[line.kind];
    if (inverse.kind !== 'value' || !isRestorable(line)) throw new DeskError('history.not-restorable');
    const change = changeOf(line);
    const value = line.old ?? inverse.empty(change);
    const before = newestSeq(db);
    if ((inverse.present(db, change) ?? inverse.empty(change)) !== value) {
      if (inverse.family === 'answer' && value !== null) refuseUnfit(place, db, line, value);
      inverse.write(place, db, change, value);
    }
    const last = newestSeq(db);
    const written = last === before ? [line] : listLines(db, before + 1, last);
    return { step: describeStep(db, written), seq: last };
  });
  return { step, seq, state: undoState(place, {}) };
}

function changeOf(line: HistoryRow): SubjectChange {
  const { subject, old, seq } = line;
  return {
    enterpriseId: line.enterprise_id,
    assessmentId: line.assessment_id,
    subject,
    old,
    new: line.new,
    seq,
  };
}

/** An answer of long ago may no longer fit: the edition was moved on, or another figure was changed. */
function refuseUnfit(place: Workplace, db: Db, line: HistoryRow, value: string): void {
  const assessment = getAssessment(db, line.assessment_id ?? '');
  const fault = checkAnswer({
    slot: line.subject as Slot,
    answer: JSON.parse(value) as Answer,
    packs: place.pinned.packsOf(db, assessment.id),
    programmes: place.library.programmes,
    situation: {
      profile: getEnterprise(db, assessment.enterpriseId).profile,
      figures: place.pinned.figures(db, assessment.figuresHash),
      answers: answersBySlot(listFigureAnswers(db, assessment.id)),
    },
  });
  if (fault !== null) throw DeskError.of(fault);
}
