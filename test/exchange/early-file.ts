import { writeFileSync } from 'node:fs';
import { atOnce } from '../../electron/db/walk.ts';
import {
  assessmentFileText,
  readAssessmentFile,
  toAssessmentFile,
} from '../../electron/exchange/assessment-file.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { packsAtHand } from '../../electron/services/offered-packs.ts';
import { carryOut } from '../../electron/services/passing-on/carry-out.ts';
import { deskId } from '../../electron/services/passing-on/desk-id.ts';
import { fromEarlier } from '../../electron/services/passing-on/from-earlier.ts';
import { conflictMarks } from '../../electron/services/passing-on/import-choices.ts';
import { standFile } from '../../electron/services/passing-on/stand.ts';
import { readStore, type Workplace } from '../../electron/services/workplace.ts';

/** Writes an assessment as early versions of the app did: one JSON document of format version 2. */
export function writeEarlyFile(place: Workplace, input: { assessmentId: string; file: string }): void {
  const open = openAssessment(place, input);
  const { packs, figures, programmes, plan, costs, chosen, applications } = open;
  const file = toAssessmentFile({
    appVersion: '0.1.0',
    sample: open.enterprise.sample,
    profile: open.enterprise.profile,
    title: open.assessment.title,
    startedAt: open.assessment.createdAt,
    packs,
    figures,
    programmes,
    answers: open.answers,
    parts: { plan, costs, programmes: chosen, applications },
    earlier: open.earlier,
  });
  writeFileSync(input.file, assessmentFileText(file));
}

/** Takes such a file in as new, by what the app does with it, only at once. Throws the fault. */
export function takeEarlyFile(
  place: Workplace,
  { file }: { file: string },
): { enterpriseId: string; assessmentId: string } {
  const { figures, programmes } = place.library;
  const packs = readStore(place, (db) => packsAtHand(place, db));
  const content = fromEarlier(readAssessmentFile(file, { packs, figures, programmes }), figures);
  const desk = deskId(place);
  const stood = readStore(place, (db) => atOnce(standFile(place, db, desk, content)));
  const asNew = (ids: readonly string[]): Record<string, 'as-new'> =>
    Object.fromEntries(ids.map((id) => [id, 'as-new'] as const));
  const { enterprises } = carryOut(place, {
    desk,
    name: file,
    content,
    choices: {
      enterprises: asNew(content.enterprises.map((one) => one.id)),
      assessments: asNew(content.enterprises.flatMap((one) => one.assessments.map((each) => each.id))),
      conflicts: {},
      figures: true,
      otherwise: 'mine',
    },
    shown: conflictMarks(stood),
    held: { result: stood, seq: -1 },
  });
  const [taken] = enterprises;
  return { enterpriseId: taken?.enterpriseId ?? '', assessmentId: taken?.assessmentIds[0] ?? '' };
}
