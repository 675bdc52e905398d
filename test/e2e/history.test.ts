import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionSlot } from '../../assessments/answering/answer.ts';
import { messages } from '../../renderer/text/messages.ts';
import { axeFaults } from './axe-faults.ts';
import { dropFolder, endDesk, newFolder, openDesk, type OpenDesk } from './desk.ts';
import { readPdf } from './read-pdf.ts';
import { exportDossier, goTo, openSample, settled, speak, look, stored, worded } from './steps.ts';

const language = 'zh-CN';
const t = messages[language];
const pack = 'sme-digital-2024';
const slot = questionSlot(pack, 'systems');
const place = { screen: 'section', packId: pack, sectionId: 'foundation' } as const;

let folder: string;
let desk: OpenDesk;
let assessmentId = '';
let enterpriseId = '';

beforeAll(async () => {
  folder = newFolder();
  mkdirSync(path.join(folder, 'out'));
  desk = await openDesk({ folder, language, saveAs: path.join(folder, 'out') });
  assessmentId = await openSample(desk.page);
  enterpriseId = (await stored(desk.page, assessmentId)).enterprise.id;
});
afterAll(async () => {
  await endDesk(desk);
  dropFolder(folder);
});

const card = (): Locator => desk.page.locator('[data-question="systems"]');
const told = (): Locator => desk.page.getByRole('region', { name: t.told.label });
const atQuestion = (): Promise<void> => goTo(desk.page, { ...place, assessmentId, question: 'systems' });
/** Waits until the store has this answer; on a busy machine a save and a look at it take their time. */
const answered = (option: string): Promise<void> =>
  expect.poll(answer, { timeout: 20_000 }).toEqual({ kind: 'choice', option });
const answer = async (): Promise<unknown> => (await stored(desk.page, assessmentId)).answers[slot]?.response;

describe('who changed what', () => {
  test('the name is asked for quietly on the home, and stands in the history from then on', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'assessment', assessmentId });
    await page.getByRole('button', { name: t.author.hintButton }).click();
    await page.getByRole('textbox', { name: t.author.name }).fill('王工');
    await page.getByRole('button', { name: t.author.save, exact: true }).click();
    await page.getByText(worded(({ author }) => author.saved, language, { name: '王工' })).waitFor();
    await atQuestion();
    await card().press('1');
    await answered('none');
    await page.getByRole('button', { name: t.historyList.answer, exact: true }).click();
    const line = page.locator('.answer-history .change').first();
    await line.getByText('王工', { exact: true }).waitFor();
    await line.locator('dd', { hasText: '两个及以上' }).waitFor();
    await line.locator('dd', { hasText: '没有用信息系统' }).waitFor();
  });

  test('an old value is put back from the history', async () => {
    await desk.page
      .locator('.answer-history .change')
      .first()
      .getByRole('button', { name: /^恢复成原来的/ })
      .click();
    await answered('several');
    await told()
      .getByText(/^已恢复：/)
      .waitFor();
  });

  test('the whole history is filtered by kind and by words', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'history', assessmentId });
    await page.locator('.change').first().waitFor();
    await page.getByRole('textbox', { name: t.historyList.search }).fill('信息系统 王工');
    await expect.poll(() => page.locator('.change').count(), { timeout: 20_000 }).toBe(2);
    await page.locator('.change a').first().click();
    await page.waitForURL(/question=systems/);
  });
});

describe('undo and redo', () => {
  test('take back an answer with the keys and say what happened, and do it again', async () => {
    const { page } = desk;
    await atQuestion();
    await card().press('5');
    await answered('all');
    await page.getByRole('button', { name: /^撤销：修改“数字化水平 1.5/ }).waitFor();
    await card().press('ControlOrMeta+Z');
    await answered('several');
    await card().locator('[data-selected]', { hasText: '两个及以上' }).waitFor();
    await told()
      .getByText(/^已撤销：/)
      .waitFor();
    await card().press('ControlOrMeta+Y');
    await answered('all');
    await page.getByRole('button', { name: /^撤销：/ }).click();
    await answered('several');
    await told()
      .getByText(/^已撤销：/)
      .waitFor();
  });

  test('leave a field being typed into to its own undo', async () => {
    const { page } = desk;
    await told().getByRole('button', { name: t.told.close, exact: true }).click();
    await goTo(page, { screen: 'assessment-profile', assessmentId });
    const name = page.locator('[data-field="mainProducts"]').getByRole('textbox');
    const before = await name.inputValue();
    await name.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('XY');
    // The browser takes back what was typed in one go, or letter by letter when something came in between.
    await page.keyboard.press('ControlOrMeta+Z');
    if ((await name.inputValue()) !== before) await page.keyboard.press('ControlOrMeta+Z');
    expect(await name.inputValue()).toBe(before);
    expect(await told().count()).toBe(0);
  });

  test('bring back an assessment that was moved to the bin', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'enterprise', enterpriseId });
    const { title } = (await stored(page, assessmentId)).assessment;
    const menu = page.getByRole('button', {
      name: worded(({ bin }) => bin.assessmentMenu, language, { name: title }),
    });
    await menu.click();
    await page.getByRole('menuitem', { name: t.bin.toBin }).click();
    await told().waitFor();
    await menu.waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+Z');
    await menu.waitFor();
    await menu.click();
    await page.getByRole('menuitem', { name: t.bin.rename }).click();
    await page.getByRole('textbox', { name: t.bin.renameLabel }).fill('2026 年度评估（改名）');
    await page.getByRole('button', { name: t.bin.renameSave, exact: true }).click();
    await page.getByRole('link', { name: '2026 年度评估（改名）' }).waitFor();
  });
});

