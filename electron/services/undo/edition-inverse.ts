import { canonicalJson } from '../../../assessments/dossier/canonical-json.ts';
import type { EarlierResult } from '../../../assessments/exchange/earlier-result.ts';
import { listPackHashes, repinAssessment } from '../../db/assessments.ts';
import type { Db } from '../../db/database.ts';
import { deleteEarlierResult, insertEarlierResult } from '../../db/earlier-results.ts';
import { findNewestLine, insertHistory } from '../../db/history.ts';
import type { EditionMove } from '../editions.ts';
import { getAssessmentToChange } from '../open-to-change.ts';
import type { Workplace } from '../workplace.ts';
import type { Inverse, SubjectChange } from './inverse.ts';

/** A move to another edition. Taken back, the result recorded at the move goes with it. */
export const editionInverse: Inverse = {
  kind: 'value',
  family: 'edition',
  restorable: false,
  before: 'step',
  whenClosed: 'refused',
  empty: () => null,
  present: (db, change) => {
    const { from, to } = moveOf(change);
    const pinned = listPackHashes(db, change.assessmentId ?? '');
    if (pinned.includes(to)) return change.new;
    return pinned.includes(from) ? change.old : null;
  },
  write: (place, db, change, value) => {
    if (value === change.new) moveAgain(place, db, change);
    else moveBack(place, db, change);
  },
};

function moveBack(place: Workplace, db: Db, change: SubjectChange): void {
  const { id, enterpriseId } = getAssessmentToChange(db, change.assessmentId ?? '');
  const move = moveOf(change);
  const moved = findNewestLine(db, { kind: 'edition-moved', assessmentId: id, subject: change.subject });
  if (moved === null) throw new Error('There was no move to another edition.');
  insertHistory(db, {
    at: place.now(),
    who: place.who(),
    kind: 'edition-restored',
    enterpriseId,
    assessmentId: id,
    subject: change.subject,
    old: canonicalJson(move),
    new: canonicalJson({ moved: moved.seq }),
  });
  deleteEarlierResult(db, id, moved.seq);
  repinAssessment(db, { id, from: move.to, to: move.from, figuresHash: move.figures.from });
}

function moveAgain(place: Workplace, db: Db, change: SubjectChange): void {
  const { id, enterpriseId } = getAssessmentToChange(db, change.assessmentId ?? '');
  const { from, to, figures } = moveOf(change);
  const seq = insertHistory(db, {
    at: place.now(),
    who: place.who(),
    kind: 'edition-moved',
    enterpriseId,
    assessmentId: id,
    subject: change.subject,
    old: change.old,
    new: change.new,
  });
  const result = JSON.parse(change.old ?? 'null') as EarlierResult;
  insertEarlierResult(db, { assessmentId: id, seq, result });
  repinAssessment(db, { id, from, to, figuresHash: figures.to });
}

function moveOf(change: SubjectChange): EditionMove {
  return JSON.parse(change.new ?? 'null') as EditionMove;
}
