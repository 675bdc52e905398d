import type { Application } from '../../assessments/application/tables.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { Saved } from '../contract.ts';
import { getParts } from '../db/assessment-parts.ts';
import { refuseTwice, storePart } from './assessment-parts.ts';
import { getAssessmentToChange } from './open-to-change.ts';
import { writeStore, type Workplace } from './workplace.ts';

/**
 * Stores what was given for one programme in the place of what was there before. Refused for a programme this version
 * of the app does not ship, unless something was given for it before.
 */
export function saveApplication(
  place: Workplace,
  input: { assessmentId: string; programmeId: string; application: Application },
): Saved {
  const { budget, targets, attachments } = input.application;
  for (const rows of [budget.lines, budget.sources, budget.earlier, targets])
    refuseTwice(rows.map(({ id }) => id));
  for (const papers of Object.values(attachments)) refuseTwice(papers);
  return writeStore(place, (db) => {
    const assessment = getAssessmentToChange(db, input.assessmentId);
    const before = getParts(db, assessment.id).applications;
    const known =
      Object.hasOwn(before, input.programmeId) ||
      place.library.programmes.some(({ id }) => id === input.programmeId);
    if (!known) throw new DeskError('store.no-programme', { programme: input.programmeId });
    const state = { ...before, [input.programmeId]: input.application };
    return storePart(place, db, { assessment, part: 'applications', state, kind: 'part-saved' });
  });
}
