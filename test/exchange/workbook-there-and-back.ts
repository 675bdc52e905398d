import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Answer, Answers, Slot } from '../../assessments/answering/answer.ts';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import { everythingAsked, ticksOf } from '../../assessments/exchange/workbook-asked.ts';
import { compareWorkbook, type Compared } from '../../assessments/exchange/workbook-compare.ts';
import { fillRow } from '../../assessments/exchange/workbook-fill.ts';
import { findWorkbook } from '../../assessments/exchange/workbook-find.ts';
import { columnIds, type ColumnId } from '../../assessments/exchange/workbook-marks.ts';
import { workbookBook } from '../../assessments/exchange/workbook-sheets.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { hashOf } from '../../electron/db/canonical.ts';
import { readBook } from '../../electron/documents/excel/read-book.ts';
import { writeBook } from '../../electron/documents/excel/write-book.ts';

export const assessmentId = '11111111-1111-4111-8111-111111111111';

/** The workbook of a situation as a file. */
export function workbookFile(
  packs: readonly Pack[],
  situation: Situation,
  language: Language = 'zh-CN',
): Promise<Uint8Array> {
  return writeBook(
    workbookBook({
      assessment: { id: assessmentId, title: '评估', createdAt: '2026-03-01T01:00:00.000Z' },
      packs,
      packHashes: packs.map(hashOf),
      situation,
      language,
      now: '2026-03-02T01:00:00.000Z',
      today: '2026-03-02',
      appVersion: '0.1.0',
      hashOf,
    }),
  );
}

/** What the file would do to a situation. */
export async function compareFile(
  bytes: Uint8Array,
  packs: readonly Pack[],
  situation: Situation,
): Promise<Compared> {
  const found = findWorkbook(await readBook(bytes));
  return compareWorkbook({ found, packs, packHashes: packs.map(hashOf), situation, hashOf });
}

/** A colleague's spreadsheet program: opens the file, lets `work` change it, and saves it. */
export async function edited(
  bytes: Uint8Array,
  work: (workbook: Workbook) => void | Promise<void>,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  await work(workbook);
  return workbook.xlsx.writeBuffer();
}

/** The row of a key, and the letter-free number of each column. */
export function findRow(workbook: Workbook, key: string): { sheet: Worksheet; row: number } {
  for (const sheet of workbook.worksheets) {
    let found = 0;
    sheet.eachRow((row, number) => {
      if (row.getCell(columnNumber('key')).value === key) found = number;
    });
    if (found > 0) return { sheet, row: found };
  }
  throw new Error(`No row ${key}.`);
}

export function columnNumber(id: ColumnId): number {
  return columnIds.indexOf(id) + 1;
}

/** Writes into the open cell of a question. */
export function type(workbook: Workbook, key: string, column: ColumnId, value: unknown): void {
  const { sheet, row } = findRow(workbook, key);
  const cell = sheet.getCell(row, columnNumber(column));
  cell.value = value as string;
  if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
}

/** Fills a workbook in by hand: every open cell as it stands for these answers. */
export function fillIn(
  workbook: Workbook,
  packs: readonly Pack[],
  situation: Situation,
  answers: Answers,
  language: Language,
): void {
  for (const asked of everythingAsked(packs, situation.figures)) {
    const filled = fillRow(asked, answers[asked.slot] ?? emptyAnswer, language);
    const { sheet, row } = findRow(workbook, asked.slot);
    const computed =
      asked.kind === 'question' && (asked.question.kind === 'rate' || asked.question.kind === 'trend');
    if (!computed) put(sheet, row, 'answer', filled.answer);
    put(sheet, row, 'special', filled.special);
    put(sheet, row, 'reason', filled.reason);
    put(sheet, row, 'note', filled.note);
    for (const [place, pick] of (ticksOf(asked)?.picks ?? []).entries())
      put(sheet, row + 1 + place, 'answer', filled.ticks.includes(pick.id) ? '√' : '');
  }
}

function put(sheet: Worksheet, row: number, column: ColumnId, text: string): void {
  sheet.getCell(row, columnNumber(column)).value = text === '' ? null : text;
}

/** The answer an import would store for a slot; null where it would change nothing. */
export function arriving(compared: Compared, slot: Slot): Answer | null {
  return compared.items.find((item) => item.slot === slot)?.there.answer ?? null;
}
