import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../electron/contract.ts';
import { messages } from '../../renderer/text/messages.ts';
import { readBook } from '../../electron/documents/excel/read-book.ts';
import { changedZip } from '../documents/changed-zip.ts';
import { dropFolder, endDesk, newFolder, openDesk, type OpenDesk } from './desk.ts';
import { goTo, openSample, worded } from './steps.ts';

const t = messages['zh-CN'];
const soon = { timeout: 60_000 };

let folder: string;
let desk: OpenDesk;
let assessmentId = '';

/** The file the dialog “chooses”; each test puts there what is to be checked. */
const given = (): string => path.join(folder, '收到的.zip');
const written = (): string =>
  path.join(folder, 'out', readdirSync(path.join(folder, 'out')).find((name) => name.endsWith('.zip')) ?? '');

beforeAll(async () => {
  folder = newFolder();
  for (const name of ['out', 'many']) mkdirSync(path.join(folder, name));
  desk = await openDesk({
    folder,
    saveAs: path.join(folder, 'out'),
    openFile: given(),
    env: { READINESS_DIALOG_FOLDER: path.join(folder, 'many') },
  });
  assessmentId = await openSample(desk.page);
});
afterAll(async () => {
  await endDesk(desk);
  dropFolder(folder);
});

/** Chooses the given file on the page that checks dossiers and waits for its verdict on the file. */
async function check(verdict: string): Promise<void> {
  const { page } = desk;
  await goTo(page, { screen: 'check-dossier' });
  const again = page.getByRole('button', { name: t.checkDossier.another, exact: true });
  const first = page.getByRole('button', { name: t.checkDossier.choose, exact: true });
  await again.or(first).first().click();
  await page
    .getByRole('region', { name: t.checkDossier.file })
    .getByText(verdict, { exact: true })
    .waitFor(soon);
}

test('a zip is exported from the page of the dossier', async () => {
  const { page } = desk;
  await goTo(page, { screen: 'dossier', assessmentId });
  await page.getByText(t.dossierFormats.zip, { exact: true }).click();
  await page.getByRole('button', { name: t.dossier.exportZip, exact: true }).click();
  await page.getByText(t.dossier.done, { exact: true }).waitFor(soon);
  expect(path.basename(written())).toMatch(/^赣州示例精密电机有限公司 .*申报材料\.zip$/);
});

test('checked, it is intact and agrees; an answer changed here is named with both values', async () => {
  const { page } = desk;
  copyFileSync(written(), given());
  await check(t.checkDossier.intact);
  const store = page.getByRole('region', { name: t.checkDossier.store });
  await store.getByText(t.checkDossier.agrees, { exact: true }).waitFor();
  await page.getByText('赣州示例精密电机有限公司').first().waitFor();
  const reply = await page.evaluate(
    (id) =>
      (window as unknown as { desk: Desk }).desk.saveAnswer({
        assessmentId: id,
        slot: 'q:sme-digital-2024/network-security',
        answer: { response: { kind: 'unknown' }, note: '改过的备注', flagged: false },
      }),
    assessmentId,
  );
  expect(reply.ok).toBe(true);
  await check(t.checkDossier.intact);
  await store.getByText(t.checkDossier.differs, { exact: true }).waitFor();
  await store.getByRole('cell', { name: /改过的备注/ }).waitFor();
  expect(await store.getByRole('row').count()).toBeGreaterThan(1);
});

test('tampered with, each changed file is named; dropped on the page it is checked as well', async () => {
  const { page } = desk;
  await changedZip(
    written(),
    given(),
    (name, bytes) =>
      name.startsWith('03') ? null : name.endsWith('.json') ? Buffer.from(`${bytes.toString()} `) : bytes,
    { '多出来的.txt': Buffer.from('x') },
  );
  await check(t.checkDossier.changed);
  const list = page.getByRole('region', { name: t.checkDossier.file }).getByRole('listitem');
  expect(await list.allTextContents()).toEqual([
    '“readiness-dossier.json”属于另一份申报材料，或其中的数据被改动过。',
    '多出文件“多出来的.txt”。',
    '少了文件“03 汇总表.xlsx”。',
  ]);
  const transfer = await page.evaluateHandle((bytes) => {
    const dropped = new DataTransfer();
    const content = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
    dropped.items.add(new File([content], '拖来的.zip'));
    return dropped;
  }, readFileSync(written()).toString('base64'));
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await page.getByText('拖来的.zip').first().waitFor(soon);
  await page
    .getByRole('region', { name: t.checkDossier.file })
    .getByText(t.checkDossier.intact, { exact: true })
    .waitFor(soon);
});

test('a run over three enterprises goes on past one that cannot be printed, and an application that is not ready says why', async () => {
  const { page } = desk;
  await page.evaluate(async () => {
    const { desk: door } = window as unknown as { desk: Desk };
    const app = await door.getApp({});
    if (!app.ok) throw new Error(app.fault.code);
    for (const name of ['江西甲机械有限公司', '江西乙电子有限公司😀']) {
      const made = await door.createEnterprise({ name });
      if (!made.ok) throw new Error(made.fault.code);
      const packIds = app.value.packs.slice(0, 1).map(({ id }) => id);
      await door.startAssessment({ enterpriseId: made.value.id, title: '2026 年评估', packIds });
    }
  });
  await goTo(page, { screen: 'batch' });
  await page.getByRole('button', { name: t.batch.start, exact: true }).click();
  await page.getByText(t.batch.nothing, { exact: true }).waitFor();
  const all = worded((texts) => texts.batch.all, 'zh-CN', { count: 3 });
  await page.getByRole('button', { name: all, exact: true }).click();
  await page.getByText(t.dossierFormats.pdf, { exact: true }).click();
  await page.getByRole('button', { name: t.batch.start, exact: true }).click();
  const results = page.getByRole('region', { name: t.batch.results });
  await results.getByText('导出 2 份，1 份没有成功', { exact: true }).waitFor(soon);
  await results.getByText(/有 \d+ 个字符无法印出/).waitFor();
  await results.getByRole('button', { name: t.batch.saveList, exact: true }).click();
  await results.getByText(/结果清单已保存：.*批量导出结果.*\.xlsx/).waitFor(soon);
  const list = readdirSync(path.join(folder, 'out')).find((name) => name.startsWith('批量导出结果')) ?? '';
  const { sheets } = await readBook(readFileSync(path.join(folder, 'out', list)));
  expect(JSON.stringify(sheets)).toContain('有 1 个字符无法印出');
  const [run = ''] = readdirSync(path.join(folder, 'many'));
  expect(readdirSync(path.join(folder, 'many', run))).toHaveLength(2);

  await page.getByRole('button', { name: new RegExp(t.batch.programme) }).click();
  await page.getByRole('option').nth(1).click();
  await page.getByRole('button', { name: t.batch.start, exact: true }).click();
  await results.getByText('导出 0 份，3 份还不能导出', { exact: true }).waitFor(soon);
  await results
    .getByText(/是必填项，还没有填写/)
    .first()
    .waitFor();
  // Nothing was written, and no empty folder is left.
  expect(readdirSync(path.join(folder, 'many'))).toEqual([run]);
  await results
    .getByRole('link', { name: /去申报页处理/ })
    .first()
    .click();
  await page.waitForURL(/\/application/);
  expect(desk.complaints).toEqual([]);
});
