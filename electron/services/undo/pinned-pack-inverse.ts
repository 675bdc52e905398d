import { listPackHashes } from '../../db/assessments.ts';
import { getAssessmentToChange } from '../open-to-change.ts';
import { storeAdded, storeTakenAway, type PinnedPack } from '../packs-of-assessment.ts';
import type { Inverse, SubjectChange } from './inverse.ts';

/**
 * A questionnaire an assessment holds, or no longer. Taken back it stands at its old place, with the figures it was
 * pinned with; where other figures were pinned meanwhile, those stay.
 */
export const pinnedPackInverse: Inverse = {
  kind: 'value',
  family: 'pinned pack',
  restorable: false,
  before: 'step',
  whenClosed: 'refused',
  empty: () => null,
  present: (db, change) =>
    listPackHashes(db, change.assessmentId ?? '').includes(pinnedOf(change).hash)
      ? (change.new ?? change.old)
      : null,
  write: (place, db, change, value) => {
    const assessment = getAssessmentToChange(db, change.assessmentId ?? '');
    const told = pinnedOf(change);
    const { figuresHash } = assessment;
    const { without, with: including } = told.figures;
    const asBefore = figuresHash === (value === null ? including : without);
    const figures = asBefore ? told.figures : { without: figuresHash, with: figuresHash };
    const input = { assessment, packId: change.subject, pinned: { ...told, figures } };
    if (value === null) storeTakenAway(place, db, input);
    else storeAdded(place, db, input);
  },
};

function pinnedOf(change: SubjectChange): PinnedPack {
  return JSON.parse(change.new ?? change.old ?? 'null') as PinnedPack;
}