describe('a closed assessment', () => {
  test('can only be looked at, says so on every page, and its dossier stays as it was', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'versions', assessmentId });
    await page.getByRole('button', { name: t.versions.close }).click();
    await page
      .getByRole('button', {
        name: worded(({ versions }) => versions.closeConfirm, language, { version: 1 }),
      })
      .click();
    const banner = page.getByText(worded(({ versions }) => versions.bannerTitle, language, { version: 1 }));
    await banner.waitFor();
    await atQuestion();
    await banner.waitFor();
    await card().press('1');
    // The key does nothing, and the line below the page says why.
    await page.getByRole('status').filter({ hasText: '已定稿（第 1 版）' }).waitFor();
    expect(await answer()).toEqual({ kind: 'choice', option: 'several' });
    expect(await card().getByRole('radio').first().isDisabled()).toBe(true);
    await page.getByText(t.saving.notSaved, { exact: true }).waitFor({ state: 'detached' });

    // The enterprise goes on: its new name is not the closed one's.
    await goTo(page, { screen: 'enterprise', enterpriseId });
    const name = page.locator('[data-field="name"]').getByRole('textbox');
    const before = await name.inputValue();
    await name.fill('赣州改名电机有限公司');
    await goTo(page, { screen: 'assessment-profile', assessmentId });
    await expect
      .poll(() => page.locator('[data-field="name"]').getByRole('textbox').inputValue())
      .toBe(before);
    await goTo(page, { screen: 'dossier', assessmentId });
    const file = await exportDossier(page, {
      window: language,
      document: language,
      folder: path.join(folder, 'out'),
    });
    const text = await readPdf(file);
    expect(text).toContain(before);
    expect(text).not.toContain('赣州改名电机有限公司');
  });

  test('is reopened with a reason as the next version; the closed one can still be looked at', async () => {
    const { page } = desk;
    await goTo(page, { screen: 'versions', assessmentId });
    await page.getByRole('button', { name: t.versions.reopen }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t.versions.reopenNow, exact: true }).click();
    await dialog.getByText(t.versions.reasonMissing, { exact: true }).waitFor();
    await dialog.getByRole('textbox').fill('专家要求补充设备台账');
    await dialog.getByRole('button', { name: t.versions.reopenNow, exact: true }).click();
    await page
      .getByRole('heading', { name: worded(({ versions }) => versions.working, language, { version: 2 }) })
      .waitFor();
    await atQuestion();
    await card().press('1');
    await answered('none');
    await goTo(page, { screen: 'versions', assessmentId });
    await page.getByText(/专家要求补充设备台账/).waitFor();
    await page
      .getByRole('link', { name: worded(({ versions }) => versions.lookOf, language, { version: 1 }) })
      .click();
    await page.getByText(worded(({ versions }) => versions.bannerOld, language, { version: 1 })).waitFor();
    await atQuestion();
    await card().locator('[data-selected]', { hasText: '两个及以上' }).waitFor();
    await page.getByRole('button', { name: t.versions.bannerBack }).click();
    await card().locator('[data-selected]', { hasText: '没有用信息系统' }).waitFor();
  });
});

test.each([
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const)('axe finds nothing on history, versions and the closed version: %s, %s', async (one, theme) => {
  const { page } = desk;
  await speak(page, one);
  await look(page, theme);
  const found: Record<string, readonly string[]> = {};
  for (const [name, route] of [
    ['history', { screen: 'history', assessmentId }],
    ['of one answer', { screen: 'history', assessmentId, slot }],
    ['of the enterprise', { screen: 'enterprise-history', enterpriseId }],
    ['versions', { screen: 'versions', assessmentId }],
    ['closed', { screen: 'version', assessmentId, version: 1 }],
    ['start', { screen: 'start' }],
  ] as const) {
    await goTo(page, route);
    await settled(page);
    const here = await axeFaults(page);
    if (here.length > 0) found[name] = here;
  }
  expect(found).toEqual({});
  expect(desk.complaints).toEqual([]);
});
