import type { Slot } from '../../assessments/answering/answer.ts';
import type { Compared, ComparedItem } from '../../assessments/exchange/workbook-compare.ts';
import type { ComparedRefusal, RowPlace } from '../../assessments/exchange/workbook-gather.ts';
import type { Language } from '../../assessments/pack/localized.ts';

/** Where a row stands, as a person finds it. */
export type WorkbookPlace = RowPlace;
/** One answer in which the workbook differs from the assessment. */
export type WorkbookItem = ComparedItem;
/** A row that cannot be used. */
export type RefusedRow = ComparedRefusal;

/** What taking a workbook in would do. Nothing has been changed yet. */
export interface WorkbookPreview extends Compared {
  /** Names this reading for `importWorkbook`; it holds until the next workbook is read or the app ends. */
  readonly token: string;
  readonly assessmentId: string;
  readonly file: string;
  /** When the workbook was written here, ISO instant. */
  readonly exportedAt: string;
  /** The name given on the cover; empty where none is. Whoever imports is the author in the history. */
  readonly filledBy: string;
}

/** Excel there and back: a workbook of the questionnaire that colleagues fill in. */
export type WorkbookCalls = {
  /**
   * Asks where to save (native dialog), writes the workbook of an assessment in a process of its own and reads it
   * back. `rows`: questions and figures it asks; `jobId` for `openExport` and `showExport`. Null: nothing chosen.
   */
  exportWorkbook: {
    input: { assessmentId: string; language: Language };
    output: { jobId: string; file: string; sheets: number; rows: number } | null;
  };
  /**
   * Asks where to save (native dialog) and writes what is still to be sent as a sheet to print or send, read back like
   * the others. `items`: how many things that are; `jobId` for `openExport` and `showExport`. Null: nothing chosen.
   */
  exportFollowUps: {
    input: { assessmentId: string; language: Language };
    output: { jobId: string; file: string; items: number } | null;
  };
  /** The same as PDF, on paper lying on its side; followed and stopped as a job. Null: nothing chosen. */
  printFollowUps: {
    input: { assessmentId: string; language: Language };
    output: { jobId: string } | null;
  };
  /** Asks for a workbook (native dialog), reads it and compares; nothing is stored. Null: nothing chosen. */
  readWorkbook: { input: { assessmentId: string }; output: WorkbookPreview | null };
  /**
   * Stores the answers named of the workbook read last, all in one transaction or, when one cannot be stored or the
   * assessment has changed since the preview, none. `saved`: how many; `seq`: of the newest change.
   */
  importWorkbook: {
    input: { token: string; take: readonly Slot[] };
    output: { saved: number; seq: number };
  };
};
