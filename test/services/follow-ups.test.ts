import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { reasonTexts } from '../../assessments/answering/say-follow-up.ts';
import { readBook } from '../../electron/documents/excel/read-book.ts';
import { saveBook } from '../../electron/documents/excel/save-book.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { followUpFileName, makeFollowUpBook, makeFollowUpPrint } from '../../electron/services/follow-ups.ts';
import { saveHandling } from '../../electron/services/enterprise-parts.ts';
import { createSettingsKeeper } from '../../electron/services/settings.ts';
import { choice, newAssessment, newFolder, placeIn, removeFolders } from './place.ts';

afterEach(removeFolders);

/** The texts of the one sheet, row by row. */
async function written(file: string): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readBook(readFileSync(file));
  expect(sheets).toHaveLength(1);
  const rows: string[][] = [];
  for (const { row, content } of sheets[0]?.cells ?? [])
    if (content.kind === 'text') (rows[row - 1] ??= []).push(content.text);
  return rows;
}

test.each(['zh-CN', 'en'] as const)(
  'what is still to be sent is a sheet of its own: %s',
  async (language) => {
    const place = placeIn(newFolder());
    const { assessmentId } = newAssessment(place);
    const answer = { ...choice('low', '=HYPERLINK("x")\n周五前发'), flagged: true, saidBy: '设备科 刘工' };
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer });
    const { book, items } = makeFollowUpBook(place, { assessmentId, language });
    expect(items).toBe(1);
    const file = path.join(newFolder(), followUpFileName(place, { assessmentId, language }, 'xlsx'));
    expect(file).toMatch(/\.xlsx$/);
    await saveBook(book, file, () => Promise.resolve());
    const rows = await written(file);
    const item = rows.find(([number]) => number === '1');
    expect(item).toContain(reasonTexts.flagged[language]);
    expect(item).toContain('设备科 刘工');
    // On paper the same, and the day it is done is left to be written.
    const [row = []] = makeFollowUpPrint(place, { assessmentId, language }).table.groups[0]?.rows ?? [];
    expect(row[0]).toMatch(/^1\. /);
    expect(row.slice(1)).toEqual(expect.arrayContaining([reasonTexts.flagged[language], '设备科 刘工']));
    expect(row.at(-1)).toBe('');
    // Whatever a note begins with, it stays text.
    expect(item).toContain('=HYPERLINK("x")\n周五前发');
  },
);

test('the list names who looks after the enterprise, else who works here, and its day', () => {
  const place = placeIn(newFolder());
  const { assessmentId, enterpriseId } = newAssessment(place);
  const facts = (): readonly string[] =>
    makeFollowUpPrint(place, { assessmentId, language: 'zh-CN' }).facts.map(
      ({ label, text }) => `${label}：${text}`,
    );
  expect(facts().some((one) => one.startsWith('联系顾问'))).toBe(false);
  expect(facts().some((one) => /^制表日期：\d{4}年/.test(one))).toBe(true);
  createSettingsKeeper(place, 'zh-CN').change({
    language: 'zh-CN',
    theme: 'light',
    author: '李工',
    organisation: '',
  });
  expect(facts()).toContain('联系顾问：李工');
  saveHandling(place, { enterpriseId, handling: { consultant: '王工', tags: [] } });
  expect(facts()).toContain('联系顾问：王工');
});

test('with nothing to send the sheet says so', async () => {
  const place = placeIn(newFolder());
  const { assessmentId } = newAssessment(place);
  const { book, items } = makeFollowUpBook(place, { assessmentId, language: 'zh-CN' });
  expect(items).toBe(0);
  const file = path.join(newFolder(), 'list.xlsx');
  await saveBook(book, file, () => Promise.resolve());
  expect((await written(file)).flat()).toContain('现在没有要补的。');
});
