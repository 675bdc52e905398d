import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { readBook } from '../../electron/documents/excel/read-book.ts';
import { edited, type } from '../exchange/workbook-there-and-back.ts';
import { ask, longestSilence } from './ask.ts';
import { dropFolder, newFolder, withDesk } from './desk.ts';

const folder = newFolder();
afterAll(() => dropFolder(folder));

test('the real app writes a workbook, takes it back filled in, and writes a dossier as one', async () => {
  const file = path.join(folder, '填写表.xlsx');
  await withDesk({ folder, saveAs: file, openFile: file }, async ({ app, page, complaints }) => {
    const { assessmentId } = await ask(page, 'openSample', {});
    const { result: written, gapMs } = await longestSilence(page, () =>
      ask(page, 'exportWorkbook', { assessmentId, language: 'zh-CN' }),
    );
    expect(written).toMatchObject({ file, sheets: 6 });
    expect(written?.rows).toBeGreaterThan(200);
    expect(gapMs).toBeLessThan(2000);
    const untouched = await ask(page, 'readWorkbook', { assessmentId });
    expect(untouched).toMatchObject({ same: written?.rows, items: [], refused: [], notices: [] });

    writeFileSync(
      file,
      await edited(readFileSync(file), (workbook) => {
        type(workbook, 'f:devices.total', 'answer', 99);
        type(workbook, 'f:devices.total', 'note', '=1+1');
        type(workbook, 'f:devices.networked', 'answer', { formula: '1+1', result: 2 });
      }),
    );
    const preview = await ask(page, 'readWorkbook', { assessmentId });
    expect(preview?.items.map((item) => [item.slot, item.kind])).toEqual([['f:devices.total', 'changed']]);
    expect(preview?.refused.map((one) => one.fault.code)).toEqual(['workbook.formula']);
    const token = preview?.token ?? '';
    expect(await ask(page, 'importWorkbook', { token, take: ['f:devices.total'] })).toMatchObject({
      saved: 1,
    });
    const { answers } = await ask(page, 'openAssessment', { assessmentId });
    expect(answers['f:devices.total']).toMatchObject({
      response: { kind: 'number', value: '99' },
      note: '=1+1',
    });

    await exported(page, { assessmentId, format: 'xlsx' });
    expect((await readBook(readFileSync(file))).sheets.length).toBeGreaterThan(8);

    // The process that has written one dossier writes the next as well; it is warm then.
    const writers = (): Promise<readonly number[]> =>
      app.evaluate(({ app: running }) =>
        running
          .getAppMetrics()
          .filter(({ serviceName, name }) => `${serviceName} ${name}`.includes('Readiness Desk documents'))
          .map(({ pid }) => pid),
      );
    const first = await writers();
    expect(first).toHaveLength(1);
    await exported(page, { assessmentId, format: 'xlsx' });
    expect(await writers()).toEqual(first);
    expect(complaints).toEqual([]);
  });
});

/** Has a dossier written to the place every dialog names, and waits for its end. */
async function exported(page: Page, order: { assessmentId: string; format: 'xlsx' }): Promise<void> {
  const started = await ask(page, 'exportDossier', { ...order, language: 'zh-CN' });
  let seen = 0;
  for (;;) {
    const heard = await ask(page, 'awaitJob', { jobId: started?.jobId ?? '', seen });
    ({ seen } = heard);
    if (heard.state.kind === 'running') continue;
    expect(heard.state.kind).toBe('done');
    return;
  }
}
