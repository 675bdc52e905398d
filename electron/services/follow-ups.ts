import { followUpBook } from '../../assessments/answering/follow-up-book.ts';
import { followUpPrint, type FollowUpInput } from '../../assessments/answering/follow-up-print.ts';
import { followUps } from '../../assessments/answering/follow-ups.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import type { PrintedList } from '../../assessments/sheets/printed-list.ts';
import type { Book } from '../../assessments/sheets/sheet.ts';
import { listAssessmentEvidence } from '../db/evidence-links.ts';
import { openAssessment } from './assessments.ts';
import { fileName } from './file-name.ts';
import { localDay } from './local-day.ts';
import { chosenAuthor } from './settings.ts';
import { readStore, refuseDamaged, type Workplace } from './workplace.ts';

const documentName = { 'zh-CN': '走访后补交清单', en: 'still to be sent' };

interface Wanted {
  readonly assessmentId: string;
  readonly language: Language;
}

/** The name the list is offered under. Refused while the store is damaged. */
export function followUpFileName(
  place: Workplace,
  { assessmentId, language }: Wanted,
  ending: 'xlsx' | 'pdf',
): string {
  refuseDamaged(place);
  const { enterprise, assessment } = openAssessment(place, { assessmentId });
  return fileName([enterprise.profile.name, assessment.title, documentName[language]], ending);
}

/** What is still to be sent for an assessment, as the database has it at this moment, as a workbook. */
export function makeFollowUpBook(place: Workplace, wanted: Wanted): { book: Book; items: number } {
  const input = readFollowUps(place, wanted);
  return { book: followUpBook(input), items: input.list.length };
}

/** The same to be printed. */
export function makeFollowUpPrint(place: Workplace, wanted: Wanted): PrintedList {
  return followUpPrint(readFollowUps(place, wanted));
}

function readFollowUps(place: Workplace, { assessmentId, language }: Wanted): FollowUpInput {
  const { assessment, enterprise, packs, figures, answers } = openAssessment(place, { assessmentId });
  const situation = { profile: enterprise.profile, figures, answers };
  const evidence = readStore(place, (db) => listAssessmentEvidence(db, assessmentId));
  const proven = new Set<string>(evidence.flatMap(({ slots }) => slots));
  const results = packs.map((pack) => scorePack(pack, situation));
  return {
    enterprise: enterprise.profile.name.trim(),
    assessment: assessment.title,
    consultant: consultantOf(place, enterprise.handling?.consultant ?? ''),
    list: followUps(packs, results, situation, (slot) => proven.has(slot)),
    language,
    today: localDay(place.now()),
  };
}

/** Who looks after the enterprise; where nobody is named, who works at this desk. */
function consultantOf(place: Workplace, named: string): string {
  return named.trim() || readStore(place, chosenAuthor).trim();
}
