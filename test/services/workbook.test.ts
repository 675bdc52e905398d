import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readBook } from '../../electron/documents/excel/read-book.ts';
import { saveBook } from '../../electron/documents/excel/save-book.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { closeAssessment } from '../../electron/services/closing/close-assessment.ts';
import {
  createWorkbookReadings,
  importWorkbook,
  makeWorkbook,
  previewWorkbook,
  workbookFileName,
} from '../../electron/services/workbook.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { edited, type } from '../exchange/workbook-there-and-back.ts';
import {
  choice,
  faultOf,
  linesOf,
  newAssessment,
  newFolder,
  number,
  placeIn,
  removeFolders,
} from './place.ts';

afterEach(removeFolders);

/** An assessment, its workbook on disk, and what reading the workbook back would do. */
async function sent(place: Workplace, folder: string) {
  const { assessmentId } = newAssessment(place);
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('low', '=1+1') });
  saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('20') });
  const file = path.join(folder, 'workbook.xlsx');
  const { book, rows } = makeWorkbook(place, { assessmentId, language: 'zh-CN', appVersion: '1' });
  await saveBook(book, file, () => Promise.resolve());
  const readings = createWorkbookReadings(place.newId);
  const preview = async () =>
    previewWorkbook(place, readings, { assessmentId, file, book: await readBook(readFileSync(file)) });
  const fill = async (work: Parameters<typeof edited>[1]) =>
    writeFileSync(file, await edited(readFileSync(file), work));
  return { assessmentId, rows, readings, preview, fill, file };
}

test('no workbook is made of a closed assessment: what is filled in there could not be taken in', async () => {
  const place = placeIn(newFolder());
  const { assessmentId } = await sent(place, newFolder());
  closeAssessment(place, { assessmentId, appVersion: '1' });
  const closed = { code: 'assessment.closed' };
  const input = { assessmentId, language: 'zh-CN', appVersion: '1' } as const;
  expect(faultOf(() => workbookFileName(place, input))).toMatchObject(closed);
  expect(faultOf(() => makeWorkbook(place, input))).toMatchObject(closed);
});

describe('a workbook taken in', () => {
  test('is stored in one go, each answer with its line of history, only what was chosen', async () => {
    const folder = newFolder();
    const place = placeIn(folder);
    const { assessmentId, readings, preview, fill, rows } = await sent(place, folder);
    expect(rows).toBe(10);
    expect(workbookFileName(place, { assessmentId, language: 'zh-CN' })).toBe('测试厂 评估 填写表.xlsx');
    await fill((workbook) => {
      type(workbook, 'q:tiny/one', 'answer', 'C');
      type(workbook, 'f:all', 'answer', 30);
      type(workbook, 'f:part', 'answer', 25);
      const cover = workbook.getWorksheet('填写说明');
      if (cover !== undefined) cover.getCell('B5').value = '张工';
    });
    const shown = await preview();
    expect(shown.filledBy).toBe('张工');
    expect(shown.items.map((item) => [item.slot, item.kind])).toEqual([
      ['q:tiny/one', 'changed'],
      ['f:all', 'changed'],
      ['f:part', 'changed'],
    ]);
    const saved = importWorkbook(place, readings, {
      token: shown.token,
      take: ['f:all', 'f:part', 'q:tiny/one'],
    });
    const { answers, seq } = openAssessment(place, { assessmentId });
    expect(saved).toEqual({ saved: 3, seq });
    expect(answers).toMatchObject({
      'q:tiny/one': choice('high', '=1+1'),
      'f:all': number('30'),
      'f:part': number('25'),
    });
    const lines = linesOf(place, assessmentId).slice(-3);
    expect(lines.map((line) => [line.kind, line.subject])).toEqual([
      ['answer-imported', 'q:tiny/one'],
      ['answer-imported', 'f:all'],
      ['answer-imported', 'f:part'],
    ]);
    expect((await preview()).items).toEqual([]);
  });

  test('stores nothing when one of the answers chosen cannot stand with the rest', async () => {
    const folder = newFolder();
    const place = placeIn(folder);
    const { assessmentId, readings, preview, fill } = await sent(place, folder);
    await fill((workbook) => {
      type(workbook, 'q:tiny/one', 'answer', 'C');
      type(workbook, 'f:all', 'answer', 30);
      type(workbook, 'f:part', 'answer', 25);
    });
    const { token } = await preview();
    const before = openAssessment(place, { assessmentId });
    // Without the new total the part is larger than its whole.
    const fault = faultOf(() => importWorkbook(place, readings, { token, take: ['q:tiny/one', 'f:part'] }));
    expect(fault).toMatchObject({ code: 'workbook.row', values: { sheet: '原始数据' } });
    expect(openAssessment(place, { assessmentId })).toEqual(before);
  });

  test('is refused when the app has changed an answer after the preview', async () => {
    const folder = newFolder();
    const place = placeIn(folder);
    const { assessmentId, readings, preview, fill } = await sent(place, folder);
    await fill((workbook) => type(workbook, 'q:tiny/one', 'answer', 'C'));
    const { token } = await preview();
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid') });
    const before = openAssessment(place, { assessmentId });
    expect(faultOf(() => importWorkbook(place, readings, { token, take: ['q:tiny/one'] })).code).toBe(
      'workbook.changed-since',
    );
    expect(openAssessment(place, { assessmentId })).toEqual(before);
    expect((await preview()).items.map((item) => item.kind)).toEqual(['conflict']);
    // An older reading holds no longer.
    expect(faultOf(() => importWorkbook(place, readings, { token, take: [] })).code).toBe(
      'workbook.no-preview',
    );
  });

  test('is refused by name when it belongs to another assessment', async () => {
    const folder = newFolder();
    const place = placeIn(folder);
    const { readings, file } = await sent(place, folder);
    const { assessmentId } = newAssessment(place);
    const book = await readBook(readFileSync(file));
    expect(faultOf(() => previewWorkbook(place, readings, { assessmentId, file, book }))).toEqual({
      code: 'workbook.other-assessment',
      values: { enterprise: '测试厂', title: '评估' },
    });
  });
});
