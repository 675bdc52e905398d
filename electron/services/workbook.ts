import { emptyAnswer, type Slot } from '../../assessments/answering/answer.ts';
import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import { everythingAsked } from '../../assessments/exchange/workbook-asked.ts';
import {
  compareWorkbook,
  withItems,
  type ComparedItem,
} from '../../assessments/exchange/workbook-compare.ts';
import { findWorkbook } from '../../assessments/exchange/workbook-find.ts';
import { workbookBook } from '../../assessments/exchange/workbook-sheets.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import type { FoundBook } from '../../assessments/sheets/read-sheet.ts';
import type { Book } from '../../assessments/sheets/sheet.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { sayFault } from '../../assessments/text/say.ts';
import type { WorkbookPreview } from '../contract/workbook.ts';
import { listAnswers } from '../db/answers.ts';
import { listPackHashes } from '../db/assessments.ts';
import { hashOf } from '../db/canonical.ts';
import { getEnterprise } from '../db/enterprises.ts';
import { answersBySlot, storeAnswer } from './answers.ts';
import { openAssessment } from './assessments.ts';
import { fileName } from './file-name.ts';
import { localDay } from './local-day.ts';
import { getAssessmentToChange } from './open-to-change.ts';
import { readStore, refuseDamaged, writeStore, type Workplace } from './workplace.ts';

const documentName = { 'zh-CN': '填写表', en: 'workbook' };

/** The name a workbook is offered under. Refused while the store is damaged, and of a closed assessment. */
export function workbookFileName(
  place: Workplace,
  input: { assessmentId: string; language: Language },
): string {
  refuseDamaged(place);
  readStore(place, (db) => getAssessmentToChange(db, input.assessmentId));
  const { enterprise, assessment } = openAssessment(place, input);
  return fileName([enterprise.profile.name, assessment.title, documentName[input.language]], 'xlsx');
}

/**
 * The workbook of an assessment as the database has it at this moment, and how many questions and figures it asks.
 * Throws for a closed one: what was filled in there could never be taken in.
 */
export function makeWorkbook(
  place: Workplace,
  input: { assessmentId: string; language: Language; appVersion: string },
): { book: Book; rows: number } {
  const { assessment, enterprise, packs, figures, answers } = openAssessment(place, input);
  const packHashes = readStore(place, (db) =>
    listPackHashes(db, getAssessmentToChange(db, input.assessmentId).id),
  );
  const now = place.now();
  const book = workbookBook({
    assessment,
    packs,
    packHashes,
    situation: { profile: enterprise.profile, figures, answers },
    language: input.language,
    now,
    today: localDay(now),
    appVersion: input.appVersion,
    hashOf,
  });
  return { book, rows: everythingAsked(packs, figures).length };
}

/** Keeps the workbook read last, so that what is taken in is what was looked at. */
export interface WorkbookReadings {
  readonly keep: (reading: { assessmentId: string; items: readonly ComparedItem[] }) => string;
  /** The reading a token names. Throws when another workbook was read since. */
  readonly get: (token: string) => { assessmentId: string; items: readonly ComparedItem[] };
}

/** Keeps one reading at a time; `newId` makes its token. */
export function createWorkbookReadings(newId: () => string): WorkbookReadings {
  let kept: {
    readonly token: string;
    readonly reading: Parameters<WorkbookReadings['keep']>[0];
  } | null = null;
  return {
    keep: (reading) => {
      kept = { token: newId(), reading };
      return kept.token;
    },
    get: (token) => {
      if (kept?.token !== token) throw new DeskError('workbook.no-preview');
      return kept.reading;
    },
  };
}

/**
 * Holds a workbook against an assessment; nothing is stored. Throws `workbook.foreign`, `.newer`,
 * `.other-assessment`.
 */
export function previewWorkbook(
  place: Workplace,
  readings: WorkbookReadings,
  input: { assessmentId: string; file: string; book: FoundBook },
): WorkbookPreview {
  const found = findWorkbook(input.book);
  const { assessmentId, enterprise, title } = found.marks;
  if (assessmentId !== input.assessmentId)
    throw new DeskError('workbook.other-assessment', { enterprise, title });
  const open = openAssessment(place, { assessmentId });
  const situation = { profile: open.enterprise.profile, figures: open.figures, answers: open.answers };
  const packHashes = readStore(place, (db) => listPackHashes(db, assessmentId));
  const compared = compareWorkbook({ found, packs: open.packs, packHashes, situation, hashOf });
  return {
    token: readings.keep({ assessmentId, items: compared.items }),
    assessmentId,
    file: input.file,
    exportedAt: found.marks.exportedAt,
    filledBy: found.filledBy,
    ...compared,
  };
}

/**
 * Stores the answers named of the workbook read last: all in one transaction, checked together as they will stand,
 * or none. Throws `workbook.no-preview`, `workbook.changed-since`, `workbook.row`, `assessment.closed`.
 */
export function importWorkbook(
  place: Workplace,
  readings: WorkbookReadings,
  input: { token: string; take: readonly Slot[] },
): { saved: number; seq: number } {
  const { assessmentId, items } = readings.get(input.token);
  const wanted = new Set(input.take);
  const taken = items.filter((item) => wanted.has(item.slot));
  return writeStore(place, (db) => {
    const assessment = getAssessmentToChange(db, assessmentId);
    const answers = answersBySlot(listAnswers(db, assessmentId));
    const packs = place.pinned.packsOf(db, assessmentId);
    const situation = {
      profile: getEnterprise(db, assessment.enterpriseId).profile,
      figures: place.pinned.figures(db, assessment.figuresHash),
      answers: withItems(answers, taken),
    };
    let seq = 0;
    for (const { slot, at, title, here, there } of taken) {
      if (hashOf(answers[slot] ?? emptyAnswer) !== hashOf(here.answer))
        throw new DeskError('workbook.changed-since', { title });
      const fault = checkAnswer({ slot, answer: there.answer, packs, situation });
      if (fault !== null) {
        const reason = { 'zh-CN': sayFault(fault, 'zh-CN'), en: sayFault(fault, 'en') };
        throw new DeskError('workbook.row', { ...at, reason });
      }
      ({ seq } = storeAnswer(place, db, { assessment, slot, answer: there.answer, kind: 'answer-imported' }));
    }
    return { saved: taken.length, seq };
  });
}
